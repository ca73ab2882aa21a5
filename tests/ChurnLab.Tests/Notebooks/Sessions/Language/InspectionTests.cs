using AngleSharp.Html.Parser;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Notebooks.Sessions.Language;

public sealed class InspectionTests(LanguageFixture session) : IClassFixture<LanguageFixture>
{
    [Theory]
    [InlineData("clientName¦", "string clientName")]
    [InlineData("¦clientName", "string clientName")]
    [InlineData("client¦Name.Length", "string clientName")]
    [InlineData("clientName.Len¦gth", "int string.Length { get; }")]
    [InlineData("Twice¦", "int Twice(int n, bool loud = false)")]
    [InlineData("Twice(¦)", "int Twice(int n, bool loud = false)")]
    [InlineData("Twice(\"a\"¦", "int Twice(string text)")]
    [InlineData("Twice(2.5, ¦", "int Twice(int n, bool loud = false)")]
    [InlineData("Twice(Math.Max(1, ¦", "static int Math.Max(int val1, int val2)")]
    [InlineData("Twice(Math.Max(1, 2), ¦", "int Twice(int n, bool loud = false)")]
    [InlineData("new Client(¦", "Client.Client(string Name)")]
    [InlineData("Client other = new(¦);", "Client.Client(string Name)")]
    [InlineData("client[¦", "int Client.this[string key] { get; }")]
    [InlineData("client.Pa¦int(Colour.Red)", "Client Client.Paint(Colour colour, string note = \"\\\"none\\\"\")")]
    [InlineData("client.Age¦", "int Client.Age { get; set; }")]
    [InlineData("Colour.Gr¦een", "Colour.Green = 1")]
    [InlineData("Cli¦ent other", "record Client")]
    [InlineData("va¦r y = client;", "record Client")]
    [InlineData("in¦t y", "int")]
    [InlineData(
        "later.Count¦(",
        "static int Enumerable.Count<KeyValuePair<string, List<Client>>>(this IEnumerable<KeyValuePair<string, List<Client>>> source)")]
    [InlineData("new[] { 1 }.Select(n¦n => nn)", "int nn")]
    [InlineData("int M(int giv¦en) => given;", "int given")]
    [InlineData("System.Collections.Gen¦eric", "namespace System.Collections.Generic")]
    [InlineData("#!markdown\nx\n#!csharp\nclientName¦", "string clientName")]
    [InlineData("\"😀\" + clientName¦", "string clientName")]
    [InlineData("$\"{clientName¦}\"", "string clientName")]
    [InlineData("Twice(\"te¦xt", "int Twice(string text)")]
    public void The_name_or_the_call_at_the_cursor_is_told(string code, string signature) =>
        Assert.Equal(signature, Plain(code).Split('\n')[0]);

    [Theory]
    [InlineData("")]
    [InlineData("¦")]
    [InlineData("1 + ¦1")]
    [InlineData("// clientName¦")]
    [InlineData("\"clientName¦\"")]
    [InlineData("missing¦")]
    [InlineData("return¦")]
    [InlineData("#!markdown\nclientName¦")]
    [InlineData("Twice(1)¦;")]
    [InlineData("new[] { 1 }.Select(n => { ¦ })")]
    public void Where_nothing_is_known_there_is_no_answer(string code) =>
        Assert.Null(code.Length == 0 ? session.Session.Inspect("", 0) : session.Inspect(code));

    [Theory]
    [InlineData("Tw¦ice", "method of the session (+ 2 more overloads)")]
    [InlineData("clientNam¦e", "variable of the session")]
    [InlineData("Math.Ab¦s", "method of Math, System (+ 7 more overloads)")]
    [InlineData("later.Any¦", "extension method of Enumerable, System.Linq (+ 1 more overload)")]
    [InlineData("client.Age¦", "property of Client")]
    [InlineData("new Client(¦", "constructor of Client")]
    [InlineData("Colour.Red¦", "value of Colour")]
    [InlineData("Consol¦e", "class, System")]
    [InlineData("int M(int giv¦en) => given;", "parameter of M")]
    [InlineData("{ int loc¦al = 1; }", "variable")]
    public void The_second_line_tells_what_it_is(string code, string place) => Assert.Equal(place, Plain(code).Split('\n')[1]);

    [Theory]
    [InlineData("clientName¦", "value: \"Анна\"")]
    [InlineData("x¦", "value: 2.5")]
    [InlineData("nothing¦", "value: null")]
    [InlineData("ink¦", "value: Red")]
    [InlineData("quoted¦", "value: \"a \\\"b\\\"\\n\"")]
    [InlineData("longText¦", "value: \"" + "yyyyyyyyyyyyyyyyyyyy")]
    [InlineData("letter¦", "value: 'я'")]
    [InlineData("day¦", "value: 2024-02-29 00:00:00")]
    public void Simple_values_are_told(string code, string value)
    {
        session.Run("var quoted = \"a \\\"b\\\"\\n\"; var longText = new string('y', 5000); var letter = 'я'; var day = new DateTime(2024, 2, 29);");

        Assert.StartsWith(value, Plain(code).Split('\n')[2], StringComparison.Ordinal);
        Assert.InRange(Plain(code).Length, 10, 300);
    }

    [Theory]
    [InlineData("table¦")]
    [InlineData("later¦")]
    [InlineData("client.Age¦")]
    public void Other_values_are_not_touched(string code) => Assert.DoesNotContain("value:", Plain(code), StringComparison.Ordinal);

