using System.Globalization;

namespace ChurnLab.Frames;

/// <summary>The sentences of <see cref="FrameException"/> about frames and columns.</summary>
internal static class FrameErrors
{
    private const int ListedNames = 30;

    public static FrameException NoColumn(string name, IReadOnlyList<string> names)
    {
        var nearest = NearestName.Of(name, names);
        var listed = names.Count == 0
            ? "it has no columns"
            : "its columns are " + string.Join(", ", names.Take(ListedNames));
        var more = names.Count > ListedNames ? Invariant($" and {names.Count - ListedNames} more") : "";
        return nearest is null
            ? new FrameException($"The frame has no column '{name}'; {listed}{more}.")
            : new FrameException(
                $"The frame has no column '{name}'; did you mean '{nearest}'? Otherwise, {listed}{more}.");
    }

    public static FrameException DuplicateColumn(string name, int first, int second) =>
        new(Invariant($"Column names must differ, but columns {first + 1} and {second + 1} are both named '{name}'."));

    public static FrameException LengthMismatch(Column column, Column first) =>
        new("Columns of a frame must have the same number of rows, "
            + Invariant($"but '{first.Name}' has {first.Length} and '{column.Name}' has {column.Length}."));

    public static FrameException WrongKind(Column column, int row, string wanted) =>
        new($"Column '{column.Name}' cannot be read as {wanted}: it is {Described(column.Kind)}, "
            + Invariant($"and row {row}, counting from 0, holds '{Cells.Plain(column.ValueAt(row))}'."));

    public static ArgumentOutOfRangeException NoRow(string parameter, int row, int rows) =>
        new(parameter, row, Invariant($"Rows of this frame are counted from 0 to {rows - 1}."));

    public static FrameException MaskLength(int mask, int rows) =>
        new(Invariant($"A mask must have one value per row, but it has {mask} values and the frame {rows} rows."));

    public static FrameException MatrixNames(int names, int rows, int columns) =>
        new(Invariant($"A matrix of {rows} × {columns} needs {columns} column names, but {names} are given."));

    public static FrameException MatrixSize(int rows, int columns) =>
        new(Invariant($"A matrix of {rows} × {columns} has more elements than an array can hold; take fewer columns or rows."));

    /// <summary>What a column of a kind is called in a sentence.</summary>
    public static string Described(ColumnKind kind) => kind switch
    {
        ColumnKind.Number => "a column of numbers",
        ColumnKind.Integer => "a column of whole numbers",
        ColumnKind.Boolean => "a column of true and false",
        ColumnKind.Date => "a column of dates",
        _ => "a column of text",
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
