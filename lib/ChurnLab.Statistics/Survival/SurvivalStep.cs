using System.Runtime.InteropServices;

namespace ChurnLab.Statistics;

/// <summary>A time of events on a survival curve, and what holds from it on.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SurvivalStep
{
    /// <summary>The time, in the unit of the durations.</summary>
    public required double Time { get; init; }

    /// <summary>Subjects at risk just before the time; the sum of their weights.</summary>
    public required double AtRisk { get; init; }

    /// <summary>Events at the time; the sum of their weights.</summary>
    public required double Events { get; init; }

    /// <summary>Probability to stay beyond the time. Range: 0 to 1.</summary>
    public required double Survival { get; init; }

    /// <summary>Greenwood's standard error of <see cref="Survival"/>; NaN where that is 0.</summary>
    public required double StandardError { get; init; }

    /// <summary>Lower end of the band; NaN where survival is 0, and the scale of the band has no place for
    /// it.</summary>
    public required double Lower { get; init; }

    /// <summary>Upper end of the band; NaN where the lower one is.</summary>
    public required double Upper { get; init; }

    /// <summary>Cumulative hazard by Nelson and Aalen. Range: 0 or more.</summary>
    public required double CumulativeHazard { get; init; }

    /// <summary>Standard error of <see cref="CumulativeHazard"/>.</summary>
    public required double CumulativeHazardError { get; init; }
}
