//// action or function
string Take(Action a) { a(); return "action"; } string Take<T>(Func<T> f) => "function " + f();
int n = 0; int Next() => ++n; void Nothing() { }
Take(() => Next()) + Take(() => Nothing()) + Take(() => n++) + Take(() => n = 8) + Take(() => new object().GetType()) + n

//// task overloads
string Run(Action a) => "a";
string Run(Func<Task> f) => "t";
string Run<T>(Func<T> f) => "f" + typeof(T).Name;
string Run<T>(Func<Task<T>> f) => "ft" + typeof(T).Name;
async Task Wait() => await Task.Yield(); async Task<int> Five() => 5; void Nothing() { }
Run(() => Wait()) + Run(() => Five()) + Run(() => Nothing()) + Run(async () => await Wait()) + Run(async () => await Five()) + Run(async () => 3) + Run(() => 3)

//// Task.Run
var n = 0;
void Up() => n++;
int Get() => 4;
await Task.Run(() => Up());
await Task.Run(() => n++);
await Task.Run(async () => await Task.Delay(1));
await Task.Run(() => Task.FromResult(Get())) + await Task.Run(() => Get()) + n

//// throwing lambdas
string Take(Action a) => "action";
string Take(Func<Task> f) => "task";
Func<int> f = () => throw new InvalidOperationException("x");
try { f(); } catch (InvalidOperationException e) { Console.Write(e.Message); }
Take(() => throw new Exception())

//// target typed
Func<List<int>> make = () => new();
Func<int, string> d = _ => default;
Func<int?> none = () => null;
Func<bool, int?> c = b => b ? 1 : null;
Func<int[]> l = () => [1, 2];
Func<int, long> wide = x => x;
Func<object> box = () => 3;
Func<(int, string)> t = () => (1, null);
(make().Count, d(1), none(), c(true), l().Length, wide(3), box(), t().Item1)

//// assigning lambdas
var n = 1;
Func<int, int> set = x => n = x;
Action<int> put = x => n = x;
Action<int> up = x => n += x;
Func<int> post = () => n++;
Action drop = () => n--;
var r = set(5);
put(7);
up(2);
r += post();
drop();
(r, n)

//// natural types
var twice = (int x) => 2 * x;
var say = () => Console.Write("s");
var withDefault = (int a, int b = 3) => a + b;
var many = (params int[] xs) => xs.Sum();
var typed = object (bool b) => b ? 1 : "one";
say();
(twice(4), withDefault(1), many(1, 2, 3), typed(false), twice.GetType() == typeof(Func<int, int>))

//// static and discards
Func<int, int, int> f = static (_, _) => 3;
Func<int, int> g = static x => { return x; };
Func<int, int> h = [System.Diagnostics.DebuggerStepThrough] (x) => x + 1;
f(1, 2) + g(4) + h(1)

//// by reference
delegate bool Parse(string s, out int n);
delegate void Bump(ref int n);
Parse p = (string s, out int n) => int.TryParse(s, out n);
Parse q = (s, out n) => int.TryParse(s, out n);
Bump b = (ref int n) => n++;
var k = 3;
b(ref k);
p("12", out var m);
q("5", out var o);
k + m + o

//// nested
Func<int, Func<int, Func<int, int>>> f = a => b => c => a + b * c;
Func<Func<int, int>, int> apply = g => g(3);
f(1)(2)(3) + apply(x => apply(y => x + y))

//// recursive
Func<int, int> fib = null; fib = n => n < 2 ? n : fib(n - 1) + fib(n - 2); fib(15)

//// expression trees
using System.Linq.Expressions;
Expression<Func<int, bool>> e = x => x > 1 && new[] { 1, 2 }.Any(y => y == x);
LambdaExpression l = (int x) => x + 1;
Expression<Func<int, Func<int, int>>> n = a => b => a + b;
Expression<Action> act = () => Console.Write(1);
e.ToString() + e.Compile()(2) + l + n + act

