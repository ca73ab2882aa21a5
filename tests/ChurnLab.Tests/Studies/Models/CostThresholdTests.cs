using ChurnLab.Charts;
using ChurnLab.Learning;
using ChurnLab.Learning.Metrics;
using ChurnLab.Studies.Models;

namespace ChurnLab.Tests.Studies.Models;

public sealed class CostThresholdTests
{
    private const char Thin = '\u202F';

    private static readonly double[] Risks = [0.1, 0.2, 0.3, 0.6, 0.8];
    private static readonly Target Declined = Target.Binary([false, false, true, false, true]);

    [Fact]
    public void The_threshold_is_that_of_the_costs_and_the_worth_that_of_the_clients_above_it()
    {
        var threshold = Of(new CostMatrix(3000, -1000));

        Assert.Equal(0.25, threshold.Theoretical);
        Assert.Equal(0.6, threshold.Share);
        Assert.Equal((2 * 3000) - 1000, threshold.Gain);
        Assert.Equal(new CostMatrix(3000, -1000).BestThreshold(Declined.Values, Risks), threshold.Best);
    }

    [Fact]
    public void The_sentence_names_the_threshold_its_worth_and_the_one_that_was_best()
    {
        var finding = Of(new CostMatrix(3000, -1000)).Finding();

        Assert.True(finding.IsResolved);
        Assert.Equal($"Обращаться выгодно при риске от 25,0{Thin}%", finding.Headline);
        Assert.Equal(
            $"Если верное обращение приносит 3000 ₽, а лишнее стоит 1000 ₽, обращаться выгодно при риске от 25,0{Thin}%: такой риск у 60,0{Thin}% клиентов, "
            + $"выгода — 5 тыс. ₽. На этих данных лучшим был бы порог 30,0{Thin}%.",
            finding.Text);
    }

    [Fact]
    public void What_is_lost_by_silence_counts_beside_contacting_nobody()
    {
        var threshold = Of(new CostMatrix(-1000, -1000, 0, -4000));

        Assert.Equal(0.25, threshold.Theoretical);
        Assert.Equal(5000, threshold.Gain);
        Assert.True(threshold.Finding().IsResolved);
        Assert.Contains("верное обращение приносит 3000 ₽", threshold.Finding().Text, StringComparison.Ordinal);
        var line = Assert.IsType<ScatterTrace>(threshold.Figure().Data[0]);
        Assert.Equal([0.1, 0.2, 0.3, 0.6, 0.8], line.X!.Select(value => value.Number));
        Assert.Equal([3, 4, 5, 2, 3], line.Y!.Select(value => Math.Round(value.Number, 9)));
    }

    [Fact]
    public void A_client_at_the_threshold_is_contacted() => Assert.Equal(0.4, Of(new CostMatrix(2000, -3000)).Share);

    [Fact]
    public void Contacts_that_never_pay_are_said_not_to()
    {
        var threshold = Of(new CostMatrix(-1, -1000));
        var finding = threshold.Finding();

        Assert.False(finding.IsResolved);
        Assert.Equal("При таких ценах обращаться по риску невыгодно", finding.Headline);
        Assert.Equal((0, 0), (threshold.Share, threshold.Gain));
        Assert.Empty(threshold.Figure().Layout.Shapes ?? []);
        Assert.Contains("стоит 1000 ₽", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_contacting_nobody_was_best_it_is_said()
    {
        var finding = new CostThreshold([0.9, 0.9], Target.Binary([false, false]), new CostMatrix(1000, -1000)).Finding();

        Assert.False(finding.IsResolved);
        Assert.EndsWith("выгода — −2 тыс. ₽. На этих данных лучше было бы не обращаться ни к кому.", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Risks_that_are_none_are_refused()
    {
        Assert.Throws<LearningException>(() => new CostThreshold([0.5], Declined, new CostMatrix(1, -1)));
        Assert.Equal(
            "A risk is no probability; expected 0 to 1 for every client.",
            Assert.Throws<LearningException>(() => new CostThreshold([0.1, 0.2, 0.3, 0.6, double.NaN], Declined, new CostMatrix(1, -1))).Message);
    }

    private static CostThreshold Of(CostMatrix costs) => new(Risks, Declined, costs);
}
