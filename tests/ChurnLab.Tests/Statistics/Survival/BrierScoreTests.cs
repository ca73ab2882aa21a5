using ChurnLab.Statistics;
using static ChurnLab.Tests.Statistics.Survival.SurvivalSample;

namespace ChurnLab.Tests.Statistics.Survival;

public sealed class BrierScoreTests
{
    private static readonly double[] Horizons = [5, 12, 20];

    [Fact]
    public void Scores_agree_with_Grafs_formula_in_R() => Agrees("graf", "score", Horizons.Select(horizon =>
        BrierScore.At(Durations, Events, Foretold(horizon), horizon)));

    [Fact]
    public void The_integral_is_the_mean_of_the_scores_between_horizons()
    {
        var scores = R("graf", "score");

        var integral = BrierScore.Integrated(Durations, Events, Horizons, [.. Horizons.Select(horizon => (ReadOnlyMemory<double>)Foretold(horizon))]);

        Assert.Equal(((7 * (scores[0] + scores[1])) + (8 * (scores[1] + scores[2]))) / 2 / 15, integral, 12);
    }

    [Fact]
    public void Without_ends_of_observation_it_is_the_mean_square() => Assert.Equal(
        (0.09 + 0.04 + 0.16) / 3,
        BrierScore.At([1, 2, 3, 4], [true, true, true, true], [0.3, 0.2, 0.6, double.NaN], 2),
        12);

    [Fact]
    public void Another_curve_of_censoring_weights_by_that_curve()
    {
        // Half of them are observed beyond 1.5, all up to it.
        var half = KaplanMeier.OfCensoring([1.5, 9], [false, false]);

        Assert.Equal((0.16 + (0.09 / 0.5)) / 2, BrierScore.At([1, 3], [true, true], [0.4, 0.7], 2, half), 12);
        Assert.Equal((0.16 / 0.5) / 2, BrierScore.At([1.6, 1.7], [true, false], [0.4, 0.7], 2, half), 12);
        Says("Nobody is observed beyond 3 by the curve of censoring, known to 2", () =>
            BrierScore.At([4], [true], [0.5], 3, KaplanMeier.OfCensoring([1, 2], [true, false])));
    }

    [Fact]
    public void What_no_score_can_be_made_of_is_named()
    {
        Assert.True(double.IsNaN(BrierScore.At([], [], [], 1)));
        Says("Row 1 has the probability 1.5; it must be from 0 to 1", () => BrierScore.At([1, 2], [true, true], [0, 1.5], 1));
        Says("There are 1 survival for 2 durations", () => BrierScore.At([1, 2], [true, true], [0], 1));
        Says("The horizon must be 0 or more", () => BrierScore.At([1, 2], [true, true], [0, 1], -1));
        Says("There are 1 horizons and 1 lists", () => BrierScore.Integrated([1, 2], [true, true], [1], [new double[2]]));
        Says("There are 2 horizons and 1 lists", () => BrierScore.Integrated([1, 2], [true, true], [1, 2], [new double[2]]));
        Says("Horizon 1 follows 1.5", () => BrierScore.Integrated([1, 2], [true, true], [1.5, 1], [new double[2], new double[2]]));
    }

    private static void Says(string start, Func<object> act) =>
        Assert.StartsWith(start, Assert.ThrowsAny<ArgumentException>(act).Message, StringComparison.Ordinal);

    private static double[] Foretold(double horizon)
    {
        var fit = Fit();
        return [.. Enumerable.Range(0, Rows).Select(row => fit.SurvivalAt([X1[row], X2[row], X3[row]], horizon))];
    }
}
