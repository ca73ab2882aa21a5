using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Reports;
using static ChurnLab.Tests.Notebooks.Reports.ReportPage;

namespace ChurnLab.Tests.Notebooks.Reports;

public sealed class CellVisibilityTests
{
    [Theory]
    [InlineData("", "code output")]
    [InlineData("remove-input", "output")]
    [InlineData("remove-output", "code")]
    [InlineData("remove-cell", "")]
    [InlineData("hide-input", "code output")]
    [InlineData("hide-output", "code folded-output")]
    [InlineData("hide-cell", "folded-code folded-output")]
    [InlineData("remove-input remove-output", "")]
    [InlineData("Remove-Input", "code output")]
    public void Tags_decide_what_of_a_cell_is_shown(string tags, string expected) =>
        Assert.Equal(expected, Parts(Cell().Tagged(tags.Split(' ', StringSplitOptions.RemoveEmptyEntries))));

    [Theory]
    [InlineData("""{"source_hidden": true}""", "code output")]
    [InlineData("""{"outputs_hidden": true}""", "code folded-output")]
    [InlineData("""{"outputs_hidden": false}""", "code output")]
    [InlineData("""{"outputs_hidden": "yes"}""", "code output")]
    public void Jupyter_metadata_folds_what_it_hides(string jupyter, string expected)
    {
        var cell = Cell();
        cell.Metadata["jupyter"] = JsonNode.Parse(jupyter);
        Assert.Equal(expected, Parts(cell));
    }

    [Fact]
    public void Hidden_source_stays_folded_where_other_code_is_shown()
    {
        var cell = Cell();
        cell.Metadata["jupyter"] = new JsonObject { ["source_hidden"] = true };
        var page = Parse(HtmlReport.Render(Document(cell), new ReportOptions { ShowCode = true }));
        Assert.Null(page.QuerySelector("details.code[open]"));
        Assert.NotNull(page.QuerySelector("details.code"));
    }

    [Fact]
    public void Narrative_can_be_removed_or_folded_and_then_leaves_the_contents()
    {
        var page = ReportPage.Of(
            Markdown("# Титул"), Markdown("## Первая"), Markdown("## Вторая").Tagged("remove-cell"), Markdown("## Третья").Tagged("remove-input"),
            Markdown("## Четвёртая").Tagged("hide-input"));
        Assert.Equal(["Первая", "Четвёртая"], page.QuerySelectorAll("nav.contents a").Select(link => link.TextContent));
        Assert.Equal("Четвёртая", page.Text("details.hidden h2"));
    }

    [Theory]
    [InlineData("remove-cell")]
    [InlineData("remove-output")]
    [InlineData("hide-output")]
    public void A_cell_that_failed_is_shown_whatever_its_tags_say(string tag)
    {
        var page = ReportPage.Of(Code("1", CellOutput.Error("E", "сообщение", [])).Tagged(tag));
        Assert.NotNull(page.QuerySelector("section.failing > .error"));
    }

    private static NotebookCell Cell() => Code("var x = 1;", CellOutput.Stream("stdout", "вывод"));

    private static string Parts(NotebookCell cell)
    {
        var page = ReportPage.Of(cell);
        string?[] parts = [Part("details.code", "code"), Part(".stream", "output")];
        return string.Join(' ', parts.OfType<string>());

        string? Part(string selector, string name) => page.QuerySelector(selector) switch
        {
            null => null,
            { ParentElement: { } parent } when parent.Matches("details.hidden:not([open])") => "folded-" + name,
            _ => name,
        };
    }
}
