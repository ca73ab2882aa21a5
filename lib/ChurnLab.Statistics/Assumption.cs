namespace ChurnLab.Statistics;

/// <summary>Something a test takes for granted, and what the data say of it.</summary>
/// <param name="Kind">What is taken for granted.</param>
/// <param name="Holds">Whether the check found nothing against it; null where the data cannot tell.</param>
/// <param name="Measured">What was measured: a p-value, a count; NaN where nothing was.</param>
/// <param name="Limit">The value that <paramref name="Measured"/> was compared with; NaN where there is none.</param>
public sealed record Assumption(AssumptionKind Kind, bool? Holds, double Measured, double Limit)
{
    /// <summary>The assumption and its check in Russian.</summary>
    public override string ToString() => Texts.StatisticsTexts.Of(this);
}
