using System.Globalization;

namespace ChurnLab.Frames;

/// <summary>The sentences of exceptions about single columns and pairs of them.</summary>
internal static class ColumnErrors
{
    private const int ListedLevels = 12;

    public static ArgumentException RepeatedLevel(string? level, string parameter) => level is null
        ? new ArgumentException("An order of texts lists texts, but one of them is null; missing has no place in it.", parameter)
        : new ArgumentException($"An order of texts lists each of them once, but '{level}' is in it twice.", parameter);

    public static FrameException OutsideOrder(TextColumn column, int row, string[] levels) =>
        new(string.Create(
            CultureInfo.InvariantCulture,
            $"Row {row} of column '{column.Name}', counting from 0, holds '{column[row]}', which is not in the order given: "
            + $"{Listed(levels)}; add it to the list or make it missing first."));

    public static FrameException LengthsDiffer(Column left, Column right) =>
        new(string.Create(
            CultureInfo.InvariantCulture,
            $"Columns are combined row by row, but '{left.Name}' has {left.Length} rows and '{right.Name}' {right.Length}."));

    private static string Listed(string[] levels) =>
        string.Join(", ", levels.Take(ListedLevels)) + (levels.Length > ListedLevels ? ", …" : "");
}
