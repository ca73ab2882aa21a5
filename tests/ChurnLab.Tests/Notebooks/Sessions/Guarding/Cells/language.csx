//// loops without braces
var s = 0; for (var i = 0; i < 3; i++) for (var j = 0; j < 3; j++) if (i > j) s += i; else s -= j; s

//// empty bodies
var n = 0; while (n++ < 5) ; do ; while (n-- > 2); for (; n < 9; n++); n

//// do with continue
var n = 0; var s = 0; do { if (n % 2 == 0) continue; s += n; } while (++n < 10); s

//// do on one line
var n = 0; do n += 3; while (n < 10); n

//// foreach deconstructs
var s = ""; foreach (var (k, v) in new Dictionary<string, int> { ["a"] = 1 }) s += k + v; s

//// foreach by reference
int[] a = [1, 2, 3]; foreach (ref var x in a.AsSpan()) x *= 2; a

//// await foreach
async IAsyncEnumerable<int> Count() { for (var i = 0; i < 3; i++) { await Task.Yield(); yield return i; } }
var s = 0; await foreach (var i in Count()) s += i; s

//// while pattern
object o = 3; while (o is int i and > 0) o = i - 1; o

//// labels
int Up() { var n = 0; again: if (++n < 5) goto again; return n; } Up()

//// labels at the top
var n = 0; again: n++; if (n < 5) goto again; n

//// labelled declaration at the top
var n = 0; again: int fresh = n += 7; while (n % 5 > 0) n++; if (n < 30) goto again; n

//// two labels
int F() { var n = 0; a: b: n++; if (n < 3) goto a; if (n < 6) goto b; return n; } F()

//// goto case
string F(int n) { var s = ""; switch (n) { case 0: case 1: s += "b"; goto case 2; case 2: s += "c"; goto default; default: s += "d"; break; } return s; }
F(1) + F(5)

//// endless loop needs no return
int F(int n) { while (true) { if (n > 9) return n; n++; } }
int G(int n) { for (;;) if (n-- < 0) return n; }
F(1) + G(2)

//// endless loop assigns
int F() { int x; while (true) { x = 4; break; } return x; } F()

//// iterator
IEnumerable<int> F() { var i = 0; while (true) { if (i > 3) yield break; yield return i++; } } F()

//// iterator with finally
var log = "";
IEnumerable<int> F() { try { for (var i = 0; ; i++) yield return i; } finally { log += "end"; } }
F().Take(2).Sum() + log

//// expression bodies
int Twice(int n) => 2 * n;
void Say(int n) => Console.Write(n);
string Name() => nameof(Twice);
Say(Twice(4));
Name()

//// async expression bodies
async Task Wait() => await Task.Delay(1);
async Task<int> Five() => await Task.FromResult(5);
async ValueTask<int> Six() => 1 + await Five();
async ValueTask Nothing() => await Wait(); Task<int> Plain() => Five();
await Wait(); await Nothing(); await Five() + await Six() + await Plain().ConfigureAwait(false)

//// async void
var n = 0; async void F() => await Task.Delay(n = 1); F(); n

//// ref returns
int[] a = [1, 2, 3]; ref int At(int i) => ref a[i]; ref readonly int First() => ref a[0];
class Box { private int _n; public ref int N => ref System.Runtime.CompilerServices.Unsafe.AsRef(ref _n); public ref int this[int i] => ref N; }
At(1) = 9; var box = new Box(); box.N = 5; box[0]++; a[1] + First() + box.N

//// ref lambdas
delegate ref int Pick(int[] a);
Pick p = ref int (int[] a) => ref a[1];
int[] xs = [1, 2];
p(xs) = 7;
xs

//// spans
ReadOnlySpan<char> Cut(ReadOnlySpan<char> s) => s[1..];
int Sum(scoped Span<int> s) { var t = 0; foreach (var x in s) t += x; return t; }
Cut("abc").ToString() + Sum(stackalloc int[] { 1, 2 })

//// members
class Account
{
    private readonly List<int> _items = new();
    private static int s_made = Enumerable.Range(0, 3).Sum(i => i);
    static Account() => s_made++;
    public Account(int first) => _items.Add(first);
    public Account() : this(7) { _items.Add(1); }
    public int Count => _items.Count;
    public int Total => _items.Sum(i => i);
    public int Last { get => _items.Last(); set => _items.Add(value); }
    public int First { get { return _items.First(); } init { _items.Clear(); _items.Add(value); } }
    public int this[int i] => _items.ElementAt(i);
    public event Action Changed { add => value(); remove { value(); } }
    public static int Made => s_made;
    public static Account operator +(Account a, int n) { a.Last = n; return a; }
    public static Account operator -(Account a) => new(-a.Total);
    public static implicit operator int(Account a) => a.Total;
    public static explicit operator string(Account a) => a.ToString();
    public override string ToString() => $"{Count}:{Total}";
    ~Account() => Console.Out.Flush();
}
var a = new Account { First = 3 } + 4;
a.Last = 5;
a.Changed += () => Console.Write("!");
(string)a + (int)a + (-a).Total + a[1] + a.Count + Account.Made

