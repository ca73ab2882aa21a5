namespace ChurnLab.Learning.Tuning;

/// <summary>A trial that has ended: all of it but its time is determined by the seed.</summary>
public sealed class TrialRecord
{
    /// <summary>Number of the trial, from 0.</summary>
    public required int Number { get; init; }

    /// <summary>How it ended.</summary>
    public required TrialState State { get; init; }

    /// <summary>Value of the objective; of a pruned trial the last reported one; NaN where there is none.</summary>
    public required double Value { get; init; }

    /// <summary>Parameters in the order in which the objective asked for them.</summary>
    public required IReadOnlyList<KeyValuePair<string, ParameterValue>> Parameters { get; init; }

    /// <summary>Values reported on the way, in the order of the reports.</summary>
    public IReadOnlyList<TrialReport> Reports { get; init; } = [];

    /// <summary>Why it failed; null unless it did.</summary>
    public string? Message { get; init; }

    /// <summary>Values at the rungs of successive halving that were reached, for the trials that follow.</summary>
    internal IReadOnlyList<double> Rungs { get; init; } = [];

    /// <summary>Value of a parameter; null where this trial did not ask for it.</summary>
    /// <param name="name">Name of the parameter.</param>
    public ParameterValue? this[string name]
    {
        get
        {
            foreach (var (known, value) in Parameters)
            {
                if (known == name)
                    return value;
            }

            return null;
        }
    }

    /// <summary>Report of the largest step; null when there was none.</summary>
    internal TrialReport? LastReport => Reports.Count == 0 ? null : Reports.MaxBy(report => report.Step);
}
