using ChurnLab.Learning;
using ChurnLab.Learning.Tuning;

namespace ChurnLab.Tests.Learning.Tuning;

/// <summary>Importances are near those of Optuna, whose forest draws other rows, and near those that follow from the
/// surface.</summary>
public sealed class ImportanceTests
{
    private static readonly IReadOnlyList<ParameterImportance> Shares = Spread().Importance();

    // optuna 3.1.0 with scikit-learn 1.2.1, the mean of FanovaImportanceEvaluator(seed=0, 1, 2) on these trials.
    [Theory]
    [InlineData("b", 0.509)]
    [InlineData("a", 0.304)]
    [InlineData("c", 0.178)]
    [InlineData("n", 0.0095)]
    public void Shares_are_near_those_of_Optuna(string name, double expected) =>
        Assert.Equal(expected, Shares.Single(one => one.Name == name).Share, 0.03);

    [Fact]
    public void Shares_add_up_to_1_and_come_in_order()
    {
        var shares = Shares;

        Assert.Equal(1, shares.Sum(one => one.Share), 1e-12);
        Assert.Equal(["b", "a", "c", "n"], shares.Select(one => one.Name));
        Assert.Equal(shares, Spread().Importance());
    }

    [Fact]
    public void A_logarithmic_range_counts_by_logarithms()
    {
        // Half of the variance is of each: both are even on their scales.
        var result = new Study(new StudyOptions { Sampler = new RandomSampler() }).Run(
            trial => (Math.Log10(trial.Float("c", 1e-4, 1e4, log: true)) / 8) + trial.Float("x", 0, 1), 150);

        Assert.Equal(0.5, result.Importance()[0].Share, 0.08);
    }

    [Fact]
    public void Parameters_of_a_condition_are_compared_among_the_trials_that_have_them()
    {
        var result = new Study(new StudyOptions { Direction = StudyDirection.Minimize, Sampler = new RandomSampler() }).Run(Surfaces.Mixed, 200);

        Assert.Equal(["family"], result.Importance().Select(one => one.Name));
        Assert.Equal(["c", "penalty"], result.Importance("penalty", "c").Select(one => one.Name));
    }

    [Fact]
    public void What_cannot_be_explained_is_told()
    {
        var same = new Study().Run(trial => Math.Sign(trial.Float("x", 1, 2)), 12);
        Assert.Equal(
            "The 12 complete trials do not differ by any of 'x': there is nothing to explain.",
            Assert.Throws<LearningException>(() => same.Importance()).Message);
        Assert.Equal(
            "0 complete trials have all of the parameters 'y': expected 2 or more.",
            Assert.Throws<LearningException>(() => same.Importance("y")).Message);
    }

    private static StudyResult Spread()
    {
        var history = new StudyHistory(StudyDirection.Minimize);
        ParameterRange[] ranges =
        [
            ParameterRange.Float("a", 0, 1, false, null), ParameterRange.Float("b", -2, 2, false, null),
            ParameterRange.Int("n", 1, 10, false, 1), ParameterRange.Category("c", ["p", "q", "r"]),
        ];
        for (var i = 0; i < 120; i++)
        {
            double Part(double by) => (i * by) - Math.Floor(i * by);
            double[] at = [Part(0.6180339887), -2 + (4 * Part(0.7548776662)), 1 + Math.Floor(10 * Part(0.5698402910)), Math.Floor(3 * Part(0.8191725134))];
            history.Add(new TrialRecord
            {
                Number = i,
                State = TrialState.Complete,
                Value = (3 * at[0]) + (at[1] * at[1]) + (0.1 * at[2]) + (at[3] == 1 ? 1.5 : 0),
                Parameters = [.. "abnc".Select((name, place) => KeyValuePair.Create($"{name}", new ParameterValue(ranges[place], at[place])))],
            });
        }

        return new StudyResult(history, []);
    }
}
