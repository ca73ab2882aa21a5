using AngleSharp.Html.Parser;
using ChurnLab.Frames;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Frames;

public sealed class FrameTableTests
{
    private static readonly Frame Clients = new(
        new IntegerColumn("id", [183012, 146556, null]),
        new TextColumn("имя", ["Анна", "<b>Пётр</b> & Ко", null]),
        new NumberColumn("баланс", [59214.82, -1850594.3, null]),
        new NumberColumn("доля", [0.18234, 0.0000012, double.PositiveInfinity]),
        new BooleanColumn("ушёл", [true, false, null]),
        new DateColumn("дата", [new DateOnly(2024, 5, 9), null, null]));

    [Fact]
    public void A_frame_is_shown_as_html_and_text()
    {
        Snapshot.Matches(Clients.ToHtml(), "Frames", "table.html");
        Snapshot.Matches(Clients.ToText(), "Frames", "table.txt");
        Assert.Equal(Clients.ToText(), Clients.ToString());
    }

    [Fact]
    public void A_long_frame_shows_its_first_and_last_rows()
    {
        var frame = new Frame(new IntegerColumn("row", Enumerable.Range(0, 10_000).Select(row => (long?)row)));

        Snapshot.Matches(frame.ToTable(new TableOptions { MaxRows = 5 }).ToText(), "Frames", "long-table.txt");
        var html = Parse(frame.ToHtml());
        Assert.Equal(21, html.QuerySelectorAll("tbody tr").Length);
        Assert.Equal("9", html.QuerySelectorAll("tbody tr")[9].TextContent);
        Assert.Equal("gap", html.QuerySelectorAll("tbody tr")[10].ClassName);
        Assert.Equal("9990", html.QuerySelectorAll("tbody tr")[11].TextContent);
    }

    [Fact]
    public void Data_never_becomes_markup()
    {
        var nasty = "<script>alert(1)</script>\" onload=\"x";
        var html = Parse(new Frame(new TextColumn(nasty, [nasty])).ToTable(new TableOptions { Caption = nasty, MaxTextLength = 10 }).ToHtml());

        Assert.Empty(html.QuerySelectorAll("script"));
        Assert.Equal(nasty, html.QuerySelector("thead th")!.TextContent);
        Assert.Equal(nasty, html.QuerySelector("td")!.GetAttribute("title"));
        Assert.Equal("<script>a…", html.QuerySelector("td")!.TextContent);
    }

    [Fact]
    public void A_style_gives_a_column_its_title_and_format()
    {
        var table = Clients.Select("id", "доля").ToTable()
            .WithColumn("доля", "Доля ушедших", CellFormat.Percent())
            .WithColumn("id", format: CellFormat.Plain)
            .WithCaption("Клиенты");

        Snapshot.Matches(table.ToText(), "Frames", "styled-table.txt");
        Assert.Throws<FrameException>(() => table.WithColumn("доли"));
    }

    [Fact]
    public void Columns_stay_aligned_whatever_is_in_them()
    {
        var frame = new Frame(
            new TextColumn("text", ["日本", "e\u0301te", "👍", "a\nb\tc\u001b[31m", "обычный"]),
            new TextColumn("after", ["|", "|", "|", "|", "|"]));

        Snapshot.Matches(frame.ToText(), "Frames", "wide-table.txt");
    }

    [Fact]
    public void A_long_text_is_cut_between_characters()
    {
        var text = string.Concat(Enumerable.Repeat("👍🏽", 5));

        var table = new Frame(new TextColumn("x", [text])).ToTable(new TableOptions { MaxTextLength = 3 });

        Assert.Equal("👍🏽👍🏽…", Parse(table.ToHtml()).QuerySelector("td")!.TextContent);
    }

    [Fact]
    public void A_frame_without_rows_shows_its_columns() =>
        Assert.Equal("id\n──\n0\u00A0строк × 1\u00A0столбец\n", Clients.Select("id").Head(0).ToText());

    [Fact]
    public void Too_few_rows_to_show_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new TableOptions { MaxRows = 1 });

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