    [Fact]
    public void Comments_of_earlier_cells_and_of_the_draft_are_documentation()
    {
        Assert.Contains("Doubles a number <n>.", Plain("Twi¦ce(1)"), StringComparison.Ordinal);
        Assert.Contains("Plain words, no tags.", Plain("/// Plain words,\n///   no tags.\nvoid Mi¦ne() { }"), StringComparison.Ordinal);
        Assert.Contains("Old style.", Plain("/**\n * <summary>Old\n * style.</summary>\n */\nint fie¦ld = 1;"), StringComparison.Ordinal);
        Assert.Contains("Broken <b>", Plain("/// Broken <b>\nvoid Mi¦ne() { }"), StringComparison.Ordinal);
        Assert.Contains("Who it is.", Plain("/// <param name=\"Who\">Who it is.</param>\nrecord R(string Who);\nnew R(\"\").Wh¦o"), StringComparison.Ordinal);
        Assert.DoesNotContain("no documentation", Plain("// no documentation\nvoid Mi¦ne() { }"), StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_are_inherited_where_they_say_so_or_are_missing()
    {
        const string Types = "interface IArea { /** <summary>How large it is.</summary> */ double Area(); } class Disc : IArea { public double Area() => 1; }\n"
            + "class Ring : Disc { /** <inheritdoc/> */ public override string ToString() => \"\"; }\n";

        Assert.Contains("How large it is.", Plain(Types + "new Disc().Are¦a()"), StringComparison.Ordinal);
        Assert.Contains("Returns a string that represents the current object.", Plain(Types + "new Ring().ToStrin¦g()"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_framework_and_referenced_libraries_are_documented()
    {
        var library = Repository.PathOf("artifacts", "studies", "ChurnLab.Studies.dll");

        Assert.Contains("Returns the larger of two 32-bit signed integers.", Plain("Math.Max(1, ¦"), StringComparison.Ordinal);
        Assert.Contains("Projects each element of a sequence into a new form.", Plain("later.Select¦"), StringComparison.Ordinal);
        Assert.Contains("Adds an object to the end of the", Plain("new List<int>().Ad¦d(1)"), StringComparison.Ordinal);
        Assert.Contains("Shows a value now.", Plain("display¦(1)"), StringComparison.Ordinal);
        Assert.Contains("Shows another value in place of the one shown.", Plain("display(1).Updat¦e(2)"), StringComparison.Ordinal);
        Assert.Contains(
            "Names of the key columns.",
            Plain($"#r \"{library}\"\nFrame f = null; f.GroupBy¦(\"\");", "using ChurnLab.Frames;\n"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Details_tell_every_overload_and_the_members_of_a_type()
    {
        var overloads = Plain("Twi¦ce", detailed: true);
        Assert.Contains("int Twice(string text)", overloads, StringComparison.Ordinal);
        Assert.Contains("double Twice(double n)", overloads, StringComparison.Ordinal);
        Assert.DoesNotContain("more overload", overloads, StringComparison.Ordinal);

        var members = Plain("Clien¦t", detailed: true);
        Assert.Contains("    Client Paint(Colour colour, ", members, StringComparison.Ordinal);
        Assert.Contains("    int this[string key] { get; }", members, StringComparison.Ordinal);
        Assert.DoesNotContain("_secret", members, StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden", members, StringComparison.Ordinal);
        Assert.Contains("Remarks:\n    Never halves.", overloads, StringComparison.Ordinal);
        Assert.DoesNotContain("Remarks:", Plain("Twi¦ce"), StringComparison.Ordinal);
    }

    [Fact]
    public void Html_is_text_in_tags_of_ours()
    {
        session.Run(
            "var evil = \"</code><script>alert('x')</script>\"; "
            + "/** <summary><b>bold</b> &lt;script&gt;</summary> */ void Evil<T>(List<T> all = null) { }");

        foreach (var code in new[] { "evil¦", "Evil¦" })
        {
            var html = (string)session.Inspect(code)!["text/html"]!;
            var body = new HtmlParser().ParseDocument(html).Body!;
            Assert.Empty(body.QuerySelectorAll("script, b"));
            Assert.All(body.QuerySelectorAll("*"), static element => Assert.Contains(element.LocalName, "pre p em code strong dl dt dd ul li".Split(' ')));
        }

        Assert.Contains("&lt;script&gt;alert(&#39;x&#39;)", (string)session.Inspect("evil¦")!["text/html"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("frame-group-by", "Frame f = null; f.GroupBy¦")]
    [InlineData("twice", "Twic¦e")]
    [InlineData("bins", "Bin¦s")]
    public void Help_reads_well(string name, string code)
    {
        var library = Repository.PathOf("artifacts", "studies", "ChurnLab.Studies.dll");
        var help = session.Inspect($"#r \"{library}\"\nusing ChurnLab.Frames;\n{code}", detailed: true)!;

        Snapshot.Matches((string)help["text/plain"]!, "Language", name + ".txt");
        Snapshot.Matches((string)help["text/html"]!, "Language", name + ".html");
    }

    private string Plain(string code, string before = "", bool detailed = false)
    {
        var marked = code.StartsWith("#r", StringComparison.Ordinal) ? code.Insert(code.IndexOf('\n', StringComparison.Ordinal) + 1, before) : before + code;
        return (string)session.Inspect(marked, detailed)!["text/plain"]!;
    }
}
