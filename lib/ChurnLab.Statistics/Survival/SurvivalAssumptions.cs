namespace ChurnLab.Statistics;

/// <summary>Checks of what tests of durations take for granted.</summary>
internal static class SurvivalAssumptions
{
    private const double Level = 0.05;

    /// <summary>That ends of observation say nothing of the event, which data cannot tell.</summary>
    public static Assumption IndependentCensoring { get; } = new(AssumptionKind.IndependentCensoring, null, double.NaN, double.NaN);

    /// <summary>P-value of a test of proportional hazards.</summary>
    public static Assumption Proportional(double p) => new(AssumptionKind.ProportionalHazards, double.IsNaN(p) ? null : p >= Level, p, Level);
}
