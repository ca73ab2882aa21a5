using ChurnLab.Insight;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>What a call centre can do, and who is left for comparison.</summary>
public sealed record CallListOptions
{
    /// <summary>Calls a day. Range: 1 or more. Default: 100.</summary>
    public int DailyCapacity { get; init; } = 100;

    /// <summary>Working days. Range: 1 to 366. Default: 20.</summary>
    public int WorkingDays { get; init; } = 20;

    /// <summary>
    /// Share of the queue that is left uncalled by lot, so that the share saved can be measured. Range: 0 to 0.5.
    /// Default: 0.2.
    /// </summary>
    public double ControlShare { get; init; } = 0.2;

    /// <summary>Seed of the lots. Default: 0.</summary>
    public long Seed { get; init; }

    /// <exception cref="InsightException">An option is outside its range.</exception>
    internal void Check()
    {
        if (DailyCapacity < 1)
            throw new InsightException($"The capacity of the call centre is {DailyCapacity} calls a day; expected 1 or more.");
        if (WorkingDays is < 1 or > 366)
            throw new InsightException($"The call centre works {WorkingDays} days; expected 1 to 366.");
        if (!(ControlShare is >= 0 and <= 0.5))
            throw new InsightException(FormattableString.Invariant($"The share of the control group is {ControlShare}; expected 0 to 0.5."));
    }
}
