using ChurnLab.Learning;
using ChurnLab.Learning.Tuning;

namespace ChurnLab.Tests.Learning.Tuning;

/// <summary>What samplers learn from trials of each kind, and how they start.</summary>
public sealed class SamplerTests
{
    private static readonly ParameterRange Unit = ParameterRange.Float("x", 0, 1, log: false, step: null);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(10, 1)]
    [InlineData(11, 2)]
    [InlineData(249, 25)]
    [InlineData(1000, 25)]
    public void A_tenth_of_the_trials_is_good_and_25_at_most(int trials, int good) => Assert.Equal(good, TpeSampler.GoodOf(trials));

    [Theory]
    [InlineData(StudyDirection.Minimize, 1)]
    [InlineData(StudyDirection.Maximize, -1)]
    public void Complete_trials_come_before_pruned_ones_and_far_ones_before_near_ones(StudyDirection direction, int sign)
    {
        // The order Optuna has: value, then step of the last report, then its value; NaN last, then trials without a report.
        var history = new StudyHistory(direction);
        Add(history, TrialState.Pruned, double.NaN);
        Add(history, TrialState.Pruned, 0, (3, 9 * sign));
        Add(history, TrialState.Complete, 5 * sign);
        Add(history, TrialState.Failed, double.NaN);
        Add(history, TrialState.Pruned, 0, (5, 0), (4, 7 * sign));
        Add(history, TrialState.Complete, 2 * sign);
        Add(history, TrialState.Pruned, 0, (3, double.NaN));
        Add(history, TrialState.Pruned, 0, (3, 8 * sign));
        Add(history, TrialState.Complete, 5 * sign);

        // Places among the eight that did not fail.
        int[] expected = [4, 2, 7, 3, 6, 1, 5, 0];
        var found = new List<int>();
        for (var count = 1; count <= 8; count++)
            found.Add(history.AmongBest(count).Index().Single(place => place.Item && !found.Contains(place.Index)).Index);
        Assert.Equal(expected, found);
        Assert.Equal(2 * sign, history.Best!.Value);
    }

    [Fact]
    public void Parameters_that_come_together_make_a_group()
    {
        var history = new StudyHistory(StudyDirection.Minimize);
        void Asked(params string[] names) => history.Add(new TrialRecord
        {
            Number = history.Trials.Count,
            State = TrialState.Complete,
            Value = 0,
            Parameters = [.. names.Select(name => KeyValuePair.Create(name, new ParameterValue(Unit, 0.5)))],
        });
        Asked("family", "b", "a");
        Asked("family", "c", "d");
        Asked("family", "c", "d", "shared", "a");

        Assert.Equal(["family", "a", "b", "c d", "shared"], history.Groups.Select(group => string.Join(' ', group)));
        Assert.Equal(["family"], history.Common());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Parameters_drawn_together_keep_what_holds_between_them(bool group)
    {
        double Distance(Sampler sampler) => Enumerable.Range(0, 60).Average(seed =>
        {
            var draws = sampler.Open(new DrawContext(Ridge(), seed, 60, []));
            return Math.Abs(draws.Draw("x", Unit) - draws.Draw("y", Unit));
        });

        // Good trials lie where x = y.
        Assert.InRange(Distance(new TpeSampler { Multivariate = true, Group = group }), 0, 0.7 * Distance(new TpeSampler()));
    }

    [Fact]
    public void Trials_of_the_start_are_spread_over_ranges_and_choices()
    {
        var trials = new Study().Run(trial => trial.Float("x", 0, 1) + trial.Int("n", 1, 5) + trial.Category("c", "p", "q").Length, 10).Trials;

        Assert.Equal(Enumerable.Range(0, 10), trials.Select(trial => (int)(trial["x"]!.Value.Number * 10)).Order());
        Assert.Equal([1, 1, 2, 2, 3, 3, 4, 4, 5, 5], trials.Select(trial => (int)trial["n"]!.Value.Number).Order());
        Assert.Equal(5, trials.Count(trial => trial["c"]!.Value.Text == "p"));
        Assert.NotEqual(trials.Select(trial => trial["x"]!.Value.Number).Order(), trials.Select(trial => trial["x"]!.Value.Number));
    }

    [Fact]
    public void Settings_outside_their_range_are_refused() => Assert.All<Sampler>(
        [
            new TpeSampler { StartupTrials = -1 }, new TpeSampler { Candidates = 0 }, new TpeSampler { PriorWeight = 0 },
            new TpeSampler { PriorWeight = double.NaN }, new TpeSampler { Group = true }, new GridSampler([]),
            new GridSampler(new GridAxis("a", 1), new GridAxis("a", 2)),
        ],
        sampler => Assert.Throws<LearningException>(() => new Study(new StudyOptions { Sampler = sampler })));

    private static void Add(StudyHistory history, TrialState state, double value, params (int Step, double Value)[] reports) => history.Add(new TrialRecord
    {
        Number = history.Trials.Count,
        State = state,
        Value = value,
        Parameters = [new("x", new ParameterValue(Unit, 0.5))],
        Reports = [.. reports.Select(report => new TrialReport(report.Step, report.Value))],
    });

    private static StudyHistory Ridge()
    {
        var history = new StudyHistory(StudyDirection.Minimize);
        for (var i = 0; i < 60; i++)
        {
            double[] at = [i * 0.6180339887 % 1, i * 0.7548776662 % 1];
            if (i % 10 == 0)
                at[1] = at[0];
            history.Add(new TrialRecord
            {
                Number = i,
                State = TrialState.Complete,
                Value = Math.Abs(at[0] - at[1]),
                Parameters = [new("x", new ParameterValue(Unit, at[0])), new("y", new ParameterValue(Unit, at[1]))],
            });
        }

        return history;
    }
}
