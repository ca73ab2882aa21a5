namespace ChurnLab.Statistics;

/// <summary>What a box plot shows of a sample: quartiles, whiskers, mean and how many values lie beyond.</summary>
/// <remarks>
/// Source: J. W. Tukey, Exploratory Data Analysis, 1977; whiskers end at values, not at the limits themselves, as in
/// matplotlib, seaborn and plotly.js. plotly.js by itself takes <see cref="QuantileDefinition.Hazen"/> quartiles.
/// </remarks>
public sealed record BoxSummary
{
    /// <summary>Number of values present.</summary>
    public required int Count { get; init; }

    /// <summary>First quartile.</summary>
    public required double LowerQuartile { get; init; }

    /// <summary>Median.</summary>
    public required double Median { get; init; }

    /// <summary>Third quartile.</summary>
    public required double UpperQuartile { get; init; }

    /// <summary>
    /// End of the lower whisker: the smallest value that is not an outlier, or the quartile where there is none below.
    /// </summary>
    public required double LowerFence { get; init; }

    /// <summary>End of the upper whisker.</summary>
    public required double UpperFence { get; init; }

    /// <summary>Arithmetic mean.</summary>
    public required double Mean { get; init; }

    /// <summary>Number of values below the lower whisker.</summary>
    public required int LowerOutliers { get; init; }

    /// <summary>Number of values above the upper whisker.</summary>
    public required int UpperOutliers { get; init; }

    /// <summary>Summarises a sample that is sorted already.</summary>
    /// <param name="sorted">Values in ascending order without NaN; neither is checked.</param>
    /// <param name="definition">Which quartiles are meant; default that of pandas and seaborn.</param>
    /// <param name="whisker">How far from the box a value is an outlier, in heights of the box. Range: 0 or
    /// more.</param>
    /// <returns>The summary; numbers of an empty sample are NaN.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The definition is none or the whisker is negative.</exception>
    public static BoxSummary OfSorted(
        ReadOnlySpan<double> sorted, QuantileDefinition definition = QuantileDefinition.Linear, double whisker = 1.5)
    {
        if (!(whisker >= 0))
            throw new ArgumentOutOfRangeException(nameof(whisker), whisker, "The whisker of a box must be 0 or more.");
        var q1 = Quantile.OfSorted(sorted, 0.25, definition);
        var q3 = Quantile.OfSorted(sorted, 0.75, definition);
        var (lower, upper) = (q1 - (whisker * (q3 - q1)), q3 + (whisker * (q3 - q1)));
        var first = 0;
        while (first < sorted.Length && sorted[first] < lower)
            first++;
        var last = sorted.Length - 1;
        while (last >= 0 && sorted[last] > upper)
            last--;
        return new()
        {
            Count = sorted.Length,
            LowerQuartile = q1,
            Median = Quantile.OfSorted(sorted, 0.5, definition),
            UpperQuartile = q3,
            LowerFence = sorted.IsEmpty ? double.NaN : Math.Min(q1, sorted[first]),
            UpperFence = sorted.IsEmpty ? double.NaN : Math.Max(q3, sorted[last]),
            Mean = Moments.Of(sorted).Mean,
            LowerOutliers = first,
            UpperOutliers = sorted.Length - 1 - last,
        };
    }
}
