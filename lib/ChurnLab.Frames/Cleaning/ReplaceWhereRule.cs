using System.Globalization;

namespace ChurnLab.Frames.Cleaning;

/// <summary>Gives numbers of a column other values in rows for which a predicate holds.</summary>
/// <param name="Title">What is wrong with these numbers, and what they are taken for.</param>
/// <param name="Column">Name of a column of numbers or whole numbers, which keeps its kind.</param>
/// <param name="Predicate">Says of a row whether its number is replaced; a comparison with a missing value is
/// false.</param>
/// <param name="Value">The new number; null makes it missing.</param>
public sealed record ReplaceWhereRule(
    string Title, string Column, Func<FrameRow, bool> Predicate, Func<FrameRow, double?> Value) : CleaningRule(Title)
{
    // Beyond 2^53 a double no longer tells neighbouring whole numbers apart.
    private const double LargestWhole = 9007199254740992;

    /// <inheritdoc/>
    /// <exception cref="FrameException">The column is neither, or a new value does not fit whole numbers.</exception>
    public override CleaningOutcome Apply(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var rows = RowLists.Where(frame, Predicate);
        var values = Array.ConvertAll(rows, row => Value(new FrameRow(frame, row)));
        return CleaningOutcome.Changed(frame, frame[Column] switch
        {
            NumberColumn numbers => NumberColumn.Over(Column, With(numbers, rows, i => values[i] ?? double.NaN)),
            IntegerColumn integers => IntegerColumn.Over(Column, With(integers, rows, i => Whole(values[i], rows[i]))),
            var other => throw new FrameException(
                $"The rule '{Title}' replaces numbers, but column '{Column}' is {other.Kind}."),
        });
    }

    private static T[] With<T>(StoredColumn<T> column, int[] rows, Func<int, T> value)
        where T : unmanaged
    {
        var stored = column.AsSpan().ToArray();
        for (var i = 0; i < rows.Length; i++)
            stored[rows[i]] = value(i);
        return stored;
    }

    private long Whole(double? value, int row) => value switch
    {
        null or double.NaN => IntegerColumn.MissingValue,
        { } number when Math.Abs(number) <= LargestWhole && number == Math.Truncate(number) => (long)number,
        { } number => throw new FrameException(string.Create(
            CultureInfo.InvariantCulture,
            $"The rule '{Title}' gives {number} to row {row} of column '{Column}', counting from 0, which holds whole numbers.")),
    };
}
