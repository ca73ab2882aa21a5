using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Documents;
using static ChurnLab.Tests.Notebooks.Reports.ReportPage;

namespace ChurnLab.Tests.Notebooks.Reports;

public sealed class OutputTests
{
    /// <summary>Every media type with the element that shows it, best first.</summary>
    private static readonly (string MediaType, JsonNode Content, string Selector)[] Ladder =
    [
        ("application/vnd.plotly.v1+json", new JsonObject(), "figure.figure"),
        ("text/html", "<b class='given'>html</b>", "b.given"),
        ("image/svg+xml", "<svg/>", "img[src^='data:image/svg+xml;base64,']"),
        ("image/png", "AAAA", "img[src='data:image/png;base64,AAAA']"),
        ("image/jpeg", "AAAA", "img[src='data:image/jpeg;base64,AAAA']"),
        ("text/markdown", "*md*", ".prose em"),
        ("text/latex", "$x$", "pre.text"),
        ("application/json", new JsonObject { ["я"] = 1 }, "pre.text"),
        ("text/plain", "plain", "pre.text"),
    ];

    [Fact]
    public void The_best_representation_is_shown_and_only_that()
    {
        for (var best = 0; best < Ladder.Length; best++)
        {
            // Worst first in the bundle: the order of the bundle does not decide.
            var bundle = Ladder[best..].Reverse().Select(step => (step.MediaType, step.Content.DeepClone())).ToArray();
            var section = ReportPage.Of(Display(bundle)).Content().QuerySelector("section")!;
            Assert.NotNull(section.QuerySelector(Ladder[best].Selector));
            Assert.Equal(1, section.ChildElementCount);
        }
    }

    [Fact]
    public void An_output_that_no_page_can_show_is_left_out() =>
        Assert.Null(ReportPage.Of(Display(("application/x-unknown", "x"))).Content().QuerySelector("section"));

    [Fact]
    public void Json_is_indented_and_keeps_its_letters() =>
        Assert.Equal("{\n  \"имя\": \"<b>\"\n}", ReportPage.Of(Display(("application/json", new JsonObject { ["имя"] = "<b>" }))).Text("pre.text"));

    [Fact]
    public void Pieces_of_a_stream_join_and_the_two_streams_stay_apart_and_in_order()
    {
        var page = ReportPage.Of(
            CellOutput.Stream("stdout", "a"), CellOutput.Stream("stdout", "b\n"), CellOutput.Stream("stderr", "c"),
            CellOutput.Stream("stdout", "d"), Display(("text/plain", "e")), CellOutput.Stream("stdout", "f"));
        Assert.Equal(
            ["stdout:ab", "stderr:c", "stdout:d", "text:e", "stdout:f"],
            page.QuerySelectorAll("section pre").Select(pre => $"{pre.ClassList[^1]}:{pre.TextContent}"));
    }

    [Theory]
    [InlineData("10 %\r50 %\r100 %\nготово\r\n", "100 %\nготово")]
    [InlineData("одна\r\nдве\r\n", "одна\nдве")]
    [InlineData("\n\nпосле пустых", "\n\nпосле пустых")]
    public void Progress_that_wrote_over_itself_leaves_its_last_state(string written, string left) =>
        // The parser drops the first line feed of a pre element.
        Assert.Equal(left.StartsWith('\n') ? left[1..] : left, ReportPage.Of(CellOutput.Stream("stdout", written)).Text("pre"));

    [Fact]
    public void An_empty_stream_leaves_no_box() =>
        Assert.Null(ReportPage.Of(CellOutput.Stream("stdout", "\n")).Content().QuerySelector("section"));

    [Fact]
    public void Images_keep_the_size_that_metadata_give()
    {
        var output = Display(("image/png", "AA\nAA\n"), ("text/plain", "рисунок"));
        output.Json["metadata"] = new JsonObject { ["image/png"] = new JsonObject { ["width"] = 320, ["height"] = "x\" onload=\"" } };
        var image = ReportPage.Of(output).Content().QuerySelector("img")!;
        Assert.Equal(["data:image/png;base64,AAAA", "рисунок", "320", null], new[] { "src", "alt", "width", "height" }.Select(image.GetAttribute));
    }

    [Fact]
    public void An_error_shows_name_message_and_coloured_trace()
    {
        var error = ReportPage.Of(CellOutput.Error("FormatException", "Не число: <3>", ["\u001b[31mстрока 1\u001b[0m", "строка 2"]))
            .Content().QuerySelector("section .error")!;
        Assert.Equal("FormatException Не число: <3>", error.QuerySelector("p")!.TextContent);
        Assert.Equal("строка 1\nстрока 2", error.QuerySelector("pre")!.TextContent);
        Assert.Equal("строка 1", error.QuerySelector("pre .ansi-red")!.TextContent);
    }

    [Fact]
    public void Code_of_other_languages_is_plain()
    {
        var cell = Code("<b>int</b> x");
        cell.Metadata["polyglot_notebook"] = new JsonObject { ["kernelName"] = "html" };
        var code = ReportPage.Of(cell).Content().QuerySelector("details.code code")!;
        Assert.Equal("&lt;b&gt;int&lt;/b&gt; x", code.InnerHtml);
    }
}
