using ChurnLab.Statistics;

namespace ChurnLab.Frames.Cleaning;

/// <summary>How often the target event occurs in some rows.</summary>
/// <param name="Events">Number of rows where the target is true. Range: 0 to <paramref name="Rows"/>.</param>
/// <param name="Rows">Number of rows where the target is known; missing ones are left out. Range: 0 or more.</param>
public sealed record TargetCount(int Events, int Rows)
{
    /// <summary>Share of the rows where the target is true. Range: 0 to 1; NaN when it is known in no row.</summary>
    public double Share => (double)Events / Rows;

    /// <summary>Wilson's interval of the share, see <see cref="Proportion.Wilson"/>.</summary>
    /// <param name="confidence">Confidence level. Range: above 0, below 1.</param>
    public IntervalEstimate Interval(double confidence = 0.95) => Proportion.Wilson(Events, Rows, confidence);

    internal static TargetCount Of(BooleanColumn target) => new(target.TrueCount, target.PresentCount);

    internal static TargetCount Of(BooleanColumn target, ReadOnlySpan<int> rows)
    {
        var (events, known) = (0, 0);
        var values = target.AsSpan();
        foreach (var row in rows)
        {
            events += values[row] == 1 ? 1 : 0;
            known += values[row] == BooleanColumn.MissingValue ? 0 : 1;
        }

        return new TargetCount(events, known);
    }
}
