using ChurnLab.Notebooks.Sessions;
using ChurnLab.Notebooks.Sessions.Language;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Notebooks.Sessions.Language;

public sealed class CompletionExtrasTests(LanguageFixture session) : IClassFixture<LanguageFixture>
{
    [Theory]
    [InlineData("client.Paint(¦", "Colour.Red|Colour.Green|colour: |note: ")]
    [InlineData("client.Paint(Colour.Red, ¦)", "note: ")]
    [InlineData("client.Paint(note: \"\", ¦)", "colour: ")]
    [InlineData("client.Paint(colour: ¦)", "Colour.Red|Colour.Green")]
    [InlineData("client.Paint(G¦", "Colour.Green")]
    [InlineData("Twice(1, ¦", "true|false|loud: ")]
    [InlineData("new Client(N¦", "Name: ")]
    [InlineData("Client other = new(N¦", "Name: ")]
    [InlineData("[Obsolete(¦", "message: |error: ")]
    [InlineData("class Old : Client { public Old() : base(N¦", "Name: ")]
    [InlineData("Fold fold = null!; fold(l¦", "left: ")]
    [InlineData("new Options { ¦ }", "Ink|Inner|Size")]
    [InlineData("new Options { Size = 1, I¦", "Ink|Inner")]
    [InlineData("options = new() { Inner = { ¦ } }", "Ink|Inner|Size")]
    [InlineData("new Options { Ink = ¦ }", "Colour.Red|Colour.Green")]
    [InlineData("var next = client with { A¦ }", "Age")]
    [InlineData("new List<int> { Cap¦ }", "Capacity")]
    [InlineData("Colour c = ¦", "Colour.Red|Colour.Green")]
    [InlineData("ink = gr¦", "Colour.Green")]
    [InlineData("if (ink == ¦", "Colour.Red|Colour.Green")]
    [InlineData("switch (ink) { case ¦", "Colour.Red|Colour.Green")]
    [InlineData("Colour Of() { return ¦", "Colour.Red|Colour.Green")]
    [InlineData("Colour? c = Colour.G¦", "Green")]
    [InlineData("class Square : Shape { public override ¦ }", "bool Equals(object? obj)|double Area()|int GetHashCode()|void Draw(int size)")]
    [InlineData("List<Client> all = new ¦", "List<Client>")]
    [InlineData("throw new ¦", "Exception|AccessViolationException")]
    [InlineData("[Obs¦] class Old2 { }", "Obsolete")]
    public void What_the_place_asks_for_comes_first(string code, string first)
    {
        var items = session.Complete(code).Items;

        Assert.Equal(first, string.Join('|', items.Take(first.Count(static character => character == '|') + 1).Select(static item => item.Text)));
    }

    [Theory]
    [InlineData("new Options { ¦ }")]
    [InlineData("var next = client with { ¦ }")]
    public void Braces_that_set_members_offer_nothing_else(string code) =>
        Assert.All(session.Complete(code).Items, static item => Assert.Equal("property", item.Kind));

    [Theory]
    [InlineData("new Options { ¦ }", "Fixed")]
    [InlineData("new Options { ¦ }", "All")]
    [InlineData("new Options { Size = 1, ¦ }", "Size")]
    [InlineData("client.Paint(Colour.Red, ¦)", "colour: ")]
    [InlineData("client.Paint(note: \"\", ¦)", "note: ")]
    [InlineData("class Square : Shape { public override ¦ }", "string ToString()")]
    [InlineData("var next = new ¦", "display")]
    public void What_is_done_already_or_cannot_be_done_is_not_offered(string code, string text) =>
        Assert.DoesNotContain(text, session.Complete(code).Items.Select(static item => item.Text));

