using ChurnLab.Frames;
using ChurnLab.Learning;
using ChurnLab.Learning.Metrics;
using ChurnLab.Statistics;
using ChurnLab.Studies.Eshop;

namespace ChurnLab.Tests.Studies.Eshop;

public sealed class EshopPrecedenceTests
{
    private static readonly Target Declined = Target.Binary([.. Enumerable.Range(0, 200).Select(row => row % 2 == 0)]);

    [Fact]
    public void A_loss_is_that_of_DeLong_and_is_said()
    {
        var (all, earlier) = (Scores(shift: 3, seed: 1), Scores(shift: 0.5, seed: 2));
        var precedence = new EshopPrecedence(Declined, all, earlier);
        var delong = Delong.Of(Declined.Values, all, earlier);

        Assert.Equal((delong.Interval(0), delong.Interval(1), delong.Difference(0, 1)), (precedence.All, precedence.Earlier, precedence.Loss));
        Assert.True(precedence.Finding().IsResolved);
        Assert.InRange(precedence.Loss.Value, 0.2, 0.5);
        Assert.Equal($"Без признаков текущего месяца ROC-AUC меньше на {RussianText.Number(precedence.Loss.Value, 3)}", precedence.Finding().Headline);
    }

    [Fact]
    public void Without_a_loss_it_is_said_that_none_is_seen()
    {
        var scores = Scores(shift: 2, seed: 1);
        var finding = new EshopPrecedence(Declined, scores, scores).Finding();

        Assert.False(finding.IsResolved);
        Assert.Equal("Без признаков текущего месяца потери не видно", finding.Headline);
        Assert.Contains("(разница от 0,000 до 0,000)", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gain_is_no_loss() => Assert.Equal(
        "Без признаков текущего месяца потери не видно",
        new EshopPrecedence(Declined, Scores(shift: 0.5, seed: 2), Scores(shift: 3, seed: 1)).Finding().Headline);

    private static double[] Scores(double shift, long seed)
    {
        var random = RandomStream.Of(seed, 0);
        return [.. Enumerable.Range(0, Declined.Rows).Select(row => NormalDistribution.Quantile(random.NextDouble()) + (row % 2 == 0 ? shift : 0))];
    }
}
