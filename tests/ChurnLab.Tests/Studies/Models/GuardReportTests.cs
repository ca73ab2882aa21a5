using ChurnLab.Learning;
using ChurnLab.Learning.Guards;
using ChurnLab.Studies.Models;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Tests.Studies.Models;

public sealed class GuardReportTests
{
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_has_its_words(GuardKind kind) => Assert.NotEmpty(StudyTexts.Get("Guard." + kind));

    [Theory]
    [MemberData(nameof(Severities))]
    public void Every_severity_has_its_words(GuardSeverity severity) => Assert.NotEmpty(StudyTexts.Get("Guard.Severity." + severity));

    [Fact]
    public void A_table_without_leaks_is_said_to_have_none_and_that_this_proves_nothing()
    {
        var (x, y) = ModelRows.Told;
        var report = GuardReport.Of(x, y, ModelRows.Folds(y));

        Assert.Empty(report.Findings);
        Assert.False(report.Finding().IsResolved);
        Assert.Equal("Утечек не найдено", report.Finding().Headline);
        Assert.Contains("не доказывает", report.ToText(), StringComparison.Ordinal);
        Assert.Contains("не доказывает", report.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_of_the_row_and_sorted_classes_are_found_and_named()
    {
        var y = Target.Binary([.. Enumerable.Range(0, 100).Select(row => row >= 60)]);
        var x = new FeatureTable(new NumberFeature("номер", [.. Enumerable.Range(0, 100).Select(row => 5.0 + row)]));
        var report = GuardReport.Of(x, y, ModelRows.Folds(y));

        Assert.All(
            new[] { GuardKind.IdLike, GuardKind.RowOrder, GuardKind.LabelRuns, GuardKind.Leakage },
            kind => Assert.Contains(report.Findings, finding => finding.Kind == kind));
        var finding = report.Finding();
        Assert.Equal($"Сработало проверок: {report.Findings.Count}", finding.Headline);
        Assert.Contains("столбец похож на номер строки: номер", finding.Text, StringComparison.Ordinal);
        Assert.Contains("порядок строк выдаёт метку: ROC-AUC номера строки 1,000", finding.Text, StringComparison.Ordinal);
        Assert.Contains("ошибка", report.ToText(), StringComparison.Ordinal);
        Assert.Contains("Столбец похож", report.ToText(), StringComparison.Ordinal);
    }

    public static TheoryData<GuardKind> Kinds() => new(Enum.GetValues<GuardKind>());

    public static TheoryData<GuardSeverity> Severities() => new(Enum.GetValues<GuardSeverity>());
}
