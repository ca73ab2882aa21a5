using ChurnLab.Notebooks.Reports;
using static ChurnLab.Tests.Notebooks.Reports.ReportPage;

namespace ChurnLab.Tests.Notebooks.Reports;

public sealed class CodeHighlighterTests
{
    [Fact]
    public void Keywords_strings_numbers_comments_and_types_are_marked()
    {
        var code = ReportPage.Of(Code("// да\nforeach (var x in \"a<b\") Use(1.5m);\nrecord Row(int Age);")).Content().QuerySelector("details.code code")!;
        Assert.Equal(["foreach", "var", "in", "record", "int"], Marked("k"));
        Assert.Equal(["\"a<b\""], Marked("s"));
        Assert.Equal(["1.5m"], Marked("n"));
        Assert.Equal(["// да"], Marked("c"));
        Assert.Equal(["Row"], Marked("t"));

        IEnumerable<string> Marked(string name) => code.QuerySelectorAll("." + name).Select(span => span.TextContent);
    }

    [Theory]
    [InlineData("var s = $\"{a:F2} \\n {b}\"; // конец\n#r \"nuget: X\"\n#!time\nawait f(x => x.y);")]
    [InlineData("if (x { \"незакрыто")]
    [InlineData("#if A\nне код <b>\n#endif")]
    [InlineData("/// <summary>a</summary>\nclass A<T> { static readonly string S = @\"\"\"\"; }")]
    [InlineData("\"\"\"\n  сырая {строка}\n  \"\"\"")]
    public void Marking_never_changes_the_text(string source) =>
        Assert.Equal(source, ReportPage.Of(Code(source)).Text("details.code code"));

    [Fact]
    public void A_highlighter_started_before_the_run_serves_cells_added_since()
    {
        var document = Document(Code("var a = 1;"));
        var highlighter = CodeHighlighter.Start(document);
        document.Insert(0, Code("var b = 2;"));
        Assert.Equal(HtmlReport.Render(document), HtmlReport.Render(document, code: highlighter));
    }
}