//// queryable
var q = new[] { 1, 2, 3, 4 }.AsQueryable();
var r = from x in q where x > 1 let y = x * 2 orderby y descending select new { x, z = new[] { y }.Count(v => v > 0) };
q.Where(x => x > 2).Select(x => x + 1).Expression.ToString() + r.First() + r.Expression

//// own providers
using System.Linq.Expressions;
class Rows { public string Where(Expression<Func<int, bool>> e) => e.ToString(); public string Select(Func<int, int> f) => f(1) + ""; }
(from x in new Rows() where x > 1 select x).ToString() + new Rows().Where(x => x == 2) + new Rows().Select(x => x)

//// queries
var xs = new[] { 5, 3, 8, 1 };
var names = new[] { (1, "a"), (5, "b") };
var q = from x in xs where x > 1 from y in xs where y > x let s = x + y orderby s descending, x select new { x, y, s };
var g = from x in xs group x by x % 2 into part orderby part.Key select (part.Key, part.Sum());
var j = from x in xs join n in names on x equals n.Item1 into ns from n in ns.DefaultIfEmpty() select n.Item2 ?? "-";
q.Count() + " " + q.First() + string.Join(",", g) + string.Concat(j)

//// queries that only pass on
var xs = new[] { 1, 2 };
object.ReferenceEquals((from x in xs select x), xs).ToString() + (from int x in new ArrayList { 1, 2 } where x > 1 select x).Single()

//// chains
Enumerable.Range(1, 20).Where(i => i % 2 == 1).Select((x, i) => new { x, i }).GroupBy(p => p.i / 3, p => p.x).ToDictionary(g => g.Key, g => g.OrderByDescending(v => -v).ThenBy(v => v).Aggregate(0, (a, b) => a + b)).Select(p => $"{p.Key}={p.Value}").Aggregate((a, b) => a + ";" + b)

//// parallel
var sum = 0L;
System.Threading.Tasks.Parallel.For(0, 100, i => System.Threading.Interlocked.Add(ref sum, i));
System.Threading.Tasks.Parallel.ForEach(new[] { 1, 2 }, x => { System.Threading.Interlocked.Add(ref sum, x); });
await System.Threading.Tasks.Parallel.ForEachAsync(Enumerable.Range(0, 3), async (i, t) => await Task.Yield());
sum + Enumerable.Range(0, 100).AsParallel().Where(i => i % 2 == 0).Sum(i => (long)i)

//// awaits
async Task<int> F(int n) { await Task.Delay(1).ConfigureAwait(false); return n; }
async ValueTask<int> V(int n) { await Task.Yield(); return n; }
async ValueTask W() => await F(1);
await W();
var all = await Task.WhenAll(F(1), F(2));
(await F(3) + await V(4) + await V(5).ConfigureAwait(true)) * all.Sum() + (await Task.WhenAny(F(1), Task.FromResult(1))).Result

//// awaits of a null and of own tasks
class Mine(Func<int> f) : Task<int>(f) { }
class Later { public System.Runtime.CompilerServices.TaskAwaiter<int> GetAwaiter() => Task.FromResult(8).GetAwaiter(); }
var mine = new Mine(() => 4);
mine.Start();
Task none = null;
var s = "";
try { await none; } catch (NullReferenceException) { s = "null"; }
s + await mine + await new Later()

//// awaits that fail
async Task F() { await Task.Yield(); throw new InvalidOperationException("one"); }
var s = "";
try { await Task.WhenAll(F(), F()); } catch (InvalidOperationException e) { s += e.Message; }
try { await Task.FromCanceled(new System.Threading.CancellationToken(true)); } catch (TaskCanceledException) { s += " cancelled"; }
s

