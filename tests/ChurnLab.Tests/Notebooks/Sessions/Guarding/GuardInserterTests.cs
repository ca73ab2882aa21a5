using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Events;
using ChurnLab.Notebooks.Formatting;
using ChurnLab.Notebooks.Sessions;
using ChurnLab.Notebooks.Sessions.Guarding;
using ChurnLab.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace ChurnLab.Tests.Notebooks.Sessions.Guarding;

public sealed class GuardInserterTests
{
    private const string Guard = "global::ChurnLab.Notebooks.Sessions.Guarding.CellGuard.";

    private static readonly ScriptOptions Options = ScriptOptions.Default
        .WithReferences([.. ScriptReferences.Framework, MetadataReference.CreateFromFile(typeof(Kernel).Assembly.Location)])
        .WithImports(
            "System", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq",
            "ChurnLab.Notebooks.Sessions.Kernel")
        .WithFilePath("cell")
        .WithAllowUnsafe(true)
        .WithLanguageVersion(Microsoft.CodeAnalysis.CSharp.LanguageVersion.Latest);

    public static TheoryData<string> All => new(CellCorpus.Language.Names.Concat(CellCorpus.Lambdas.Names));

    [Theory]
    [InlineData("while (true) { F(); }", "while (true) {# F(); }")]
    [InlineData("for (;;) F();", "for (;;) {#F();}")]
    [InlineData("do F(); while (true);", "do {#F();} while (true);")]
    [InlineData("foreach (var x in new[] { 1 }) while (true) F();", "foreach (var x in new[] { 1 }) {#while (true) {#F();}}")]
    [InlineData("again: F(); goto again;", "again:# F(); #goto again;")]
    [InlineData("Func<int, int> f = x => x + 1;", "Func<int, int> f = x => {#return x + 1;};")]
    [InlineData("Action<int> f = x => F();", "Action<int> f = x => {#F();};")]
    [InlineData("Func<Task> f = async () => await Task.Delay(1);", "Func<Task> f = async () => {#await @Watch(Task.Delay(1));};")]
    [InlineData("System.Linq.Expressions.Expression<Func<int, int>> f = x => x + 1;", null)]
    [InlineData("Func<int> f = () => throw new Exception();", null)]
    [InlineData("int G(int n)\n    => n;", "int G(int n)\n    {#return  n;}")]
    [InlineData("class C { public int A => 3; public int B => F(); static int F() => 1; static C() { F(); } }",
        "class C { public int A => 3; public int B {get{#return  F();}} static int F() {#return  1;} static C() { F(); } }")]
    [InlineData("var a = new int[3]; for (var i = 0; i < a.Length; i++) a[i] = i + Math.Abs(i);", null)]
    [InlineData("double[][] a = [[1]]; var s = 0.0; for (var i = 0; i < a.Length; i++) if (a[0][i] > Math.PI) { s += -a[i][0]; } else continue;", null)]
    [InlineData("var l = new List<int>(); var s = 0; for (var i = 0; i < l.Count; i++) s += l[i];",
        "var l = new List<int>(); #var s = 0; #for (var i = 0; i < l.Count; i++) s += l[i];")]
    [InlineData("var s = \"\"; for (var i = 0; i < 9; i++) s += 'a';", "var s = \"\"; for (var i = 0; i < 9; i++) {#s += 'a';}")]
    [InlineData("class C { public int Slow => 1; } C c = null; var s = 0; for (var i = 0; i < 9; i++) s += c.Slow;",
        "class C { public int Slow => 1; } C c = null; var s = 0; for (var i = 0; i < 9; i++) {#s += c.Slow;}")]
    [InlineData("class C { public int this[int i] => 1; } C c = null; var s = 0; for (var i = 0; i < 9; i++) s += c[i];",
        "class C { public int this[int i] => 1; } C c = null; var s = 0; for (var i = 0; i < 9; i++) {#s += c[i];}")]
    [InlineData("for (var k = 0; k < 9; k++) for (var i = 0; i < 9; i++) { }", "for (var k = 0; k < 9; k++) {#for (var i = 0; i < 9; i++) { }}")]
    [InlineData("for (var i = 0; i < 9; i++) i -= 1;", "for (var i = 0; i < 9; i++) {#i -= 1;}")]
    [InlineData("for (var i = 0; i < 9; i++) { --i; }", "for (var i = 0; i < 9; i++) {# --i; }")]
    [InlineData("for (var i = 0; i < 9; i++) (i, _) = (0, 0);", "for (var i = 0; i < 9; i++) {#(i, _) = (0, 0);}")]
    [InlineData("for (var i = 0; i < 9; i++) F();", "for (var i = 0; i < 9; i++) {#F();}")]
    [InlineData("for (var i = 0; i < 2000000000; i++) ;", "for (var i = 0; i < 2000000000; i++) {#;}")]
    [InlineData("var n = 9; for (var i = 0; i < n; i++) n++;", "var n = 9; for (var i = 0; i < n; i++) {#n++;}")]
    [InlineData("for (var i = 0; i < 9; ) i++;", "for (var i = 0; i < 9; ) {#i++;}")]
    [InlineData("for (var i = 0L; i < 9; i++) System.Threading.Interlocked.Exchange(ref i, 0);",
        "for (var i = 0L; i < 9; i++) {#System.Threading.Interlocked.Exchange(ref i, 0);}")]
    [InlineData("var a = F(); a", "var a = F(); #a")]
    [InlineData("var a = 1; a", null)]
    public void Guard_points_stand_where_code_can_go_on_for_ever(string code, string? expected)
    {
        var script = CSharpScript.Create<object>("int F() { return 1; }", Options).ContinueWith<object>(code);

        var guarded = Guarded(script);

        Assert.Equal(expected?.Replace("#", Guard + "Poll();", StringComparison.Ordinal).Replace("@", Guard, StringComparison.Ordinal), guarded);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_guarded_cell_compiles_and_does_what_the_cell_does(string name)
    {
        var code = (CellCorpus.Language.Contains(name) ? CellCorpus.Language : CellCorpus.Lambdas)[name];
        var script = CSharpScript.Create<object>(code, Options);
        Assert.Empty(Errors(script));

        var guarded = Guarded(script);

        Assert.NotNull(guarded);
        Assert.Empty(Errors(CSharpScript.Create<object>(guarded, Options)));
        Assert.Equal(code.Count(c => c == '\n'), guarded.Count(c => c == '\n'));

        Assert.Equal(await RunAsync(code), await RunAsync(guarded));
    }

    [Theory]
    [InlineData("notebooks/01-bank-churn.ipynb")]
    [InlineData("notebooks/02-eshop-activity.ipynb")]
    [InlineData("tests/ChurnLab.Notebooks.Tests/Notebooks/Inputs/tutorial.ipynb")]
    public void Every_cell_of_the_notebooks_compiles_with_guard_points(string notebook)
    {
        var path = Path.Combine(Repository.Root, notebook);
        var folder = Path.GetDirectoryName(path)!;
        var references = new ScriptReferences(folder);
        Script<object> plain = CSharpScript.Create<object>("", Options
            .WithMetadataResolver(ScriptMetadataResolver.Default.WithBaseDirectory(folder))
            .WithSourceResolver(ScriptSourceResolver.Default.WithBaseDirectory(folder)));
        var watched = plain;
        var guardedCells = 0;
        foreach (var cell in NotebookFile.Read(path).Cells.Where(cell => cell.Kind == CellKind.Code && !cell.HasTag("raises-exception")))
        {
            foreach (var part in CellDialect.Split(new CellSource(1, cell.Source)).Where(part => part.Language == "csharp"))
            {
                var added = references.Find(part.Text);
                references.Keep(added);
                plain = Continued(plain, part.Text, added.Values);
                Assert.Empty(Errors(plain));
                var guarded = Guarded(plain);
                watched = Continued(watched, guarded ?? part.Text, added.Values);
                Assert.Empty(Errors(watched));
                guardedCells += guarded is null ? 0 : 1;
            }
        }

        Assert.InRange(guardedCells, 1, int.MaxValue);
    }

    private static Script<object> Continued(Script<object> script, string code, IEnumerable<MetadataReference> references) =>
        script.ContinueWith<object>(code, script.Options.WithReferences(references).WithImports());

    private static string? Guarded(Script<object> script) =>
        GuardInserter.Insert(
            script.GetCompilation(), script.GetCompilation().SyntaxTrees.Single(tree => tree.FilePath == "cell"), CancellationToken.None);

    private static IEnumerable<string> Errors(Script<object> script) => script.GetCompilation().GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
        .Select(diagnostic => diagnostic.ToString());

    private static async Task<string> RunAsync(string code)
    {
        var events = new List<CellEvent>();
        using var output = new CellOutputBuffer(events.Add, 1_000_000);
        CellConsole.Install();
        using var interrupt = new CellInterrupt();
        CellContext.Current = new CellContext(output, interrupt);
        var value = await CSharpScript.EvaluateAsync<object>(code, Options);
        output.Flush();
        CellContext.Current = null;
        JsonObject shown = ValueFormatter.ToBundle(value);
        return string.Concat(events.OfType<StreamEvent>().Select(item => item.Text)) + "|" + shown["text/plain"];
    }
}
