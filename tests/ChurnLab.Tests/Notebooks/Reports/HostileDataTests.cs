using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Reports;
using static ChurnLab.Tests.Notebooks.Reports.ReportPage;

namespace ChurnLab.Tests.Notebooks.Reports;

public sealed class HostileDataTests
{
    private const string Attack = "</script></title></style></pre>'\"><script>evil</script><img src=x onerror=evil><!-- \u2028]]>";

    [Fact]
    public void Data_never_becomes_markup_wherever_it_stands()
    {
        var html = Code(Attack);
        html.Metadata["dotnet_interactive"] = new JsonObject { ["language"] = "html" };
        var document = Document(
            html,
            Code("var x = \"" + Attack.Replace("\"", "", StringComparison.Ordinal) + "\";",
                CellOutput.Stream("stdout", Attack), CellOutput.Stream("stderr", Attack), CellOutput.Error(Attack, Attack, [Attack]),
                Display(("text/plain", Attack)), Display(("text/latex", Attack)), Display(("image/png", Attack), ("text/plain", Attack)),
                Display(("image/svg+xml", Attack)), Display(("application/json", new JsonObject { [Attack] = Attack }))));
        var failure = new ReportFailure { Headline = Attack, Message = Attack, CellId = Attack };
        var page = Parse(HtmlReport.Render(document, new ReportOptions { Title = Attack, Failure = failure }));

        Assert.Equal(Attack, page.Title);
        Assert.Empty(page.Content().QuerySelectorAll("script, [onerror], [src=x]"));
        Assert.Equal(3, page.QuerySelectorAll("script").Length);
        Assert.Equal(2, page.QuerySelectorAll("main img").Length);
        Assert.Equal(Attack, page.Text(".stdout"));
        Assert.Equal(Attack, page.Text(".banner .headline"));
    }

    [Fact]
    public void Figures_are_whole_json_whatever_their_texts_hold()
    {
        var figure = new JsonObject
        {
            ["data"] = new JsonArray(new JsonObject { ["name"] = Attack, ["x"] = new JsonArray(1.5, "я") }),
            ["layout"] = new JsonObject { ["title"] = new JsonObject { ["text"] = Attack }, ["height"] = "1px;background:url(x)" },
        };
        var page = ReportPage.Of(Display(("application/vnd.plotly.v1+json", figure.DeepClone())));

        var script = Assert.Single(page.QuerySelectorAll("figure script"));
        Assert.True(JsonNode.DeepEquals(figure, JsonNode.Parse(script.TextContent)));
        Assert.DoesNotContain('<', script.TextContent);
        Assert.DoesNotContain('\u2028', script.TextContent);
        Assert.Contains("я", script.TextContent, StringComparison.Ordinal);
        Assert.Equal(Attack, page.QuerySelector("figure")!.GetAttribute("aria-label"));
        Assert.Equal("min-height:450px", page.QuerySelector(".plot")!.GetAttribute("style"));
    }

    [Fact]
    public void The_index_encodes_titles_summaries_failures_and_file_names()
    {
        var entry = new ReportIndexEntry { Title = Attack, Summary = Attack, Link = "javascript:evil", Failure = new ReportFailure { Headline = Attack } };
        var page = Parse(ReportIndex.Render([entry], new ReportIndexOptions { Title = Attack }));

        Assert.Equal(Attack, page.Title);
        Assert.Empty(page.Content().QuerySelectorAll("script, img"));
        Assert.Equal("./javascript%3Aevil", page.QuerySelector(".reports a")!.GetAttribute("href"));
        Assert.Equal(Attack, page.Text(".headline"));
    }
}
