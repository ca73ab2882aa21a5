namespace ChurnLab.Learning.Tuning;

/// <summary>Gives up a trial whose best value so far is worse than the median of what the complete trials had at its
/// step.</summary>
/// <remarks>As in Optuna 3.1, whose defaults these are.</remarks>
public sealed record MedianPruner : Pruner
{
    /// <summary>Complete trials before any is given up. Range: 0 or more. Default: 5.</summary>
    public int StartupTrials { get; init; } = 5;

    /// <summary>Steps before a trial is given up. Range: 0 or more. Default: 0.</summary>
    public int WarmupSteps { get; init; }

    /// <summary>Steps from one check to the next. Range: 1 or more. Default: 1.</summary>
    public int IntervalSteps { get; init; } = 1;

    /// <summary>Complete trials with a report of the step that a check needs. Range: 1 or more. Default: 1.</summary>
    public int MinTrials { get; init; } = 1;

    internal override string Description =>
        FormattableString.Invariant($"median startup {StartupTrials} warmup {WarmupSteps} interval {IntervalSteps} min {MinTrials}");

    internal override void Check()
    {
        if (StartupTrials < 0)
            throw LearningErrors.Setting(nameof(MedianPruner), nameof(StartupTrials), StartupTrials, "0 or more");
        if (WarmupSteps < 0)
            throw LearningErrors.Setting(nameof(MedianPruner), nameof(WarmupSteps), WarmupSteps, "0 or more");
        if (IntervalSteps < 1)
            throw LearningErrors.Setting(nameof(MedianPruner), nameof(IntervalSteps), IntervalSteps, "1 or more");
        if (MinTrials < 1)
            throw LearningErrors.Setting(nameof(MedianPruner), nameof(MinTrials), MinTrials, "1 or more");
    }

    internal override bool GivesUp(StudyHistory history, IReadOnlyList<TrialReport> reports, List<double> rungs)
    {
        TrialRecord[] complete = [.. history.Trials.Where(trial => trial.State == TrialState.Complete)];
        var step = reports.Max(report => report.Step);
        if (complete.Length == 0 || complete.Length < StartupTrials || step < WarmupSteps || !IsFirstOfInterval(reports, step))
            return false;
        double[] own = [.. reports.Select(report => report.Value).Where(value => !double.IsNaN(value))];
        if (own.Length == 0)
            return true;
        var best = history.Direction == StudyDirection.Maximize ? own.Max() : own.Min();
        double[] others = [.. complete.SelectMany(trial => trial.Reports).Where(report => report.Step == step).Select(report => report.Value)];
        return others.Length >= MinTrials && history.IsBetter(MedianOf(others), best);
    }

    // A check that fell on a step without a report is made up for at the next report.
    private bool IsFirstOfInterval(IReadOnlyList<TrialReport> reports, int step)
    {
        var start = ((step - WarmupSteps) / IntervalSteps * IntervalSteps) + WarmupSteps;
        return reports.All(report => report.Step == step || report.Step < start);
    }

    private static double MedianOf(double[] values)
    {
        double[] sorted = [.. values.Where(value => !double.IsNaN(value)).Order()];
        if (sorted.Length == 0)
            return double.NaN;
        var (low, high) = (sorted[(sorted.Length - 1) / 2], sorted[sorted.Length / 2]);
        return low == high ? low : (low + high) / 2;
    }
}
