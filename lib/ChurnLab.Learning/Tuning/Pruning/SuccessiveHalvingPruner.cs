namespace ChurnLab.Learning.Tuning;

/// <summary>Asynchronous successive halving: at each rung only the best share of the trials that reached it goes
/// on.</summary>
/// <remarks>
/// Rung k is at the step MinResource · ReductionFactor^(MinEarlyStoppingRate + k). As in Optuna 3.1, but for its guess
/// of the least resource after the first trial: here it is given. Source: L. Li et al., A system for massively parallel
/// hyperparameter tuning, MLSys 2020.
/// </remarks>
public sealed record SuccessiveHalvingPruner : Pruner
{
    /// <summary>Step of the first rung. Range: 1 or more. Default: 1.</summary>
    public int MinResource { get; init; } = 1;

    /// <summary>One of so many trials goes on. Range: 2 or more. Default: 4.</summary>
    public int ReductionFactor { get; init; } = 4;

    /// <summary>Rungs left out at the start. Range: 0 or more. Default: 0.</summary>
    public int MinEarlyStoppingRate { get; init; }

    /// <summary>Trials that must reach a rung before any goes on. Range: 0 or more. Default: 0.</summary>
    public int BootstrapCount { get; init; }

    internal override string Description =>
        FormattableString.Invariant($"halving resource {MinResource} factor {ReductionFactor} rate {MinEarlyStoppingRate} bootstrap {BootstrapCount}");

    internal override void Check()
    {
        if (MinResource < 1)
            throw LearningErrors.Setting(nameof(SuccessiveHalvingPruner), nameof(MinResource), MinResource, "1 or more");
        if (ReductionFactor < 2)
            throw LearningErrors.Setting(nameof(SuccessiveHalvingPruner), nameof(ReductionFactor), ReductionFactor, "2 or more");
        if (MinEarlyStoppingRate < 0)
            throw LearningErrors.Setting(nameof(SuccessiveHalvingPruner), nameof(MinEarlyStoppingRate), MinEarlyStoppingRate, "0 or more");
        if (BootstrapCount < 0)
            throw LearningErrors.Setting(nameof(SuccessiveHalvingPruner), nameof(BootstrapCount), BootstrapCount, "0 or more");
    }

    internal override bool GivesUp(StudyHistory history, IReadOnlyList<TrialReport> reports, List<double> rungs)
    {
        var latest = reports.MaxBy(report => report.Step);
        while (latest.Step >= MinResource * Math.Pow(ReductionFactor, MinEarlyStoppingRate + rungs.Count))
        {
            if (double.IsNaN(latest.Value))
                return true;
            var rung = rungs.Count;
            rungs.Add(latest.Value);
            List<double> competing = [.. history.Trials.Where(trial => trial.Rungs.Count > rung).Select(trial => trial.Rungs[rung]), latest.Value];
            if (competing.Count <= BootstrapCount || !GoesOn(latest.Value, competing, history.Direction))
                return true;
        }

        return false;
    }

    private bool GoesOn(double value, List<double> competing, StudyDirection direction)
    {
        competing.Sort();
        // Before there is a whole share, the best one goes on.
        var place = Math.Max((competing.Count / ReductionFactor) - 1, 0);
        return direction == StudyDirection.Maximize ? value >= competing[^(place + 1)] : value <= competing[place];
    }
}
