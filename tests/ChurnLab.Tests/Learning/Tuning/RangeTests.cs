using ChurnLab.Learning;
using ChurnLab.Learning.Tuning;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Learning.Tuning;

/// <summary>Values stay within the range asked for, whatever it is.</summary>
public sealed class RangeTests
{
    private static readonly Config Thirty = Config.QuickThrowOnFailure.WithMaxTest(30);

    [Fact]
    public void Numbers_stay_within_any_range() => Check.One(Thirty, Prop.ForAll<double, double, int>((start, width, kind) =>
    {
        var (log, share) = (kind % 3 == 0, Math.Abs(kind % 10) / 10.0);
        var low = Math.Abs(start) < 1e299 ? log ? Math.Abs(start) + 1e-12 : start : 1;
        var high = low + (Math.Abs(width) < 1e299 ? Math.Abs(width) : 1);
        double? step = !log && share > 0 ? Math.Max((high - low) * share, 1e-12 * (1 + Math.Abs(low))) : null;
        Assert.All(Samplers(), sampler => Assert.All(
            Values(sampler, trial => trial.Float("x", low, high, log, step)),
            x =>
            {
                Assert.InRange(x, low, high);
                if (step is { } width)
                    Assert.Equal(Math.Round((x - low) / width), (x - low) / width, 1e-6);
            }));
    }));

    [Fact]
    public void Whole_numbers_stay_within_any_range() => Check.One(Thirty, Prop.ForAll<int, int, int>((start, width, kind) =>
    {
        var (log, stride) = (kind % 3 == 0, Math.Abs(kind % 10));
        var low = log ? Math.Abs(start % 1000) + 1 : start;
        var (high, step) = (low + Math.Abs(width % 1000), log ? 1 : stride + 1);
        Assert.All(Samplers(), sampler => Assert.All(
            Values(sampler, trial => trial.Int("n", low, high, log, step)),
            n =>
            {
                Assert.InRange(n, low, high);
                Assert.Equal(0, (n - low) % step);
            }));
    }));

    [Fact]
    public void Widest_ranges_of_whole_numbers_hold() => Assert.All(Samplers(), sampler => Assert.All(
        Values(sampler, trial => trial.Int("n", int.MinValue, int.MaxValue) / 1e9 * trial.Int("m", 1, int.MaxValue, log: true)),
        value => Assert.True(double.IsFinite(value))));

    [Fact]
    public void A_range_that_is_no_whole_number_of_steps_ends_before()
    {
        var range = ParameterRange.Float("x", 0.1, 0.75, log: false, step: 0.2);

        Assert.Equal(0.7, range.High, 1e-12);
        Assert.Equal("Real 0.1..0.7000000000000001 step 0.2", range.ToString());
        Assert.True(range.Contains(0.5));
        Assert.False(range.Contains(0.6));
        Assert.Equal(97, ParameterRange.Int("n", 1, 100, log: false, step: 8).High);
    }

    [Fact]
    public void Choices_of_any_type_come_back()
    {
        var result = new Study().Run(
            trial => trial.Category("direction", StudyDirection.Minimize, StudyDirection.Maximize) == StudyDirection.Maximize
                ? trial.Category("flag", true, false) ? 3 : 2
                : trial.Category("number", 0.5, 1.5),
            40);

        Assert.Equal(3, result.Best.Value);
        Assert.Equal("Maximize", result.Best["direction"]!.Value.Text);
        Assert.Null(result.Best["number"]);
    }

    [Fact]
    public void Ranges_that_cannot_be_are_refused()
    {
        void Refused(Func<Trial, double> objective, string expected) =>
            Assert.Equal(expected, Assert.Throws<LearningException>(() => new Study().Run(objective, 3)).Message);
        Refused(trial => trial.Float("x", 2, 1), "Parameter 'x' ranges from 2 to 1; expected bounds of at most 1e300 in size, the lower one first.");
        Refused(trial => trial.Float("x", double.NaN, 1), "Parameter 'x' ranges from NaN to 1; expected bounds of at most 1e300 in size, the lower one first.");
        Refused(trial => trial.Float("x", 0, 1, log: true), "Parameter 'x' has a logarithmic scale and starts at 0; expected a start above 0.");
        Refused(trial => trial.Float("x", 0, 1, step: -0.5), "Parameter 'x' has the step -0.5; expected a number above 0, and less than 2^53 steps.");
        Refused(trial => trial.Float("x", 1, 2, log: true, step: 1), "Parameter 'x' has both a logarithmic scale and a step; expected one of them at most.");
        Refused(trial => trial.Int("n", 0, 1, log: true), "Parameter 'n' has a logarithmic scale and starts at 0; expected a start of 1 or more.");
        Refused(trial => trial.Int("n", 0, 1, step: 0), "Parameter 'n' has the step 0; expected 1 or more.");
        Refused(trial => trial.Int("n", 1, 9, log: true, step: 2), "Parameter 'n' has both a logarithmic scale and the step 2; expected one of them at most.");
        Refused(trial => trial.Category<int>("c"), "Parameter 'c' has no choices; expected 1 or more.");
        Refused(trial => trial.Category("c", 1, 1), "Parameter 'c' has two choices of the same text: 1, 1.");
    }

    private static Sampler[] Samplers() =>
        [new RandomSampler(), new TpeSampler { StartupTrials = 3 }, new TpeSampler { StartupTrials = 3, Multivariate = true }];

    private static double[] Values(Sampler sampler, Func<Trial, double> objective) =>
        [.. new Study(new StudyOptions { Sampler = sampler }).Run(objective, 12).Trials.Select(trial => trial.Value)];
}
