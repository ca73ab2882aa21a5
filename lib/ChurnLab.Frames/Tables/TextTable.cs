using System.Text;
using ChurnLab.Frames.Texts;

namespace ChurnLab.Frames.Tables;

/// <summary>Writes a table as aligned text.</summary>
internal static class TextTable
{
    private const string Missing = "—";
    private const char Gap = '⋯';

    private const int Between = 2;
    private const int LeftOut = -1;

    public static string Write(TableContent table, int? maxWidth)
    {
        string[] titles = [.. table.Titles.Select(TextWidth.Printable)];
        string[][] rows = [.. table.Rows.Select(row => row.Select(Written).ToArray())];
        var widths = titles.Select((title, column) =>
            rows.Select(row => TextWidth.Of(row[column])).Append(TextWidth.Of(title)).Max()).ToArray();
        var shown = Fitting(widths, maxWidth);

        var text = new StringBuilder();
        WriteLine(text, titles, widths, table.AlignRight, shown);
        text.AppendJoin("  ", shown.Select(column => new string('─', column == LeftOut ? 1 : widths[column]))).Append('\n');
        for (var row = 0; row < rows.Length; row++)
        {
            if (row == table.GapAfter)
                WriteLine(text, [.. titles.Select(_ => Gap.ToString())], widths, table.AlignRight, shown);
            WriteLine(text, rows[row], widths, table.AlignRight, shown);
        }

        if (table.Caption is not null)
            text.Append(TextWidth.Printable(table.Caption)).Append('\n');
        if (shown.Contains(LeftOut))
            text.Append(Note(titles.Length - shown.Length + 1)).Append('\n');
        return text.ToString();
    }

    /// <summary>The columns that fit, those left out as one in their place: the first, the last, and so inwards.</summary>
    private static int[] Fitting(int[] widths, int? maxWidth)
    {
        var all = widths.Sum() + (Between * (widths.Length - 1));
        if (maxWidth is not { } room || all <= room || widths.Length < 2)
            return [.. Enumerable.Range(0, widths.Length)];

        var (first, last) = (1, widths.Length);
        var used = widths[0] + Between + 1;
        for (var fits = true; fits && first < last;)
        {
            var fromEnd = widths.Length - last < first;
            var width = Between + widths[fromEnd ? last - 1 : first];
            fits = used + width <= room;
            used += width;
            if (fits && fromEnd)
                last--;
            else if (fits)
                first++;
        }

        return [.. Enumerable.Range(0, first), LeftOut, .. Enumerable.Range(last, widths.Length - last)];
    }

    private static string Note(int columns) => FrameTexts.Get(
        "Table.LeftOut",
        RussianText.Count(columns, FrameTexts.Get("Column.One"), FrameTexts.Get("Column.Few"), FrameTexts.Get("Column.Many")));

    private static string Written(TableCell? cell) => cell is null ? Missing : TextWidth.Printable(cell.Text);

    private static void WriteLine(
        StringBuilder text, string[] cells, int[] widths, IReadOnlyList<bool> alignRight, int[] shown)
    {
        var line = new StringBuilder();
        foreach (var column in shown)
        {
            line.Append(line.Length == 0 && column == shown[0] ? "" : "  ");
            if (column == LeftOut)
            {
                line.Append(Gap);
                continue;
            }

            var space = new string(' ', widths[column] - TextWidth.Of(cells[column]));
            line.Append(alignRight[column] ? space + cells[column] : cells[column] + space);
        }

        text.Append(line.ToString().TrimEnd(' ')).Append('\n');
    }
}
