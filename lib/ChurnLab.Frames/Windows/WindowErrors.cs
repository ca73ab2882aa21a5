using System.Globalization;

namespace ChurnLab.Frames.Windows;

/// <summary>The sentences of exceptions of windows.</summary>
internal static class WindowErrors
{
    public static FrameException PeriodsNeedOneOrder(int names) =>
        new(string.Create(
            CultureInfo.InvariantCulture,
            $"Periods are the values of the one column a window is ordered by, but this window is ordered by {names} columns; "
            + $"order it by one of whole numbers, such as 4 * year + quarter."));

    public static FrameException PeriodsNeedWholeNumbers(Column column) =>
        new($"Periods are whole numbers, but the window is ordered by '{column.Name}', which is {column.Kind}; "
            + "order it by a column such as 4 * year + quarter, or count in rows.");

    public static FrameException RepeatedPeriod(Frame frame, string[] names, int first, int second)
    {
        var key = names.Select(name => $"{name} '{Cells.Plain(frame[name].ValueAt(first))}'");
        return new(string.Create(
            CultureInfo.InvariantCulture,
            $"A period stands once in its partition, but rows {Math.Min(first, second)} and {Math.Max(first, second)}, counting from 0, "
            + $"both have {string.Join(", ", key)}; aggregate them first, or count in rows."));
    }

    public static ArgumentOutOfRangeException MinPeriods(string parameter, int minPeriods, int size) =>
        new(parameter, minPeriods, string.Create(
            CultureInfo.InvariantCulture,
            $"A rolling window of {size} needs from 1 to {size} values."));
}
