using System.Text.Json;
using ChurnLab.Learning;
using ChurnLab.Learning.Tuning;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Learning.Tuning;

/// <summary>Pruners decide as those of Optuna 3.1 on the same learning curves.</summary>
public sealed class PrunerTests
{
    private static readonly JsonElement Reference = Golden.Read("Learning", "Tuning", "pruners.json");

    private static readonly Dictionary<string, Pruner> Pruners = new()
    {
        ["median"] = new MedianPruner(),
        ["median minimize"] = new MedianPruner { StartupTrials = 3 },
        ["median warmup"] = new MedianPruner { StartupTrials = 2, WarmupSteps = 4, IntervalSteps = 3 },
        ["median min trials"] = new MedianPruner { StartupTrials = 0, MinTrials = 6 },
        ["halving"] = new SuccessiveHalvingPruner { ReductionFactor = 2 },
        ["halving minimize"] = new SuccessiveHalvingPruner { MinResource = 2, ReductionFactor = 3 },
        ["halving late"] = new SuccessiveHalvingPruner { MinEarlyStoppingRate = 1, BootstrapCount = 3 },
    };

    public static TheoryData<string> Names => [.. Pruners.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Trials_end_where_Optuna_ends_them(string name)
    {
        var run = Reference.GetProperty("runs").EnumerateArray().Single(one => one.GetProperty("name").GetString() == name);
        double[][] curves = [.. Reference.GetProperty("curves").EnumerateArray().Select(curve => curve.Numbers())];
        var (first, stride) = (run.GetProperty("first").GetInt32(), run.GetProperty("stride").GetInt32());
        var ends = Enumerable.Repeat(-1, curves.Length).ToArray();
        var direction = run.GetProperty("direction").GetString() == "maximize" ? StudyDirection.Maximize : StudyDirection.Minimize;
        var study = new Study(new StudyOptions { Direction = direction, Pruner = Pruners[name], Sampler = new RandomSampler() });

        var result = study.Run(
            trial =>
            {
                foreach (var (place, value) in curves[trial.Number].Index())
                {
                    trial.Report(value, first + (place * stride));
                    if (!trial.ShouldPrune)
                        continue;
                    ends[trial.Number] = place;
                    return trial.Prune();
                }

                return curves[trial.Number][^1];
            },
            curves.Length);

        Assert.Equal(run.GetProperty("ends").EnumerateArray().Select(end => end.GetInt32()), ends);
        Assert.Equal(ends.Count(end => end >= 0), result.Trials.Count(trial => trial.State == TrialState.Pruned));
    }

    [Fact]
    public void A_step_is_reported_once()
    {
        var study = new Study(new StudyOptions());

        var failure = Assert.Throws<LearningException>(() => study.Run(
            trial =>
            {
                trial.Report(1, 2);
                trial.Report(1, 2);
                return 0;
            },
            1));

        Assert.Contains("Trial 0 reports step 2: expected 0 or more, and every step once.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_outside_their_range_are_refused() => Assert.All<Pruner>(
        [
            new MedianPruner { StartupTrials = -1 }, new MedianPruner { WarmupSteps = -1 }, new MedianPruner { IntervalSteps = 0 },
            new MedianPruner { MinTrials = 0 }, new SuccessiveHalvingPruner { MinResource = 0 }, new SuccessiveHalvingPruner { ReductionFactor = 1 },
            new SuccessiveHalvingPruner { MinEarlyStoppingRate = -1 }, new SuccessiveHalvingPruner { BootstrapCount = -1 },
        ],
        pruner =>
        {
            var failure = Assert.Throws<LearningException>(() => new Study(new StudyOptions { Pruner = pruner }));
            Assert.Contains("expected", failure.Message, StringComparison.Ordinal);
        });
}
