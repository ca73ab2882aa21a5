using ChurnLab.Notebooks.Documents;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Notebooks.Reports;

public sealed class AnsiTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("\u001b[31mred\u001b[0m.", "<span class=\"ansi-red\">red</span>.")]
    [InlineData("\u001b[1;92;44mx", "<span class=\"ansi-bright-green ansi-on-blue ansi-bold\">x</span>")]
    [InlineData("\u001b[31ma\u001b[39mb", "<span class=\"ansi-red\">a</span>b")]
    [InlineData("\u001b[31ma\u001b[mb", "<span class=\"ansi-red\">a</span>b")]
    [InlineData("\u001b[38;5;9mx", "<span class=\"ansi-bright-red\">x</span>")]
    [InlineData("\u001b[38;5;196mx", "<span style=\"color:rgb(255,0,0);\">x</span>")]
    [InlineData("\u001b[48;5;244mx", "<span style=\"background-color:rgb(128,128,128);\">x</span>")]
    [InlineData("\u001b[38;2;1;2;999;4mx", "<span class=\"ansi-underline\" style=\"color:rgb(1,2,255);\">x</span>")]
    [InlineData("\u001b[2Ka\u001b[3Ab\u001b[?25hc", "abc")]
    [InlineData("\u001b]8;;https://example.org\u001b\\link\u001b]8;;\a.", "link.")]
    [InlineData("a\u001b[31", "a")]
    [InlineData("a\u001b", "a")]
    [InlineData("a\u0000b", "a\uFFFDb")]
    [InlineData("\u001b[31m<b>&", "<span class=\"ansi-red\">&lt;b&gt;&amp;</span>")]
    public void Terminal_commands_become_spans_or_nothing(string written, string markup) =>
        Assert.Equal(markup, ReportPage.Of(CellOutput.Stream("stdout", written)).Content().QuerySelector("pre")!.InnerHtml);

    [Fact]
    public void Whatever_is_printed_makes_no_element_but_spans()
    {
        var pieces = Gen.Elements("\u001b[", "\u001b]", "31", ";", "m", "38;5;", "38;2;", "<b>", "</pre>", "&lt;", "\a", "\u001b\\", "\"", "текст", "\n");
        var texts = pieces.ListOf().Select(string.Concat).ToArbitrary();
        Prop.ForAll(texts, text =>
        {
            var main = ReportPage.Of(CellOutput.Stream("stdout", text + ".")).Content();
            return main.QuerySelectorAll("section *").All(element => element.LocalName is "pre" or "span");
        }).QuickCheckThrowOnFailure();
    }
}
