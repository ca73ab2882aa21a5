using System.Text;

namespace ChurnLab.Frames.Tables;

/// <summary>Writes a table as aligned text.</summary>
internal static class TextTable
{
    private const string Missing = "—";
    private const string Gap = "⋯";

    public static string Write(TableContent table)
    {
        string[] titles = [.. table.Titles.Select(TextWidth.Printable)];
        string[][] rows = [.. table.Rows.Select(row => row.Select(Written).ToArray())];
        var widths = titles.Select((title, column) =>
            rows.Select(row => TextWidth.Of(row[column])).Append(TextWidth.Of(title)).Max()).ToArray();

        var text = new StringBuilder();
        WriteLine(text, titles, widths, table.AlignRight);
        text.AppendJoin("  ", widths.Select(width => new string('─', width))).Append('\n');
        for (var row = 0; row < rows.Length; row++)
        {
            if (row == table.GapAfter)
                WriteLine(text, [.. titles.Select(_ => Gap)], widths, table.AlignRight);
            WriteLine(text, rows[row], widths, table.AlignRight);
        }

        if (table.Caption is not null)
            text.Append(TextWidth.Printable(table.Caption)).Append('\n');
        return text.ToString();
    }

    private static string Written(TableCell? cell) => cell is null ? Missing : TextWidth.Printable(cell.Text);

    private static void WriteLine(StringBuilder text, string[] cells, int[] widths, IReadOnlyList<bool> alignRight)
    {
        var line = new StringBuilder();
        for (var column = 0; column < cells.Length; column++)
        {
            var space = new string(' ', widths[column] - TextWidth.Of(cells[column]));
            line.Append(column == 0 ? "" : "  ");
            line.Append(alignRight[column] ? space + cells[column] : cells[column] + space);
        }

        text.Append(line.ToString().TrimEnd(' ')).Append('\n');
    }
}