//// dynamic
dynamic d = 3;
Func<dynamic, dynamic> f = x => x + 1;
Action<dynamic> a = x => Console.Write(x);
a(d);
dynamic t = Task.FromResult(2);
var q = from x in new dynamic[] { 1, 2 }
where x > 1 select x * 2;
f(d) + await t + q.First()

//// text of arguments
using System.Runtime.CompilerServices;
string Text<T>(Func<T> f, [CallerArgumentExpression(nameof(f))] string text = null) => text + f();
string Line(Func<int> f, [CallerLineNumber] int line = 0) => line + ":" + f();
string Value(int n, [CallerArgumentExpression(nameof(n))] string text = null) => text + n;
Text(() => 1 + 1) + Line(() => 4) + Value(await Task.FromResult(2)) + Text(() => { for (var i = 0; i < 2; i++) ; return 5; })

//// generic inference
R Map<T, R>(T x, Func<T, R> f) => f(x);
IEnumerable<R> Each<T, R>(IEnumerable<T> xs, Func<T, R> f) { foreach (var x in xs) yield return f(x); }
Map(3, x => new { x }).x + Map("a", s => s.Length) + Map(2, x => (Func<int, int>)(y => x + y))(5) + Each([1, 2], x => x % 2 == 0 ? x : (double)x / 2).Sum() + Map(1, x => x switch { 1 => 1, _ => 2.5 })

//// method groups and conversions
int Half(int x) => x / 2;
Func<Func<int, int>> pick = () => Half;
var natural = () => Half;
object o = () => 4;
Delegate d = (int x) => x + 1;
new[] { 2, 4 }.Select(Half).Sum() + pick()(8) + natural()(6) + (int)((Func<int>)o)() + (int)d.DynamicInvoke(1)

//// conditional access and null forgiving
class N { public int V; public N Next; public void Go() => V++; }
N n = new();
Action go = () => n?.Go();
Func<int?> v = () => n?.Next?.V;
Func<N> same = () => n!;
Action index = () => new List<int> { 1 }.Remove(1);
go();
index();
(n.V, v(), same().V)

//// tuples and with
(int a, int b) p = (1, 2);
Action swap = () => (p.a, p.b) = (p.b, p.a);
swap();
record R(int X);
Func<R, R> up = r => r with { X = r.X + 1 };
Func<int, (int Min, int Max)> span = x => (Min: -x, Max: x);
p.a + up(new R(4)).X + span(3).Max

//// collections of lambdas
var table = new Dictionary<string, Func<double, double>> { ["up"] = x => x + 1, ["half"] = x => x / 2 };
Func<int, int>[] fs = [x => x, x => x * x, static x => -x];
(Func<int>, Action) pair = (() => 3, () => Console.Write("p"));
pair.Item2();
table.Values.Sum(f => f(4)) + fs.Sum(f => f(3)) + pair.Item1()

//// local functions
int Go() { static int Sq(int x) => x * x; async Task<int> A() { await Task.Yield(); return 2; } IEnumerable<int> It() { yield return 1; } ref int R(int[] a) => ref a[0]; int[] xs = [5]; R(xs)++; unsafe int* P(int* p) => p; void V() => xs[0]++; V(); return Sq(3) + A().Result + It().Sum() + xs[0]; }
Go()

//// async streams
async IAsyncEnumerable<int> Src([System.Runtime.CompilerServices.EnumeratorCancellation] System.Threading.CancellationToken t = default) { for (var i = 0; ; i++) { await Task.Delay(1, t); if (i == 3) yield break; yield return i; } }
var s = 0;
await foreach (var x in Src().ConfigureAwait(false)) s += x;
await foreach (var (a, b) in Pairs()) s += a * b;
async IAsyncEnumerable<(int, int)> Pairs() { yield return (2, 3); await Task.CompletedTask; }
s

//// lazy
var made = 0;
var lazy = new Lazy<int>(() => ++made);
var local = new System.Threading.ThreadLocal<List<int>>(() => new());
local.Value.Add(lazy.Value + lazy.Value);
local.Value