//// records
record P(int X, int Y) { public int Sum => Math.Abs(X + Y); public P Swap() => this with { X = Y, Y = X }; }
new P(1, -5).Swap() + "" + new P(1, -5).Sum

//// structs
readonly struct V(int x) { public int Twice() => 2 * x; public readonly int Abs => Math.Abs(x); public static V operator checked +(V a, V b) => new(checked(a.Twice() + b.Twice())); public static V operator +(V a, V b) => new(a.Twice()); }
(new V(3) + new V(4)).Twice() + new V(-3).Abs

//// generic methods
T Largest<T>(IEnumerable<T> xs) where T : IComparable<T> { var first = true; T best = default; foreach (var x in xs) if (first || x.CompareTo(best) > 0) { best = x; first = false; } return best; }
Largest(new[] { 3, 9, 2 })

//// interfaces
interface IShape { double Area => Math.PI * Side(); double Side(); static int Count(IShape s) => 1; }
class Sq : IShape { public double Side() => 2; }
((IShape)new Sq()).Area

//// switch expressions
string F(object o) => o switch { int n when n > 3 => $"big {n}", int => "int", string { Length: > 2 } s => s, null => throw new ArgumentNullException(nameof(o)), _ => "other" };
F(5) + F(1) + F("abc") + F(2.0)

//// properties that use field
class T { public string Name { get => field ?? string.Concat("no", "ne"); set => field = value.Trim(); } }
var t = new T();
var before = t.Name;
t.Name = " x ";
before + t.Name

//// discards and out
int Try(string s) => int.TryParse(s, out var n) ? n : -1;
Func<string, int> g = s => int.TryParse(s, out var m) ? m : -2;
_ = Try("1");
foreach (var s in new[] { "4", "x" }) _ = g(s);
Try("3") + g("y")

//// await out at the top
Task<int> F(out int n) { n = 2; return Task.FromResult(3); } var r = await F(out var n); r + n

//// await using
class D : IAsyncDisposable { public async ValueTask DisposeAsync() { await Task.Yield(); Console.Write("disposed"); } }
await using (var d = new D()) { await Task.Delay(1); }
async Task<int> F() { await using var d = new D(); return 4; }
await F()

//// checked and unsafe
unsafe int Sum(int[] a) { var s = 0; fixed (int* p = a) for (var i = 0; i < a.Length; i++) checked { s += p[i]; } return s; }
unsafe { int x = 3; int* q = &x; while (*q < 9) (*q)++; }
Sum([1, 2, 3])

//// lock and using
var gate = new object();
var n = 0;
while (n < 3) lock (gate) n++;
foreach (var i in new[] { 1, 2 }) using (new System.IO.StringReader("")) n += i;
n

//// try in loops
var s = "";
for (var i = 0; i < 3; i++) try { if (i == 1) throw new InvalidOperationException("m" + i); s += i; } catch (InvalidOperationException e) when (e.Message == "m1") { s += e.Message; } finally { s += ";"; }
s

//// directives and comments
#pragma warning disable CS0168
var s = 0; // a
for (var i = 0; i < 3; i++) // b {
#if DEBUG
    s += 100;
#else
    s += i; /* c } */
#endif
#region r
while (s > 2) /* d */ s--; // e
#endregion
int F() // f =>
    => s; // ;
F()

//// raw and interpolated strings
var xs = new[] { 1, 2, 3 }; $"{xs.Count(x => x > 1)}{{}} {xs.Select(x => $"<{x:D2}>").First()} " + $"""{string.Join(",", xs.Where(x => { return x != 2; }))}"""

//// a name of the guard's own
class ChurnLab { public static int CellGuard() => 3; }
class System1 { }
int Poll() { var n = 0; while (n < 2) n++; return n; }
Poll() + ChurnLab.CellGuard()

//// events and delegates
delegate int Op(int a);
Op op = delegate(int a) { return a + 1; };
Action say = delegate { Console.Write(1); };
say();
op += a => a * 3;
op(4)

//// nested types and closures
class Outer { public class Inner { public Func<int, Func<int, int>> Add = a => b => a + b; public int Go() { int L(int n) => n < 1 ? 0 : n + L(n - 1); return L(4); } } }
new Outer.Inner().Add(1)(2) + new Outer.Inner().Go()

//// empty and null
string s = null; s?.Trim(); foreach (var c in s ?? "") ; s?.Select(c => c).Count()

//// several statements
Console.Write(1); var list = new List<int> { 1 }; list.Add(2);
// between
list.Add(3); [System.Obsolete] int old = list.Count; (int a, int b) = (list.Count, 2); a + b
