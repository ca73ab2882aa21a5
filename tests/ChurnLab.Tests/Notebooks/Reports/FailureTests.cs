using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Reports;
using static ChurnLab.Tests.Notebooks.Reports.ReportPage;

namespace ChurnLab.Tests.Notebooks.Reports;

public sealed class FailureTests
{
    private static readonly CellOutput Error = CellOutput.Error("FormatException", "Не число", []);

    [Fact]
    public void A_notebook_without_errors_has_no_banner() => Assert.Null(ReportPage.Of(Code("1")).QuerySelector(".banner"));

    [Fact]
    public void Errors_of_cells_make_a_banner_that_leads_to_them()
    {
        var page = ReportPage.Of(Markdown("текст"), Code("1", Error), Code("2", Error));
        Assert.Equal(["Ошибка в ячейке 2", "Ошибка в ячейке 3"], page.QuerySelectorAll(".banner h2").Select(title => title.TextContent));
        Assert.Equal("FormatException: Не число", page.Text(".banner .headline"));
        Assert.All(page.QuerySelectorAll(".banner a"), link =>
            Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])!.QuerySelector(".error")));
    }

    [Fact]
    public void An_error_that_was_announced_is_none() =>
        Assert.Null(ReportPage.Of(Code("1", Error).Tagged("raises-exception")).QuerySelector(".banner"));

    [Theory]
    [InlineData(ReportFailureKind.Failed, 1, "Ошибка в ячейке 1")]
    [InlineData(ReportFailureKind.TimedOut, 1, "Время вышло в ячейке 1")]
    [InlineData(ReportFailureKind.Cancelled, null, "Выполнение прервано")]
    [InlineData(ReportFailureKind.WorkerDied, null, "Процесс, выполнявший тетрадь, завершился")]
    [InlineData(ReportFailureKind.WorkerDied, 7, "Процесс, выполнявший тетрадь, завершился")]
    public void What_stopped_the_run_is_told_in_words(ReportFailureKind kind, int? ordinal, string expected)
    {
        var failure = new ReportFailure { Kind = kind, CellOrdinal = ordinal, Headline = "лимит 10 с", Message = "<i>" };
        var page = Parse(HtmlReport.Render(Document(Code("1").Tagged("remove-cell")), new ReportOptions { Failure = failure }));
        Assert.Equal(expected, page.Text(".banner h2"));
        Assert.Equal("<i>", page.Text(".banner pre"));
        Assert.Equal(expected.EndsWith('1') ? $"{expected} лимит 10 с" : "(none)", page.Text("section.failing .error"));
    }

    [Fact]
    public void The_identity_of_a_cell_wins_over_its_ordinal_and_its_own_error_is_not_told_twice()
    {
        var cell = Code("1", Error);
        cell.Json["id"] = "abc";
        var options = new ReportOptions { Failure = new ReportFailure { CellId = "abc", CellOrdinal = 1 } };
        var page = Parse(HtmlReport.Render(Document(Markdown("текст"), cell), options));
        Assert.Equal("Ошибка в ячейке 2", Assert.Single(page.QuerySelectorAll(".banner h2")).TextContent);
        Assert.Single(page.QuerySelectorAll("section.failing .error"));
    }
}
