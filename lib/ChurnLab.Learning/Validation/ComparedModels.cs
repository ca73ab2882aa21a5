using ChurnLab.Learning.Metrics;

namespace ChurnLab.Learning.Validation;

/// <summary>Two models on the same folds.</summary>
/// <param name="First">The model that ranks higher.</param>
/// <param name="Second">The other.</param>
/// <param name="Difference">Score of the first less that of the second: below 0 where less is better.</param>
/// <param name="AdjustedPValue">P-value adjusted for the number of pairs compared.</param>
/// <param name="Verdict">Whether the difference is resolved.</param>
public sealed record ComparedModels(string First, string Second, MetricDifference Difference, double AdjustedPValue, ComparisonVerdict Verdict)
{
    /// <summary>One sentence.</summary>
    public override string ToString()
    {
        var interval = FormattableString.Invariant($"{Difference.Confidence:0.##%} interval {Difference.Lower:0.0000} to {Difference.Upper:0.0000}");
        var numbers = FormattableString.Invariant($"difference {Difference.Value:+0.0000;-0.0000;0.0000}, {interval}");
        var p = FormattableString.Invariant($"adjusted p = {AdjustedPValue:0.0000}");
        return Verdict == ComparisonVerdict.FirstIsBetter
            ? $"{First} is better than {Second} ({numbers}, {p})."
            : $"{First} and {Second} are not told apart ({numbers}, {p}).";
    }
}
