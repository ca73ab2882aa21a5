using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Sessions.Language;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Notebooks.Sessions.Language;

public sealed class CompletionFuzzTests(LanguageFixture session) : IClassFixture<LanguageFixture>
{
    private static readonly string[][] Notebooks =
    [
        ["notebooks", "01-bank-churn.ipynb"],
        ["notebooks", "02-eshop-activity.ipynb"],
        ["tests", "ChurnLab.Notebooks.Tests", "Notebooks", "Inputs", "tutorial.ipynb"],
    ];

    [Theory]
    [InlineData(0, 67)]
    [InlineData(1, 131)]
    [InlineData(2, 97)]
    public void Cells_of_real_notebooks_are_answered_at_any_place_whole_or_cut_off(int notebook, int stride)
    {
        var at = 0;
        var asked = 0;
        foreach (var cell in Cells(Notebooks[notebook]))
        {
            for (; at <= cell.Length; at += stride)
            {
                Ask(cell, at);
                Ask(cell[..at], at);
                asked++;
            }

            at -= cell.Length;
        }

        Assert.InRange(asked, 30, 2_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{{{{((((")]
    [InlineData("}}}})))]]]")]
    [InlineData("\"")]
    [InlineData("$\"{$\"{")]
    [InlineData("$\"\"\"{{")]
    [InlineData("\ud83d")]
    [InlineData("😀.😀")]
    [InlineData("#r \"\0\"\n#load \"\0\"\nx.")]
    [InlineData("#!\n#!nonsense\nx.")]
    [InlineData("#if\n#else\n#endif\n#line 200 \"x\"\nx.")]
    [InlineData("\r\r\n\n\u2028x.\r")]
    [InlineData("class class class { new( => switch case")]
    [InlineData("a.b.c.d<e<f<g>>[(new() { X = { Y = [")]
    [InlineData("from x in y join z in")]
    [InlineData("@ @@ @\"")]
    [InlineData("namespace N { class C { void M() { this.")]
    [InlineData("using x = y; extern alias z; global::")]
    [InlineData("x = x switch { x => x with { ")]
    [InlineData("[assembly: [A(B(")]
    [InlineData("unsafe { int* p = &x; p->")]
    public void Strange_code_is_answered_too(string code)
    {
        for (var at = 0; at <= code.Length; at++)
            Ask(code, at);
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(500)]
    public void A_place_outside_the_code_counts_as_its_end(int position)
    {
        var list = session.Session.Complete("cl", position);

        Assert.InRange(list.End, 0, 2);
        Assert.NotEmpty(list.Items);
    }

    private void Ask(string code, int at)
    {
        var list = session.Session.Complete(code, at);
        session.Session.Inspect(code, at, detailed: at % 7 == 0);

        Assert.InRange(list.Start, 0, at);
        Assert.Equal(at, list.End);
        var typed = code[list.Start..list.End].TrimStart('@');
        Assert.All(list.Items, item => Assert.True(IsFor(item, typed), $"'{item.Text}' is offered for '{typed}'."));
    }

    // Every letter typed is in what is offered, in that order.
    private static bool IsFor(CompletionItem item, string typed)
    {
        var at = 0;
        foreach (var character in item.Text.TrimStart('@'))
        {
            if (at < typed.Length && char.ToUpperInvariant(character) == char.ToUpperInvariant(typed[at]))
                at++;
        }

        return at == typed.Length && item.Text.Length > 0 && item.Kind.Length > 0;
    }

    private static IEnumerable<string> Cells(string[] path) =>
        JsonNode.Parse(File.ReadAllText(Repository.PathOf(path)))!["cells"]!.AsArray()
            .Where(static cell => (string?)cell!["cell_type"] == "code")
            .Select(static cell => cell!["source"] is JsonArray lines ? string.Concat(lines.Select(static line => (string?)line)) : (string)cell["source"]!);
}
