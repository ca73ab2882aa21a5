namespace ChurnLab.Studies.Rates;

/// <summary>The two groups of a table that differ most surely.</summary>
/// <param name="High">The group with the highest lower limit.</param>
/// <param name="Low">The group with the lowest upper limit.</param>
/// <param name="Gap">How far the limits are apart, in shares; positive when the difference is more than chance.</param>
/// <param name="AreExtremes">Whether no group's share is higher than the first's or lower than the second's.</param>
internal sealed record RateContrast(RateLevel High, RateLevel Low, double Gap, bool AreExtremes)
{
    private const double FamilyConfidence = 0.95;

    /// <summary>Whether the difference is more than chance.</summary>
    public bool IsResolved => Gap > 0;

    /// <summary>Finds the pair among groups; null when there are fewer than two.</summary>
    /// <param name="compared">The groups to compare.</param>
    /// <param name="all">All groups, with those too small to be compared: they too can be more extreme.</param>
    /// <param name="factors">Number of factors looked at side by side; each of them can differ by chance.</param>
    /// <remarks>
    /// The pair is picked from many, so the Wilson intervals are widened for that (Bonferroni over the groups and factors): intervals that
    /// do not overlap then are stricter than a test of the difference. Limits are compared, not estimates, so that a group of a
    /// few clients with an extreme share cannot hide a difference between large groups.
    /// </remarks>
    public static RateContrast? Of(IReadOnlyList<RateLevel> compared, IReadOnlyList<RateLevel> all, int factors = 1)
    {
        if (compared.Count < 2)
            return null;
        var confidence = ConfidenceFor(compared.Count * factors);
        var high = compared.MaxBy(level => level.RateAt(confidence).Lower)!;
        var low = compared.MinBy(level => level.RateAt(confidence).Upper)!;
        var areExtremes = all.All(level => level.Rate.Value <= high.Rate.Value && level.Rate.Value >= low.Rate.Value);
        return new RateContrast(high, low, high.RateAt(confidence).Lower - low.RateAt(confidence).Upper, areExtremes);
    }

    /// <summary>Whether one group's share is higher than another's by more than chance, when several pairs are looked at.</summary>
    public static bool IsHigher(RateLevel high, RateLevel low, int groups)
    {
        var confidence = ConfidenceFor(groups);
        return high.RateAt(confidence).Lower > low.RateAt(confidence).Upper;
    }

    private static double ConfidenceFor(int groups) => 1 - ((1 - FamilyConfidence) / groups);
}
