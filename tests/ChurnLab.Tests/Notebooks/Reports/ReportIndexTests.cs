using ChurnLab.Notebooks.Reports;
using static ChurnLab.Tests.Notebooks.Reports.ReportPage;

namespace ChurnLab.Tests.Notebooks.Reports;

public sealed class ReportIndexTests
{
    [Fact]
    public void An_entry_takes_title_and_summary_from_the_notebook()
    {
        var document = Document(Code("1"), Markdown("# Отток **банка**"), Markdown("> цитата\n\nПервый абзац\nв две `строки`.\n\nВторой."));
        var entry = ReportIndexEntry.Of(document, "01.html");
        Assert.Equal(("Отток банка", "Первый абзац в две строки.", "01.html"), (entry.Title, entry.Summary, entry.Link));
    }

    [Fact]
    public void A_notebook_without_a_heading_is_called_by_its_file() =>
        Assert.Equal(("отчёт 1", ""), (ReportIndexEntry.Of(Document(), "a/отчёт 1.html").Title, ReportIndexEntry.Of(Document(), "x").Summary));

    [Fact]
    public void Each_entry_tells_its_state_duration_and_address()
    {
        var page = Parse(ReportIndex.Render(
        [
            new() { Title = "A", Link = "папка/a b#1.html", Duration = TimeSpan.FromSeconds(83) },
            new() { Title = "B", Link = "b.html", Failure = new() { CellOrdinal = 4, Headline = "E: x" }, Duration = TimeSpan.FromMilliseconds(3200) },
            new() { Title = "C", Link = "c.html", Failure = new() { Kind = ReportFailureKind.TimedOut } },
        ]));
        Assert.Equal(
            ["Выполнено 1 мин 23 с", "Ошибка в ячейке 4 4 с", "Время на выполнение вышло"],
            page.QuerySelectorAll(".state").Select(state => state.TextContent));
        Assert.Equal("E: x", page.Text(".headline"));
        Assert.Equal("./" + Uri.EscapeDataString("папка") + "/a%20b%231.html", page.QuerySelector(".reports a")!.GetAttribute("href"));
    }

    [Fact]
    public void An_index_of_nothing_says_so() => Assert.Equal("Отчётов нет.", Parse(ReportIndex.Render([])).Text("p"));
}
