using System.Globalization;
using ChurnLab.Statistics;

namespace ChurnLab.Frames;

/// <content>Spread and order within a group.</content>
public sealed partial record Aggregation
{
    /// <summary>
    /// Variance of the sample, as <c>age_var</c>: divisor n − 1 as in pandas (<c>ddof=1</c>; NumPy's default is 0);
    /// missing when fewer than two values are present.
    /// </summary>
    /// <param name="column">Name of a column that can be read as numbers, see <see cref="Frame.Number"/>.</param>
    public static Aggregation Variance(string column) => new(AggregationKind.Variance, column, column + "_var");

    /// <summary>
    /// Standard deviation of the sample, as <c>age_std</c>: divisor n − 1 as in pandas (<c>ddof=1</c>; NumPy's default
    /// is 0); missing when fewer than two values are present.
    /// </summary>
    /// <param name="column">Name of a column that can be read as numbers, see <see cref="Frame.Number"/>.</param>
    public static Aggregation StandardDeviation(string column) =>
        new(AggregationKind.StandardDeviation, column, column + "_std");

    /// <summary>
    /// Median, as <c>age_median</c>: the middle value or the mean of the two middle values; missing when no value is
    /// present.
    /// </summary>
    /// <param name="column">Name of a column that can be read as numbers, see <see cref="Frame.Number"/>.</param>
    public static Aggregation Median(string column) => Quantile(column, 0.5).As(column + "_median");

    /// <summary>Quantile, as <c>age_q25</c>; missing when no value is present.</summary>
    /// <param name="column">Name of a column that can be read as numbers, see <see cref="Frame.Number"/>.</param>
    /// <param name="probability">Share of the values below the quantile. Range: 0 to 1.</param>
    /// <param name="definition">Which sample quantile is meant; by default that of pandas.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside 0 to 1 or the definition is not one of
    /// the nine.</exception>
    public static Aggregation Quantile(
        string column, double probability, QuantileDefinition definition = QuantileDefinition.Linear)
    {
        // Says what is wrong where it is written, not where it is computed.
        _ = Statistics.Quantile.OfSorted([], probability, definition);
        var percent = (probability * 100).ToString("0.####", CultureInfo.InvariantCulture);
        return new Aggregation(AggregationKind.Quantile, column, column + "_q" + percent)
        {
            Probability = probability,
            Definition = definition,
        };
    }

    /// <summary>
    /// Smallest value, as <c>opened_min</c>, of the kind of the column: the earliest of dates, the first of texts in
    /// their order (see <see cref="TextColumn.WithOrder(IEnumerable{string})"/>); missing when no value is present.
    /// </summary>
    /// <param name="column">Name of a column of any kind.</param>
    public static Aggregation Min(string column) => new(AggregationKind.Min, column, column + "_min");

    /// <summary>
    /// Largest value, as <c>opened_max</c>, of the kind of the column: the latest of dates, the last of texts in their
    /// order; missing when no value is present.
    /// </summary>
    /// <param name="column">Name of a column of any kind.</param>
    public static Aggregation Max(string column) => new(AggregationKind.Max, column, column + "_max");

    /// <summary>
    /// Value of the first row that has one, as <c>city_first</c>, of the kind of the column; missing when none has.
    /// </summary>
    /// <param name="column">Name of a column of any kind.</param>
    public static Aggregation First(string column) => new(AggregationKind.First, column, column + "_first");

    /// <summary>
    /// Value of the last row that has one, as <c>city_last</c>, of the kind of the column; missing when none has.
    /// </summary>
    /// <param name="column">Name of a column of any kind.</param>
    public static Aggregation Last(string column) => new(AggregationKind.Last, column, column + "_last");

    /// <summary>
    /// Number of different values, missing not counted, as <c>product_distinct</c>; pandas <c>nunique()</c>.
    /// </summary>
    /// <param name="column">Name of a column of any kind.</param>
    public static Aggregation DistinctCount(string column) =>
        new(AggregationKind.DistinctCount, column, column + "_distinct");
}
