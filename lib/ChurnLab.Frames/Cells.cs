using System.Globalization;
using ChurnLab.Frames.Parallelism;

namespace ChurnLab.Frames;

/// <summary>Reads a cell as another kind: the one place that says which conversions there are.</summary>
internal static class Cells
{
    // Beyond 2^53 a double no longer tells neighbouring whole numbers apart.
    private const double LargestWhole = 9007199254740992;

    public static double? Number(Column column, int row) => column switch
    {
        NumberColumn numbers => numbers[row],
        IntegerColumn integers => integers[row],
        BooleanColumn booleans => booleans[row] is { } value ? (value ? 1 : 0) : null,
        _ => Otherwise<double>(column, row, "numbers"),
    };

    public static long? Integer(Column column, int row) => column switch
    {
        IntegerColumn integers => integers[row],
        BooleanColumn booleans => booleans[row] is { } value ? (value ? 1 : 0) : null,
        NumberColumn numbers when numbers[row] is { } value && IsWhole(value) => (long)value,
        _ => Otherwise<long>(column, row, "whole numbers"),
    };

    public static bool? Boolean(Column column, int row) => column switch
    {
        BooleanColumn booleans => booleans[row],
        IntegerColumn integers when integers[row] is 0 or 1 => integers[row] == 1,
        NumberColumn numbers when numbers[row] is 0 or 1 => numbers[row] == 1,
        _ => Otherwise<bool>(column, row, "true and false"),
    };

    public static DateOnly? Date(Column column, int row) =>
        column is DateColumn dates ? dates[row] : Otherwise<DateOnly>(column, row, "dates");

    public static string? Text(Column column, int row)
    {
        if (column is TextColumn texts)
            return texts[row];
        return column.IsMissing(row) ? null : throw FrameErrors.WrongKind(column, row, "text");
    }

    public static double StoredNumber(Column column, int row) => Number(column, row) ?? double.NaN;

    public static long StoredInteger(Column column, int row) => Integer(column, row) ?? IntegerColumn.MissingValue;

    /// <summary>
    /// A value as text that is the same everywhere, for messages and for frames that list values of any kind.
    /// </summary>
    public static string? Plain(object? value) => value switch
    {
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        // −0 is the same value as 0, so it has the same name.
        double number => (number + 0.0).ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    /// <summary>All cells as numbers; whole numbers, which are met most often, without asking cell by cell.</summary>
    public static double[] Numbers(Column column)
    {
        if (column is not IntegerColumn integers)
            return All(column, StoredNumber);
        var numbers = GC.AllocateUninitializedArray<double>(column.Length);
        RowSlices.EachRange(numbers.Length, (start, end) =>
        {
            var values = integers.AsSpan()[start..end];
            var to = numbers.AsSpan(start, values.Length);
            for (var i = 0; i < values.Length; i++)
                to[i] = values[i] == IntegerColumn.MissingValue ? double.NaN : values[i];
        });
        return numbers;
    }

    public static T[] All<T>(Column column, Func<Column, int, T> read)
    {
        var values = new T[column.Length];
        for (var row = 0; row < values.Length; row++)
            values[row] = read(column, row);
        return values;
    }

    private static bool IsWhole(double value) => Math.Abs(value) <= LargestWhole && value == Math.Truncate(value);

    private static T? Otherwise<T>(Column column, int row, string wanted)
        where T : struct =>
        column.IsMissing(row) ? null : throw FrameErrors.WrongKind(column, row, wanted);
}
