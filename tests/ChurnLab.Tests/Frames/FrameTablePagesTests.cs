using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ChurnLab.Frames;

namespace ChurnLab.Tests.Frames;

public sealed class FrameTablePagesTests
{
    [Fact]
    public void Every_row_stands_in_the_html_and_the_texts_are_russian()
    {
        var html = Parse(Numbers(60).ToTable(new TableOptions { PageSize = 25 }));

        var root = html.QuerySelector(".churnlab-pages")!;
        Assert.Equal(60, root.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(("25", "60", "60"), (root.GetAttribute("data-size"), root.GetAttribute("data-head"), root.GetAttribute("data-total")));
        Assert.Equal("строки {0} из {1}", root.GetAttribute("data-rows"));
        Assert.Single(root.QuerySelectorAll("script"));
        // Nothing that could meet its like of another table, and nothing that needs the network.
        Assert.Empty(html.QuerySelectorAll("[id], [name], [src], [href]"));
        Assert.DoesNotContain("http", root.QuerySelector("script")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_fits_one_page_has_no_pages() =>
        Assert.Equal(Numbers(25).ToTable(new TableOptions { MaxRows = 25 }).ToHtml(), Numbers(25).ToTable().WithPages().ToHtml());

    [Fact]
    public void Of_a_very_long_frame_whole_pages_stand_at_both_ends()
    {
        var html = Parse(Numbers(10_000).ToTable(new TableOptions { PageSize = 30, MaxPagedRows = 100 }));

        var rows = html.QuerySelectorAll("tbody tr");
        Assert.Equal(61, rows.Length);
        Assert.Equal("30", html.QuerySelector(".churnlab-pages")!.GetAttribute("data-head"));
        Assert.Equal("gap", rows[30].ClassName);
        Assert.Equal("⋯ здесь не показано: 9940\u00A0строк", rows[30].TextContent);
        Assert.Equal("9970", rows[31].TextContent);
    }

    [Fact]
    public void A_page_size_near_the_limit_never_shows_a_row_twice()
    {
        var html = Parse(Numbers(150).ToTable(new TableOptions { PageSize = 80, MaxPagedRows = 100 }));

        Assert.Equal(150, html.QuerySelectorAll("tbody tr").Length);
        Assert.Empty(html.QuerySelectorAll(".gap"));
    }

    [Fact]
    public void Data_stays_data_in_a_table_with_pages()
    {
        const string Nasty = "</script><script>alert(1)</script>\"";
        var html = Parse(new Frame(new TextColumn(Nasty, Enumerable.Repeat(Nasty, 30))).ToTable().WithPages());

        Assert.Single(html.QuerySelectorAll("script"));
        Assert.Equal(Nasty, html.QuerySelector("td")!.TextContent);
    }

    [Fact]
    public void Text_has_first_and_last_rows_instead_of_pages() =>
        Assert.Equal(Numbers(100).ToText(), Numbers(100).ToTable().WithPages(10).ToText());

    [Fact]
    public void Columns_that_do_not_fit_a_terminal_are_left_out_with_a_note()
    {
        var frame = new Frame(Enumerable.Range(1, 9).Select(place => new TextColumn("столбец" + place, ["日本", "e\u0301te"])));

        Assert.Equal(
            "столбец1  столбец2  ⋯  столбец9\n"
            + "────────  ────────  ─  ────────\n"
            + "日本      日本      ⋯  日本\n"
            + "e\u0301te       e\u0301te       ⋯  e\u0301te\n"
            + "2\u00A0строки × 9\u00A0столбцов\n"
            + "не поместилось: 6\u00A0столбцов\n",
            frame.ToTable(new TableOptions { MaxWidth = 31 }).ToText());
        Assert.StartsWith("столбец1  ⋯\n", frame.ToTable(new TableOptions { MaxWidth = 10 }).ToText(), StringComparison.Ordinal);
        Assert.Equal(frame.ToText(), frame.ToTable(new TableOptions { MaxWidth = 88 }).ToText());
        Assert.NotEqual(frame.ToText(), frame.ToTable(new TableOptions { MaxWidth = 87 }).ToText());
    }

    [Fact]
    public void Sizes_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TableOptions { PageSize = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new TableOptions { MaxPagedRows = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new TableOptions { MaxWidth = 9 });
        Assert.Equal((null, 1000, null), (TableOptions.Default.PageSize, TableOptions.Default.MaxPagedRows, TableOptions.Default.MaxWidth));
    }

    private static Frame Numbers(int count) =>
        new(new IntegerColumn("row", Enumerable.Range(0, count).Select(row => (long?)row)));

    private static IHtmlDocument Parse(FrameTable table) => new HtmlParser().ParseDocument(table.ToHtml());
}
