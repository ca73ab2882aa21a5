//// while
while (true) { }

//// for
for (;;) ;

//// do with continue
do { if (DateTime.UtcNow.Year > 2000) continue; } while (true);

//// foreach
foreach (var i in Enumerable.Repeat(1, int.MaxValue)) foreach (var j in Enumerable.Repeat(1, int.MaxValue)) { }

//// goto
var n = 0; again: n++; goto again;

//// goto case
switch (1) { case 1: goto case 2; case 2: goto case 1; }

//// goto in a lambda
Action f = () => { again: goto again; }; f();

//// recursion
long Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2); Fib(80)

//// recursive lambda
Func<int, long> fib = null; fib = n => n < 2 ? n : fib(n - 1) + fib(n - 2); fib(80)

//// nested lambdas
Func<Func<int>, int> call = f => f();
while (call(() => call(() => 1)) == 1) call(() => { while (true) { } });

//// property
class C { public int Next { get { while (true) { } } } } new C().Next

//// constructor
class C { public C() { while (true) { } } } new C()

//// chain
Enumerable.Repeat(1, int.MaxValue).Where(i => i > 1).Concat(Enumerable.Repeat(1, int.MaxValue).Where(i => i > 1)).Count()

//// method group
bool Never(int i) => i > 1;
Enumerable.Repeat(1, int.MaxValue).Count(Never) + Enumerable.Repeat(1, int.MaxValue).Count(Never)

//// query
(from i in Enumerable.Repeat(1, int.MaxValue) from j in Enumerable.Repeat(1, int.MaxValue) where i > 1 select i).Count()

//// iterator
IEnumerable<int> Ones() { while (true) if (DateTime.UtcNow.Year < 2000) yield return 1; }
Ones().Sum()

//// lazy result
IEnumerable<int> Ones() { while (true) if (DateTime.UtcNow.Year < 2000) yield return 1; }
Ones()

//// result that sleeps
class Slow { public override string ToString() { Thread.Sleep(60000); return ""; } }
new { Slow = new Slow() }

//// catch all
while (true) try { while (true) { } } catch (Exception) { }

//// catch all in a sleep
while (true) try { Thread.Sleep(60000); } catch (Exception) { }

//// catch all in an await
while (true) try { await Task.Delay(60000); } catch (Exception) { }

//// finally
try { throw new Exception(); } finally { while (true) { } }

//// finally after the interrupt
try { while (true) { } } finally { while (true) { } }

//// console
while (true) Console.WriteLine("line");

//// sleep
Thread.Sleep(60000);

//// sleeps
while (true) Thread.Sleep(1);

//// event
new ManualResetEventSlim().Wait();

//// kernel event
new ManualResetEvent(false).WaitOne();

//// monitor
var gate = new object(); lock (gate) Monitor.Wait(gate);

//// held lock
var gate = new object();
var held = new ManualResetEventSlim();
_ = Task.Run(() => { lock (gate) { held.Set(); Thread.Sleep(2000); } });
held.Wait();
lock (gate) { } while (true) { }

//// semaphore
await new SemaphoreSlim(0).WaitAsync();

//// Task.Wait
Task.Delay(60000).Wait();

//// Result
async Task<int> F() { await Task.Delay(60000); return 1; } F().Result

//// Result of a loop
async Task<int> F() { await Task.Yield(); while (true) { } } F().Result

//// await
await Task.Delay(60000);

//// await of a task that never ends
await new TaskCompletionSource<int>().Task;

//// await in a function
async Task F() { await Task.Delay(60000); } await F();

//// ValueTask
async ValueTask<int> F() { await Task.Delay(60000); return 1; } await F()

//// loop after an await
await Task.Yield(); while (true) { }

//// loop of awaits
while (true) await Task.Yield();

//// async loop
async Task F() { await Task.Delay(1); while (true) { } } await F();

//// async loop elsewhere
async Task F() { await Task.Delay(1).ConfigureAwait(false); while (true) { } } await F();

//// async void
async void F() { await Task.Yield(); while (true) { } } F(); await Task.Delay(60000);

//// async stream
async IAsyncEnumerable<int> Src() { while (true) { await Task.Delay(1); yield return 1; } }
await foreach (var i in Src()) { }

//// quiet async stream
async IAsyncEnumerable<int> Src() { await Task.Delay(60000); yield return 1; }
await foreach (var i in Src()) { }

//// Task.Run
await Task.Run(() => { while (true) { } });

//// thread
var t = new Thread(() => { while (true) { } }) { IsBackground = true }; t.Start(); t.Join();

//// timer
var timer = new Timer(_ => { while (true) { } }, null, 0, Timeout.Infinite);
await Task.Delay(60000);

//// pool
ThreadPool.QueueUserWorkItem(_ => { while (true) { } }); await Task.Delay(60000);

//// Parallel.For
Parallel.For(0, 4, i => { while (true) { } });

//// Parallel.For of sleeps
Parallel.For(0, 4, i => { while (true) Thread.Sleep(5); });

//// Parallel.Invoke
Parallel.Invoke(() => { while (true) { } }, () => { while (true) { } });

//// Parallel.ForEachAsync
await Parallel.ForEachAsync(Enumerable.Range(0, 4), async (i, t) => { await Task.Yield(); while (true) { } });

//// PLINQ
Enumerable.Range(0, int.MaxValue).AsParallel().Select(i => { while (true) { } return i; }).Sum()

//// library that watches the token
var slot = (AsyncLocal<CancellationToken>)AppContext.GetData("Notebook.CancellationToken");
slot.Value.WaitHandle.WaitOne(); slot.Value.ThrowIfCancellationRequested();

//// own exception
try { Thread.Sleep(60000); } catch (Exception e) { throw new InvalidOperationException("wrapped", e); }