    [Theory]
    [InlineData("clien¦", "client|clientName|Client")]
    [InlineData("Cl¦", "ClearOutput|Client|client|clientName|CLSCompliantAttribute|class")]
    [InlineData("to¦", "")]
    [InlineData("\"\".toup¦", "ToUpper|ToUpperInvariant")]
    [InlineData("\"\".TUI¦", "ToUpperInvariant")]
    [InlineData("\"\".upper¦", "ToUpper|ToUpperInvariant")]
    [InlineData("client.¦", "Age|Changed|Colour|Deconstruct|Display|Name|Paint|Equals|GetHashCode|GetType|ToString|AaaOld")]
    public void Better_matches_come_first_then_variables_members_types_and_keywords(string code, string expected)
    {
        var texts = session.Complete(code).Items.Select(static item => item.Text);

        Assert.StartsWith(expected, string.Join('|', texts), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Twi¦", "Twice", "method", "int Twice(int n, bool loud = false) (+ 2 overloads)")]
    [InlineData("clientN¦", "clientName", "variable", "string clientName")]
    [InlineData("noth¦", "nothing", "variable", "string? nothing")]
    [InlineData("x¦", "x", "variable", "double x")]
    [InlineData("client.Ag¦", "Age", "property", "int Age { get; set; }")]
    [InlineData("client.Ch¦", "Changed", "event", "event Action? Changed")]
    [InlineData("client.Pa¦", "Paint", "method", "Client Paint(Colour colour, string note = \"\\\"none\\\"\")")]
    [InlineData("int M(int given) { return giv¦ }", "given", "parameter", "int given")]
    [InlineData("Fol¦", "Fold", "delegate", "delegate int Fold(int left, int right)")]
    [InlineData("Colo¦", "Colour", "enum", "enum Colour")]
    [InlineData("Colour.Re¦", "Red", "field", "Red = 0")]
    [InlineData("Dictionar¦", "Dictionary", "class", "class Dictionary<TKey, TValue>")]
    [InlineData("Func¦", "Func", "delegate", "delegate TResult Func<TResult>() (+ 16 generic)")]
    [InlineData("DateTi¦", "DateTime", "struct", "readonly struct DateTime")]
    [InlineData("IDisp¦", "IDisposable", "interface", "interface IDisposable")]
    [InlineData("using System.Collections.Gen¦", "Generic", "namespace", "namespace Generic")]
    [InlineData(
        "later.Where¦",
        "Where",
        "method",
        "IEnumerable<KeyValuePair<string, List<Client>>> Where<KeyValuePair<string, List<Client>>>"
        + "(Func<KeyValuePair<string, List<Client>>, bool> predicate) (+ 1 overload)")]
    [InlineData("retur¦", "return", "keyword", null)]
    [InlineData("var @class = 1; cla¦", "@class", "variable", "int @class")]
    public void A_candidate_tells_what_it_is(string code, string text, string kind, string? signature) =>
        Assert.Equal(new CompletionItem(text, kind, signature), Assert.Single(session.Complete(code).Items, item => item.Text == text));

    [Theory]
    [InlineData("table.Number(\"¦", "city|a \\\"b\\\"|age")]
    [InlineData("table.Number(\"a¦\")", "a \\\"b\\\"|age")]
    [InlineData("table[\"¦\"]", "city|a \\\"b\\\"|age")]
    [InlineData("table.Number(\"x\").ToString(\"c¦", "city")]
    [InlineData("Twice(\"¦", "")]
    [InlineData("client.Paint(\"¦", "")]
    [InlineData("{ var table = client; table.Paint(\"¦", "")]
    [InlineData("missing.Number(\"¦", "")]
    [InlineData("var y = \"¦", "")]
    public void A_text_passed_to_a_table_names_its_columns(string code, string expected)
    {
        var items = session.Complete(code).Items;

        Assert.Equal(expected, string.Join('|', items.Select(static item => item.Text)));
        Assert.All(items, static item => Assert.Equal("text", item.Kind));
    }

    [Fact]
    public void A_draft_sees_the_assemblies_that_it_names_itself()
    {
        var library = Repository.PathOf("artifacts", "studies", "ChurnLab.Studies.dll");
        var draft = $"#r \"{library}\"\nusing ChurnLab.Frames;\nFrame.FromRe¦";

        Assert.Equal("FromRecords", session.Complete(draft).Items[0].Text);
        var help = (string?)session.Inspect(draft.Replace("FromRe", "FromRecords", StringComparison.Ordinal))!["text/plain"];
        Assert.Contains("Frame.FromRecords", help, StringComparison.Ordinal);
        Assert.Empty(session.Complete("using ChurnLab.Frames;\nFrame.FromRe¦").Items);
        Assert.NotEmpty(session.Complete("#r \"missing.dll\"\n#r \"\nclient.Pa¦").Items);
    }

    [Fact]
    public void A_cell_that_failed_leaves_what_it_had_declared_before()
    {
        using var fresh = new CSharpSession();
        fresh.Run(new CellSource(1, "var kept = 1; throw new Exception();"), static _ => { }, CancellationToken.None);
        fresh.Run(new CellSource(2, "var lost = missing;"), static _ => { }, CancellationToken.None);

        Assert.Equal("kept", fresh.Complete("kep", 3).Items[0].Text);
        Assert.DoesNotContain(fresh.Complete("los", 3).Items, static item => item.Text == "lost");
    }

    [Fact]
    public void A_cancelled_request_ends_with_the_exception_of_its_token()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        var thrown = Assert.ThrowsAny<OperationCanceledException>(() => session.Session.Complete("client.", 7, cancelled.Token));
        Assert.Equal(cancelled.Token, thrown.CancellationToken);
        Assert.NotEmpty(session.Complete("client.¦").Items);
    }

    [Fact]
    public void A_thousand_candidates_are_enough() => Assert.InRange(session.Complete("¦").Items.Count, 300, 1_000);

    [Fact]
    public async Task The_warm_up_runs_beside_cells()
    {
        using var fresh = new CSharpSession();
        var warming = Task.Run(() => fresh.WarmUpLanguage(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        fresh.Run(new CellSource(1, "var later = 1;"), static _ => { }, CancellationToken.None);

        Assert.Equal("later", fresh.Complete("late", 4).Items[0].Text);
        await warming;
        fresh.WarmUpLanguage(new CancellationToken(canceled: true));
    }
}
