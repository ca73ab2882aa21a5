using ChurnLab.Learning;
using ChurnLab.Learning.Calibration;
using ChurnLab.Statistics;

namespace ChurnLab.Tests.Learning.Calibration;

/// <summary>Probabilities for another share of class 1.</summary>
public sealed class PriorShiftTests
{
    [Fact]
    public void Odds_change_by_the_ratio_of_the_odds_of_the_shares()
    {
        // Odds of 1 to 1 at a share of 1/2 are odds of 1 to 9 at a share of 1/10.
        Assert.Equal(0.1, new PriorShift(0.5, 0.1).Probability(0.5), 1e-15);
        Assert.Equal([0.0, 0.5, 1.0], new PriorShift(0.2, 0.5).Probabilities([0, 0.2, 1]));
        Assert.Equal([0.0, 0.0, 0.0], new PriorShift(0.2, 0).Probabilities([0, 0.2, 1]));
    }

    [Fact]
    public void A_correction_and_its_reverse_change_nothing() =>
        Assert.Equal(0.37, new PriorShift(0.9, 0.3).Probability(new PriorShift(0.3, 0.9).Probability(0.37)), 1e-14);

    [Fact]
    public void The_share_of_new_rows_is_found_from_their_scores()
    {
        // Class 1 is normal about 1, class 0 about −1: the log-odds of a row at equal shares are 2x.
        var random = RandomStream.Of(1, 0);
        var probabilities = new double[20_000];
        for (var row = 0; row < probabilities.Length; row++)
        {
            var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            probabilities[row] = 1 / (1 + Math.Exp(-2 * (normal + (row < 3000 ? 1 : -1))));
        }

        var shift = PriorShift.Estimate(probabilities, 0.5);

        Assert.Equal(0.15, shift.Wanted, 0.01);
        // At the maximum the mean of the corrected probabilities is the share itself.
        Assert.Equal(shift.Wanted, shift.Probabilities(probabilities).Average(), 1e-9);
        // Likelihood of the estimate against its neighbours.
        double LogLikelihood(double share) => probabilities.Sum(p => Math.Log((p * share / 0.5) + ((1 - p) * (1 - share) / 0.5)));
        Assert.True(LogLikelihood(shift.Wanted) >= Math.Max(LogLikelihood(shift.Wanted - 1e-3), LogLikelihood(shift.Wanted + 1e-3)));
    }

    [Fact]
    public void Rows_that_are_certain_are_counted() => Assert.Equal(0.25, PriorShift.Estimate([1, 0, 0, 0], 0.6).Wanted, 1e-12);

    [Fact]
    public void Shares_and_probabilities_out_of_range_are_refused()
    {
        Assert.Contains("Fitted is 0", Assert.Throws<LearningException>(() => new PriorShift(0, 0.5)).Message, StringComparison.Ordinal);
        Assert.Contains("Wanted is 1.5", Assert.Throws<LearningException>(() => new PriorShift(0.5, 1.5)).Message, StringComparison.Ordinal);
        Assert.Contains("is 2", Assert.Throws<LearningException>(() => new PriorShift(0.5, 0.5).Probability(2)).Message, StringComparison.Ordinal);
        Assert.Contains("no rows", Assert.Throws<LearningException>(() => PriorShift.Estimate([], 0.5)).Message, StringComparison.Ordinal);
    }
}
