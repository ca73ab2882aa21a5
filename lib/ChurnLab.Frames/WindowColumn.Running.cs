using ChurnLab.Frames.Windows;

namespace ChurnLab.Frames;

/// <content>Running and rolling computations.</content>
public sealed partial class WindowColumn
{
    /// <summary>
    /// Sum of the values up to the row, as <c>amount_cumulative_sum</c>; whole numbers stay whole. Missing values are
    /// skipped and stay missing; pandas <c>cumsum</c>.
    /// </summary>
    /// <param name="column">Name of a column that can be read as numbers.</param>
    public static WindowColumn CumulativeSum(string column) =>
        new(column + "_cumulative_sum", rows => Cumulation.Sums(rows, column));

    /// <summary>Number of values present up to the row, as <c>amount_cumulative_count</c>; never missing.</summary>
    /// <param name="column">Name of a column of any kind.</param>
    public static WindowColumn CumulativeCount(string column) =>
        new(column + "_cumulative_count", rows => Cumulation.Counts(rows, column));

    /// <summary>
    /// Smallest value up to the row, as <c>amount_cumulative_min</c>; missing values are skipped and stay missing. pandas
    /// <c>cummin</c>.
    /// </summary>
    /// <param name="column">Name of a column of any kind.</param>
    public static WindowColumn CumulativeMin(string column) =>
        new(column + "_cumulative_min", rows => Cumulation.Extremes(rows, column, sign: 1));

    /// <summary>
    /// Largest value up to the row, as <c>amount_cumulative_max</c>; missing values are skipped and stay missing. pandas
    /// <c>cummax</c>.
    /// </summary>
    /// <param name="column">Name of a column of any kind.</param>
    public static WindowColumn CumulativeMax(string column) =>
        new(column + "_cumulative_max", rows => Cumulation.Extremes(rows, column, sign: -1));

    /// <summary>
    /// Sum of the last values, as <c>amount_rolling_sum3</c>; whole numbers stay whole. pandas <c>rolling(n).sum()</c>.
    /// </summary>
    /// <param name="column">Name of a column that can be read as numbers.</param>
    /// <param name="size">How many rows or periods, with the row itself. Range: 1 or more.</param>
    /// <param name="minPeriods">How many values must be present, else the result is missing. Range: 1 to size. Default:
    /// size.</param>
    /// <param name="step">Whether the size counts rows or periods: then the window holds the rows whose order value is less
    /// than so much below that of the row.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static WindowColumn RollingSum(
        string column, int size, int? minPeriods = null, WindowStep step = WindowStep.Rows)
    {
        var window = Window(size, minPeriods, step);
        return new(Named(column, "rolling_sum", size), rows => Rolling.Sums(rows, column, window));
    }

    /// <summary>
    /// Arithmetic mean of the last values, as <c>amount_rolling_mean3</c>; pandas <c>rolling(n).mean()</c>.
    /// </summary>
    /// <param name="column">Name of a column that can be read as numbers.</param>
    /// <param name="size">How many rows or periods, with the row itself. Range: 1 or more.</param>
    /// <param name="minPeriods">How many values must be present, else the result is missing. Range: 1 to size. Default:
    /// size.</param>
    /// <param name="step">Whether the size counts rows or periods: then the window holds the rows whose order value is less
    /// than so much below that of the row.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static WindowColumn RollingMean(
        string column, int size, int? minPeriods = null, WindowStep step = WindowStep.Rows)
    {
        var window = Window(size, minPeriods, step);
        return new(Named(column, "rolling_mean", size), rows => Rolling.Means(rows, column, window));
    }

    /// <summary>
    /// Smallest of the last values, as <c>amount_rolling_min3</c>; pandas <c>rolling(n).min()</c>.
    /// </summary>
    /// <param name="column">Name of a column of any kind.</param>
    /// <param name="size">How many rows or periods, with the row itself. Range: 1 or more.</param>
    /// <param name="minPeriods">How many values must be present, else the result is missing. Range: 1 to size. Default:
    /// size.</param>
    /// <param name="step">Whether the size counts rows or periods: then the window holds the rows whose order value is less
    /// than so much below that of the row.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static WindowColumn RollingMin(
        string column, int size, int? minPeriods = null, WindowStep step = WindowStep.Rows)
    {
        var window = Window(size, minPeriods, step);
        return new(Named(column, "rolling_min", size), rows => Rolling.Extremes(rows, column, window, sign: 1));
    }

    /// <summary>
    /// Largest of the last values, as <c>amount_rolling_max3</c>; pandas <c>rolling(n).max()</c>.
    /// </summary>
    /// <param name="column">Name of a column of any kind.</param>
    /// <param name="size">How many rows or periods, with the row itself. Range: 1 or more.</param>
    /// <param name="minPeriods">How many values must be present, else the result is missing. Range: 1 to size. Default:
    /// size.</param>
    /// <param name="step">Whether the size counts rows or periods: then the window holds the rows whose order value is less
    /// than so much below that of the row.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static WindowColumn RollingMax(
        string column, int size, int? minPeriods = null, WindowStep step = WindowStep.Rows)
    {
        var window = Window(size, minPeriods, step);
        return new(Named(column, "rolling_max", size), rows => Rolling.Extremes(rows, column, window, sign: -1));
    }

    /// <summary>
    /// Number of values present among the last, as <c>amount_rolling_count3</c>; never missing. pandas
    /// <c>rolling(n).count()</c>.
    /// </summary>
    /// <param name="column">Name of a column of any kind.</param>
    /// <param name="size">How many rows or periods, with the row itself. Range: 1 or more.</param>
    /// <param name="step">Whether the size counts rows or periods.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is outside its range.</exception>
    public static WindowColumn RollingCount(string column, int size, WindowStep step = WindowStep.Rows)
    {
        var window = Window(size, null, step);
        return new(Named(column, "rolling_count", size), rows => Rolling.Counts(rows, column, window));
    }

    private static RollingSize Window(int size, int? minPeriods, WindowStep step)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        if (minPeriods is { } least && (least < 1 || least > size))
            throw WindowErrors.MinPeriods(nameof(minPeriods), least, size);
        return new RollingSize(size, minPeriods ?? size, step);
    }
}
