using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Reports;
using static ChurnLab.Tests.Notebooks.Reports.ReportPage;

namespace ChurnLab.Tests.Notebooks.Reports;

public sealed class HtmlReportTests
{
    [Fact]
    public void The_page_names_its_language_title_viewport_and_policy()
    {
        var page = ReportPage.Of(Markdown("# Отток & удержание"));

        Assert.Equal("ru", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Отток & удержание", page.Title);
        Assert.Contains("width=device-width", page.QuerySelector("meta[name=viewport]")!.GetAttribute("content"), StringComparison.Ordinal);
        var policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content");
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_thing_a_keyboard_reaches_leads_to_the_content()
    {
        var first = ReportPage.Of(Markdown("текст")).QuerySelector("a, button")!;
        Assert.Equal("#report:main", first.GetAttribute("href"));
    }

    [Theory]
    [InlineData("# Из текста", null, "Из текста", 1)]
    [InlineData("# Из текста", "Своё", "Своё", 1)]
    [InlineData("текст", "Своё", "Своё", 1)]
    [InlineData("текст", null, "Отчёт", 1)]
    public void The_title_comes_from_options_text_or_language_and_one_heading_shows_it(string markdown, string? title, string expected, int headings)
    {
        var page = Parse(HtmlReport.Render(Document(Markdown(markdown)), new ReportOptions { Title = title }));
        Assert.Equal(expected, page.Title);
        Assert.Equal(headings, page.QuerySelectorAll("h1").Length);
    }

    [Fact]
    public void Equal_notebooks_give_equal_bytes_and_the_notebook_is_not_changed()
    {
        var document = Document(Markdown("# A"), Code("var x = 1;", CellOutput.Stream("stdout", "1")));
        var before = document.Json.ToJsonString();
        Assert.Equal(HtmlReport.Render(document), HtmlReport.Render(document.Clone()));
        Assert.Equal(before, document.Json.ToJsonString());
    }

    [Fact]
    public void Code_is_folded_unless_options_show_it_or_the_cell_hides_it()
    {
        var document = Document(Code("1"), Code("2").Tagged("hide-input"));
        Assert.Empty(Parse(HtmlReport.Render(document)).QuerySelectorAll("details.code[open]"));
        var shown = Parse(HtmlReport.Render(document, new ReportOptions { ShowCode = true }));
        Assert.Equal("1", Assert.Single(shown.QuerySelectorAll("details.code[open] code")).TextContent);
    }

    [Fact]
    public void Plotly_is_carried_once_and_only_for_figures()
    {
        var figure = Display(("application/vnd.plotly.v1+json", new System.Text.Json.Nodes.JsonObject()));
        Assert.True(HtmlReport.Render(Document(Markdown("текст"))).Length < 100_000);
        var one = HtmlReport.Render(Document(Code("", figure))).Length;
        var two = HtmlReport.Render(Document(Code("", figure, figure))).Length;
        Assert.InRange(one, 1_400_000, 2_000_000);
        Assert.InRange(two - one, 1, 2_000);
    }

    [Fact]
    public void The_last_line_tells_date_and_duration_when_they_are_given()
    {
        var options = new ReportOptions { CreatedAt = new DateTimeOffset(2026, 3, 7, 9, 5, 0, TimeSpan.Zero), Duration = TimeSpan.FromSeconds(3725) };
        var page = Parse(HtmlReport.Render(Document(Markdown("текст")), options));
        Assert.Equal("Составлено 07.03.2026, 09:05 Расчёт занял 1 ч 2 мин", page.Text("footer"));
        Assert.Null(ReportPage.Of(Markdown("текст")).QuerySelector("footer"));
    }

    [Fact]
    public void An_unknown_language_names_the_known_ones()
    {
        var error = Assert.Throws<ArgumentException>(() => HtmlReport.Render(Document(), new ReportOptions { Language = "xx" }));
        Assert.Contains("'xx'", error.Message, StringComparison.Ordinal);
        Assert.Contains("ru", error.Message, StringComparison.Ordinal);
    }
}
