namespace ChurnLab.Statistics;

/// <summary>The scale of time along which hazard ratios are tested to stay the same.</summary>
public enum HazardTimeScale
{
    /// <summary>1 less the survival curve just before each time: each event counts alike; R's <c>km</c>.</summary>
    KaplanMeier,

    /// <summary>The time itself; R's <c>identity</c>. A few late events can decide.</summary>
    Identity,

    /// <summary>The logarithm of the time, which must be above 0; R's <c>log</c>.</summary>
    Log,

    /// <summary>Rank of the time among all durations, those without event included; R's <c>rank</c>.</summary>
    Rank,
}
