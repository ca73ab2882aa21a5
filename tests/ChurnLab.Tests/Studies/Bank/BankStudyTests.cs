using ChurnLab.Studies.Measures;

namespace ChurnLab.Tests.Studies.Bank;

public sealed class BankStudyTests(PlantedBank planted) : IClassFixture<PlantedBank>
{
    [Fact]
    public void Where_churn_is_dealt_at_random_nothing_is_recommended()
    {
        using var bank = ChangedBank.Permuted(seed: 5);
        var study = bank.Study();

        Assert.Empty(study.Portfolio.Segments);
        Assert.False(study.Answer().IsResolved);
        Assert.Contains("Ни одного сегмента рекомендовать нельзя", study.Answer().Text, StringComparison.Ordinal);
        Assert.Contains("не отличить", study.Answer().Text, StringComparison.Ordinal);
        Assert.Equal("сегментов нет", study.KeyFigures().Figures[2].Detail);
        Assert.Equal("Писем не писать: ни одного сегмента рекомендовать нельзя.", study.Actions(1000).ToText());
        Assert.Equal("Писем не писать: ни одного сегмента рекомендовать нельзя.", study.WriteLists(Path.Combine(bank.Folder, "lists")).ToText());
        Assert.False(Directory.Exists(Path.Combine(bank.Folder, "lists")));
    }

    [Fact]
    public void One_planted_segment_is_the_one_recommended()
    {
        var study = planted.Study;
        var members = ChangedBank.Planted.Select(condition => condition.Holds(study.Features)).Aggregate((all, next) => all.And(next));

        var only = Assert.Single(study.Portfolio.Segments);
        Assert.InRange(only.Segment.Members.Jaccard(members), 0.9, 1);
        Assert.True(study.Answer().IsResolved);
        Assert.Equal(2, study.Actions(10_000).Steps.Count);
        Assert.StartsWith("Сегмент 1 — ", study.Actions(10_000).Steps[0], StringComparison.Ordinal);
        Assert.Equal([MeasureDirection.WinBack, MeasureDirection.Retention], study.Plan.Lists.Select(list => list.Measure.Direction));
        Assert.Equal(only.Segment.Positives, study.Plan.Lists[0].Clients.Count);
        Assert.Equal(only.Segment.Size - only.Segment.Positives, study.Plan.Lists[1].Clients.Count);

        var folder = Path.Combine(planted.Folder, "lists");
        Assert.Equal(["01-winback.csv", "02-retention.csv"], study.WriteLists(folder).Steps);
        var lines = File.ReadAllLines(Path.Combine(folder, "01-winback.csv"));
        Assert.Equal(only.Segment.Positives + 1, lines.Length);
        Assert.Contains("Прогноз", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("Файлы не записаны", study.WriteLists("").ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_page_says_how_many_leave_who_they_are_and_what_it_goes_with()
    {
        var (study, figures) = (planted.Study, planted.Study.KeyFigures().Figures);

        Assert.Equal(5, figures.Count);
        var answer = study.Answer().Text;
        Assert.StartsWith($"Из {study.Clients.RowCount}\u00A0клиентов ушли {study.Churn.Positives} — {figures[0].Value}", answer, StringComparison.Ordinal);
        Assert.Contains($" {figures[4].Value} всех ушедших", answer, StringComparison.Ordinal);
        Assert.Contains("Сильнее всего риск зависит от признаков: ", answer, StringComparison.Ordinal);
        Assert.Contains("возраст", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Explanations_add_up_to_the_risk_of_a_model_that_has_not_seen_the_client()
    {
        var study = planted.Study;

        for (var row = 0; row < study.Clients.RowCount; row++)
            Assert.Equal(study.Model.Risks[row], 1 / (1 + Math.Exp(-study.Contributions.Prediction(row))), 9);
    }
}
