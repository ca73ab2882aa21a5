using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Reports;
using static ChurnLab.Tests.Notebooks.Reports.ReportPage;

namespace ChurnLab.Tests.Notebooks.Reports;

public sealed class NarrativeTests
{
    [Fact]
    public void Tables_scroll_in_boxes_and_task_lists_have_boxes_to_tick()
    {
        var page = ReportPage.Of(Markdown("| a | b |\n|---|--:|\n| 1 | 2 |\n\n- [x] да\n- [ ] нет"));
        Assert.NotNull(page.Content().QuerySelector("div.scroll > table"));
        Assert.Equal([true, false], page.QuerySelectorAll("input[type=checkbox]").Select(box => box.HasAttribute("checked")));
    }

    [Fact]
    public void Equal_headings_of_different_cells_get_different_addresses()
    {
        var page = ReportPage.Of(Markdown("# Титул\n## Итог"), Markdown("## Итог"), Markdown("## Итог\n## Итог-2"));
        var addresses = page.QuerySelectorAll("h1, h2").Select(heading => heading.Id).ToList();
        Assert.Equal(["титул", "итог", "итог-2", "итог-3", "итог-2-2"], addresses);
        Assert.Equal(addresses.Skip(1), page.QuerySelectorAll("nav.contents a").Select(link => link.GetAttribute("href")![1..]));
    }

    [Fact]
    public void Contents_nest_to_the_third_level_and_leave_out_the_title()
    {
        var page = ReportPage.Of(Markdown("# Титул\n## A\n### A1\n#### глубже\n## B & `C`"));
        Assert.Equal(["A", "B & C"], page.QuerySelectorAll("nav.contents details > ul > li > a").Select(link => link.TextContent));
        Assert.Equal(["A1"], page.QuerySelectorAll("nav.contents ul ul a").Select(link => link.TextContent));
    }

    [Fact]
    public void A_page_with_one_heading_has_no_contents() =>
        Assert.Null(ReportPage.Of(Markdown("# Титул\n## Один")).QuerySelector("nav"));

    [Fact]
    public void Footnotes_count_through_the_report_and_link_both_ways()
    {
        var page = ReportPage.Of(Markdown("a[^x]\n\n[^x]: первая"), Markdown("b[^x] c[^y]\n\n[^x]: вторая\n[^y]: третья"));
        Assert.Equal(["1", "2", "3"], page.QuerySelectorAll("a.footnote-ref").Select(link => link.TextContent));
        Assert.Equal(["1", "2"], page.QuerySelectorAll("ol.footnotes").Select(list => list.GetAttribute("start")));
        Assert.All(page.QuerySelectorAll("main a"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.Distinct(page.QuerySelectorAll("[id]").Select(element => element.Id));
    }

    [Theory]
    [InlineData("$a_1 * b_2$ и $c_1$", "$a_1 * b_2$ и $c_1$")]
    [InlineData("$$\na_1 < b\n$$", "a_1 < b")]
    public void Formulas_stay_the_text_they_are(string markdown, string text)
    {
        var page = ReportPage.Of(Markdown(markdown));
        Assert.Equal(text, page.Text("section").Trim());
        Assert.Null(page.Content().QuerySelector("section em"));
    }

    [Fact]
    public void Raw_html_is_the_authors_and_stays() =>
        Assert.NotNull(ReportPage.Of(Markdown("<div class='note'>a</div>")).Content().QuerySelector("section > div.note"));

    [Fact]
    public void Images_beside_the_notebook_are_inlined_and_others_are_named()
    {
        using var folder = new TemporaryFolder();
        folder.Write("рис 1.png", [1, 2, 3]);
        var document = Document(Markdown("![схема](<рис 1.png> \"подсказка\")\n\n![](нет.png)\n\n![логотип](https://example.org/a.png)\n\n![](notes.txt)"));
        folder.Write("notes.txt", [1]);

        var main = Parse(HtmlReport.Render(document, new ReportOptions { BaseFolder = folder.Path })).Content();
        var image = Assert.Single(main.QuerySelectorAll("img"));
        Assert.Equal(["data:image/png;base64,AQID", "схема", "подсказка"], new[] { "src", "alt", "title" }.Select(image.GetAttribute));
        Assert.Equal(
            ["Изображение не найдено: нет.png", "Изображение не найдено: notes.txt"],
            main.QuerySelectorAll(".missing").Select(note => Uri.UnescapeDataString(note.TextContent)));
        Assert.Equal(
            ("логотип", "https://example.org/a.png"),
            main.QuerySelectorAll("p > a").Select(link => (link.TextContent, link.GetAttribute("href"))).Single());
    }

    [Fact]
    public void Attachments_of_a_cell_are_inlined()
    {
        var cell = Markdown("![рисунок](attachment:a.png)");
        cell.Json["attachments"] = new JsonObject { ["a.png"] = new JsonObject { ["image/png"] = "AAAA" } };
        Assert.Equal("data:image/png;base64,AAAA", ReportPage.Of(cell).Content().QuerySelector("img")!.GetAttribute("src"));
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("report").FullName;

        public void Write(string name, byte[] content) => File.WriteAllBytes(System.IO.Path.Combine(Path, name), content);

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
