using ChurnLab.Learning;
using ChurnLab.Learning.Tuning;

namespace ChurnLab.Tests.Learning.Tuning;

/// <summary>What a study gives depends on its seed and batch, not on threads; failures are told and left
/// aside.</summary>
public sealed class StudyTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Any_number_of_threads_gives_the_same_trials(int batch)
    {
        Assert.All<Sampler>(
            [new TpeSampler(), new TpeSampler { Multivariate = true }, new TpeSampler { Multivariate = true, Group = true }],
            sampler =>
            {
                var options = new StudyOptions { Sampler = sampler, Batch = batch, Pruner = new MedianPruner(), Seed = 3, Direction = StudyDirection.Minimize };
                var serial = new Study(options with { Threads = 1 }).Run(Surfaces.Conditional, 45);
                var parallel = new Study(options with { Threads = 4 }).Run(Surfaces.Conditional, 45);

                Assert.Equal(StudyText.Of(serial), StudyText.Of(parallel));
                Assert.Contains(serial.Trials, trial => trial.State == TrialState.Pruned);
            });
    }

    [Fact]
    public void Another_seed_gives_other_trials()
    {
        var one = new Study(new StudyOptions { Seed = 1 }).Run(Surfaces.Bowl, 12);
        var other = new Study(new StudyOptions { Seed = 2 }).Run(Surfaces.Bowl, 12);

        Assert.DoesNotContain(one.Trials.Zip(other.Trials), pair => pair.First.Value == pair.Second.Value);
    }

    [Fact]
    public void The_order_of_asking_changes_no_value()
    {
        var one = new Study().Run(trial => trial.Float("x", 0, 1) + (2 * trial.Float("y", 0, 1)), 30);
        var other = new Study().Run(
            trial =>
            {
                var y = trial.Float("y", 0, 1);
                return trial.Float("x", 0, 1) + (2 * y);
            },
            30);

        Assert.Equal(one.Trials.Select(trial => trial.Value), other.Trials.Select(trial => trial.Value));
    }

    [Fact]
    public void A_batch_spreads_out_where_its_trials_know_nothing_of_each_other()
    {
        // Without the parameters of the trials before it, each of a batch would be drawn around the same optimum.
        var history = new StudyHistory(StudyDirection.Minimize);
        var range = ParameterRange.Float("x", 0, 1, log: false, step: null);
        for (var trial = 0; trial < 30; trial++)
        {
            var x = trial / 29.0;
            history.Add(new TrialRecord
            {
                Number = trial,
                State = TrialState.Complete,
                Value = Math.Abs(x - 0.5),
                Parameters = [new("x", new ParameterValue(range, x))],
            });
        }

        double Next(int seed, params double[] running) => new TpeSampler().Open(
            new DrawContext(history, seed, 30, [.. running.Select(x => new Dictionary<string, double> { ["x"] = x })])).Draw("x", range);
        double[] alone = [.. Enumerable.Range(0, 40).Select(seed => Math.Abs(Next(seed) - 0.5))];
        double[] crowded = [.. Enumerable.Range(0, 40).Select(seed => Math.Abs(Next(seed, 0.5, 0.49, 0.51, 0.5, 0.48, 0.52) - 0.5))];

        Assert.True(alone.Average() * 1.5 < crowded.Average(), FormattableString.Invariant($"{alone.Average()} and {crowded.Average()}"));
    }

    [Fact]
    public void A_failing_trial_keeps_its_sentence_and_others_go_on()
    {
        var result = new Study(new StudyOptions { Direction = StudyDirection.Minimize }).Run(
            trial => trial.Number switch
            {
                1 => throw new LearningException("The data are not enough."),
                2 => double.NaN,
                _ => Surfaces.Bowl(trial),
            },
            20);

        Assert.Equal(("The data are not enough.", TrialState.Failed), (result.Trials[1].Message, result.Trials[1].State));
        Assert.Equal("The objective returned NaN; expected a number.", result.Trials[2].Message);
        Assert.Equal(18, result.Trials.Count(trial => trial.State == TrialState.Complete));
        Assert.True(double.IsNaN(result.Trials[1].Value));
    }

    [Fact]
    public void A_study_without_a_complete_trial_says_why()
    {
        var failure = Assert.Throws<LearningException>(() => new Study().Run(_ => throw new LearningException("The data are not enough."), 3));

        Assert.Equal("None of 3 trials was completed; the first that failed, trial 0, says: The data are not enough.", failure.Message);
    }

    [Fact]
    public void Other_exceptions_end_the_study_with_the_trials_before_them()
    {
        var study = new Study();

        Assert.Throws<InvalidOperationException>(() => study.Run(
            trial => trial.Number == 4 ? throw new InvalidOperationException() : Surfaces.Bowl(trial), 9));

        Assert.Equal(4, study.Result.Trials.Count);
    }

    [Fact]
    public void A_name_has_one_range()
    {
        var failure = Assert.Throws<LearningException>(() => new Study().Run(trial => trial.Float("x", 0, 1 + trial.Number), 3));
        Assert.Equal("Parameter 'x' was Real 0..1 in earlier trials and is now Real 0..2: give it another name, or start a new study.", failure.Message);

        var batch = Assert.Throws<LearningException>(() => new Study(new StudyOptions { Batch = 2 }).Run(trial => trial.Int("n", 0, 1 + trial.Number), 2));
        Assert.StartsWith("Parameter 'n' was Whole 0..1", batch.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_asked_for_twice_has_one_value() => Assert.All(
        new Study().Run(trial => trial.Float("x", 0, 1) - trial.Float("x", 0, 1), 15).Trials,
        trial => Assert.Equal(0, trial.Value));

    [Fact]
    public void Progress_tells_every_trial_with_the_best_so_far()
    {
        var told = new List<StudyProgress>();
        var result = new Study(new StudyOptions { Direction = StudyDirection.Minimize, Batch = 4, OnTrial = told.Add }).Run(Surfaces.Bowl, 10);

        Assert.Equal(Enumerable.Range(1, 10), told.Select(progress => progress.Done));
        Assert.Equal(result.History(), told.Select(progress => progress.Best!.Value));
        Assert.Equal(result.Best.Value, result.Trials.Min(trial => trial.Value));
    }

    [Fact]
    public void A_cancelled_study_keeps_its_trials_and_goes_on_when_asked_again()
    {
        using var source = new CancellationTokenSource();
        var study = new Study(new StudyOptions { Token = source.Token, Direction = StudyDirection.Minimize });
        double Objective(Trial trial)
        {
            if (trial.Number == 13)
                source.Cancel();
            trial.Token.ThrowIfCancellationRequested();
            return Surfaces.Bowl(trial);
        }

        Assert.ThrowsAny<OperationCanceledException>(() => study.Run(Objective, 30));

        Assert.Equal(13, study.Result.Trials.Count);
    }

    [Fact]
    public void A_study_asked_for_more_trials_is_the_study_asked_for_all_of_them()
    {
        var options = new StudyOptions { Direction = StudyDirection.Minimize, Batch = 4 };
        var parts = new Study(options);
        foreach (var trials in new[] { 3, 14, 22, 30 })
            _ = parts.Run(Surfaces.Conditional, trials);

        Assert.Equal(StudyText.Of(new Study(options).Run(Surfaces.Conditional, 30)), StudyText.Of(parts.Result));
    }

    [Fact]
    public void A_grid_is_gone_through_once()
    {
        var grid = new GridSampler(new GridAxis("c", 0.1, 1, 10), new GridAxis("kernel", "linear", "rbf"));
        var result = new Study(new StudyOptions { Sampler = grid }).Run(
            trial => trial.Float("c", 0.01, 100, log: true) + trial.Category("kernel", "rbf", "linear").Length, 100);

        Assert.Equal(
            ["0.1 linear", "0.1 rbf", "1 linear", "1 rbf", "10 linear", "10 rbf"],
            result.Trials.Select(trial => $"{trial["c"]} {trial["kernel"]}"));
        Assert.Equal(16, result.Best.Value);
    }

    [Fact]
    public void A_grid_that_does_not_fit_its_objective_is_refused()
    {
        var study = new Study(new StudyOptions { Sampler = new GridSampler(new GridAxis("c", 5)) });
        Assert.Equal(
            "The grid has 5 for 'c', which is no value of Real 0..1.",
            Assert.Throws<LearningException>(() => study.Run(trial => trial.Float("c", 0, 1), 1)).Message);
        Assert.Equal(
            "The grid has no values for the parameter 'd': add an axis of this name.",
            Assert.Throws<LearningException>(() => study.Run(trial => trial.Float("d", 0, 1), 1)).Message);
    }

    [Fact]
    public void A_trial_can_be_had_again()
    {
        var result = new Study(new StudyOptions { Direction = StudyDirection.Minimize }).Run(Surfaces.Mixed, 25);

        Assert.All(result.Trials, trial => Assert.Equal(trial.Value, Surfaces.Mixed(Trial.Of(trial))));
    }

    [Fact]
    public void A_slice_has_the_trials_that_asked_for_the_parameter()
    {
        var result = new Study(new StudyOptions { Direction = StudyDirection.Minimize }).Run(Surfaces.Mixed, 25);
        var slice = result.Slice("trees");

        Assert.Equal(result.Trials.Where(trial => trial["family"]!.Value.Text == "forest").Select(trial => trial.Number), slice.Select(point => point.Trial));
        Assert.NotEmpty(slice);
        Assert.Equal("family", result.Names()[0]);
    }
}
