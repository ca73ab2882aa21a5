using ChurnLab.Frames;

namespace ChurnLab.Studies.Rates;

/// <summary>Counts of churn as operations of a frame whose column <c>churn</c> says who left.</summary>
public static class FrameRateExtensions
{
    private const string Churn = "churn";

    /// <summary>Counts who left by a factor.</summary>
    /// <param name="frame">The clients, one per row.</param>
    /// <param name="factor">Column whose distinct values make the groups.</param>
    /// <exception cref="FrameException">A column does not exist or <c>churn</c> is neither true nor false.</exception>
    public static RateTable ChurnBy(this Frame frame, string factor) => RateTable.Of(frame, factor, Churn);

    /// <summary>Counts who left along the ordered values of a factor.</summary>
    /// <param name="frame">The clients, one per row.</param>
    /// <param name="factor">Column whose distinct values, in their order, make the groups.</param>
    /// <exception cref="FrameException">A column does not exist or <c>churn</c> is neither true nor false.</exception>
    public static RateCurve ChurnAlong(this Frame frame, string factor) => RateCurve.Of(frame, factor, Churn);

    /// <summary>Counts who left by each of several factors.</summary>
    /// <param name="frame">The clients, one per row.</param>
    /// <param name="factors">Columns whose distinct values make the groups; at least one.</param>
    /// <exception cref="FrameException">A column does not exist or <c>churn</c> is neither true nor false.</exception>
    /// <exception cref="ArgumentException">No factor is named.</exception>
    public static RateOverview ChurnByEach(this Frame frame, params IReadOnlyList<string> factors) => RateOverview.Of(frame, Churn, factors);

    /// <summary>Counts who left by two factors.</summary>
    /// <param name="frame">The clients, one per row.</param>
    /// <param name="rowFactor">Column whose values make the rows.</param>
    /// <param name="columnFactor">Column whose values make the columns.</param>
    /// <exception cref="FrameException">A column does not exist or <c>churn</c> is neither true nor false.</exception>
    public static RateGrid ChurnBy(this Frame frame, string rowFactor, string columnFactor) => RateGrid.Of(frame, rowFactor, columnFactor, Churn);

    /// <summary>Adds a text column that says between which limits a number lies, such as <c>25–29</c>.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="column">Column of whole numbers.</param>
    /// <param name="name">Name of the new column.</param>
    /// <param name="starts">First value of each band, rising; the last band has no end, what lies before the first has no band.</param>
    /// <exception cref="FrameException">The column does not exist or does not hold whole numbers.</exception>
    /// <exception cref="ArgumentException">The limits do not rise.</exception>
    public static Frame WithBands(this Frame frame, string column, string name, params int[] starts)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(starts);
        if (starts.Length == 0 || starts.Zip(starts.Skip(1)).Any(pair => pair.First >= pair.Second))
            throw new ArgumentException($"The limits of the bands must rise. Got {string.Join(", ", starts)}.", nameof(starts));
        var bands = frame.Integer(column).Select(value => value is { } number ? BandOf(number, starts) : null);
        return frame.With(new TextColumn(name, bands));
    }

    private static string? BandOf(long value, int[] starts)
    {
        var place = Array.FindLastIndex(starts, start => start <= value);
        if (place < 0)
            return null;
        return place == starts.Length - 1 ? $"{starts[place]}+" : $"{starts[place]}–{starts[place + 1] - 1}";
    }
}
