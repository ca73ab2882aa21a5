using System.Globalization;
using ChurnLab.Frames.Texts;

namespace ChurnLab.Frames.Tables;

/// <summary>The texts of a table, ready to be laid out.</summary>
internal sealed record TableContent
{
    public required IReadOnlyList<string> Titles { get; init; }

    public required IReadOnlyList<bool> AlignRight { get; init; }

    /// <summary>Cells by row and column; a missing value is null.</summary>
    public required IReadOnlyList<IReadOnlyList<TableCell?>> Rows { get; init; }

    /// <summary>Number of rows before the gap; null when every row is shown.</summary>
    public required int? GapAfter { get; init; }

    /// <summary>What stands in the gap; null for a mark in every column.</summary>
    public required string? GapNote { get; init; }

    public required string? Caption { get; init; }

    public static TableContent Of(Frame frame, TableOptions options, PageLayout layout)
    {
        int[] rows =
        [
            .. Enumerable.Range(0, layout.Head), .. Enumerable.Range(frame.RowCount - layout.Tail, layout.Tail),
        ];

        var styles = frame.Columns.Select(column => StyleOf(column, options)).ToArray();
        var formats = frame.Columns
            .Zip(styles, (column, style) => style.Format ?? CellFormat.Fitting(column, rows)).ToArray();
        return new TableContent
        {
            Titles = [.. frame.Columns.Zip(styles, (column, style) => style.Title ?? column.Name)],
            AlignRight = [.. frame.Columns.Zip(styles, AlignsRight)],
            Rows = [.. rows.Select(row => Cells(frame, row, formats, options.MaxTextLength))],
            GapAfter = layout.IsCut ? layout.Head : null,
            GapNote = layout is { IsCut: true, PageSize: > 0 } ? NoteOf(layout.Skipped) : null,
            Caption = CaptionOf(frame, options),
        };
    }

    private static ColumnStyle StyleOf(Column column, TableOptions options) =>
        options.Columns.GetValueOrDefault(column.Name) ?? new ColumnStyle();

    private static bool AlignsRight(Column column, ColumnStyle style) =>
        style.AlignRight ?? column is NumberColumn or IntegerColumn;

    private static List<TableCell?> Cells(Frame frame, int row, CellFormat[] formats, int maxLength) =>
        [.. frame.Columns.Zip(formats, (column, format) =>
            column.ValueAt(row) is { } value ? TableCell.Of(format.Write(value), maxLength) : null)];

    private static string NoteOf(int rows) => FrameTexts.Get(
        "Table.Skipped",
        RussianText.Count(rows, FrameTexts.Get("Row.One"), FrameTexts.Get("Row.Few"), FrameTexts.Get("Row.Many")));

    private static string? CaptionOf(Frame frame, TableOptions options)
    {
        if (!options.ShowSize)
            return options.Caption;
        var rows = RussianText.Count(frame.RowCount, "строка", "строки", "строк");
        var columns = RussianText.Count(frame.Columns.Count, "столбец", "столбца", "столбцов");
        var size = string.Create(CultureInfo.InvariantCulture, $"{rows} × {columns}");
        return options.Caption is null ? size : options.Caption + " (" + size + ")";
    }
}
