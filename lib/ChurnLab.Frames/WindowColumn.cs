using ChurnLab.Frames.Windows;
using ChurnLab.Statistics;

namespace ChurnLab.Frames;

/// <summary>One column computed over a <see cref="FrameWindow"/>, and its name.</summary>
/// <remarks>Rows that belong to no partition have a missing result. Missing values are skipped as each method says.</remarks>
public sealed partial class WindowColumn
{
    private readonly Func<WindowRows, Column> _compute;

    private WindowColumn(string name, Func<WindowRows, Column> compute)
    {
        Name = name;
        _compute = compute;
    }

    /// <summary>Name of the column in the result.</summary>
    public string Name { get; }

    /// <summary>The value of an earlier row, as <c>amount_lag1</c>; pandas <c>groupby(...).shift(n)</c>.</summary>
    /// <param name="column">Name of a column of any kind.</param>
    /// <param name="count">How many steps earlier. Range: 1 or more.</param>
    /// <param name="step">Whether steps are rows, or periods: then the value is that of the row whose order value is
    /// exactly so much less, and missing where there is no such row.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its range.</exception>
    public static WindowColumn Lag(string column, int count = 1, WindowStep step = WindowStep.Rows)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new(Named(column, "lag", count), rows => Shifting.Values(rows, column, count, step));
    }

    /// <summary>The value of a later row, as <c>amount_lead1</c>; pandas <c>groupby(...).shift(-n)</c>.</summary>
    /// <param name="column">Name of a column of any kind.</param>
    /// <param name="count">How many steps later. Range: 1 or more.</param>
    /// <param name="step">Whether steps are rows or periods, as for <see cref="Lag"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its range.</exception>
    public static WindowColumn Lead(string column, int count = 1, WindowStep step = WindowStep.Rows)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new(Named(column, "lead", count), rows => Shifting.Values(rows, column, -count, step));
    }

    /// <summary>
    /// The value less that of an earlier row, as <c>amount_difference1</c>; whole numbers stay whole, days give numbers of
    /// days. Missing where either value is; pandas <c>groupby(...).diff(n)</c>.
    /// </summary>
    /// <param name="column">Name of a column of days, or one that can be read as numbers.</param>
    /// <param name="count">How many steps earlier. Range: 1 or more.</param>
    /// <param name="step">Whether steps are rows or periods, as for <see cref="Lag"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its range.</exception>
    public static WindowColumn Difference(string column, int count = 1, WindowStep step = WindowStep.Rows)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new(Named(column, "difference", count), rows => Shifting.Differences(rows, column, count, step));
    }

    /// <summary>Place of the row in its partition, from 1, as <c>row_number</c>; pandas <c>cumcount() + 1</c>.</summary>
    public static WindowColumn RowNumber() => new("row_number", rows => Cumulation.RowNumbers(rows, "row_number"));

    /// <summary>
    /// Rank of the value among those of the partition, from 1, as <c>amount_rank</c>, whatever the order of the window;
    /// missing where the value is. pandas <c>groupby(...).rank()</c>.
    /// </summary>
    /// <param name="column">Name of a column of any kind.</param>
    /// <param name="method">Which rank equal values get; averages are numbers, the others whole numbers.</param>
    /// <param name="descending">Whether the largest value is first. Default: the smallest.</param>
    public static WindowColumn Rank(string column, RankMethod method = RankMethod.Average, bool descending = false) =>
        new(column + "_rank", rows => Ranking.Of(rows, column, method, descending));

    /// <summary>
    /// The first value present in the partition at each of its rows, as <c>amount_first</c>; pandas
    /// <c>transform("first")</c>, where SQL <c>FIRST_VALUE</c> takes a missing one.
    /// </summary>
    /// <param name="column">Name of a column of any kind.</param>
    public static WindowColumn FirstValue(string column) =>
        new(column + "_first", rows => PartitionValues.First(rows, column));

    /// <summary>
    /// The last value present in the partition at each of its rows, as <c>amount_last</c>; pandas
    /// <c>transform("last")</c>, where SQL <c>LAST_VALUE</c> by default looks no further than the row.
    /// </summary>
    /// <param name="column">Name of a column of any kind.</param>
    public static WindowColumn LastValue(string column) =>
        new(column + "_last", rows => PartitionValues.Last(rows, column));

    /// <summary>
    /// The value divided by the sum of the partition, as <c>amount_share</c>; missing where the value is or the sum is 0.
    /// </summary>
    /// <param name="column">Name of a column that can be read as numbers.</param>
    public static WindowColumn Share(string column) =>
        new(column + "_share", rows => PartitionValues.Shares(rows, column));

    /// <summary>Returns the same computation under another name.</summary>
    /// <param name="name">Name of the column in the result.</param>
    public WindowColumn As(string name) => new(name, _compute);

    internal Column Compute(WindowRows rows) => _compute(rows).Rename(Name);

    private static string Named(string column, string what, int count) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{column}_{what}{count}");
}
