using System.Text;
using ChurnLab.Notebooks.Formatting.Views;

namespace ChurnLab.Notebooks.Formatting.Rendering;

/// <summary>Writes tables as aligned text.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    /// <summary>Returns header, rule and rows; what did not fit is named under them.</summary>
    public static string Render(Table table, FormattingOptions options)
    {
        var cellWidth = Math.Max(options.MaxCellWidth, 1);
        var headers = table.Columns.Select(column => TextWidth.Truncate(OneLine.Of(column.Name), cellWidth)).ToArray();
        var rows = table.Rows.Select(row => row.Select(cell => Cell(cell, cellWidth)).ToArray()).ToArray();
        var widths = headers.Select((header, i) =>
            rows.Select(row => TextWidth.Of(row[i])).Append(TextWidth.Of(header)).Max()).ToArray();
        var fitting = Fitting(widths, options.MaxLineWidth);

        var text = new StringBuilder();
        AppendLine(text, headers);
        AppendLine(text, [.. widths.Select(width => new string('-', width))]);
        foreach (var row in rows)
            AppendLine(text, row);
        if (table.More is not null)
            text.Append(OneLine.Of(table.More)).Append('\n');
        if (fitting < headers.Length)
            text.Append("… (columns not shown: ").AppendJoin(", ", headers[fitting..]).Append(")\n");
        return text.ToString(0, text.Length - 1);

        void AppendLine(StringBuilder line, string[] cells)
        {
            var start = line.Length;
            for (var i = 0; i < fitting; i++)
                Append(line.Append(i > 0 ? Gap : ""), cells[i], widths[i], table.Columns[i].IsNumeric);
            while (line.Length > start && line[^1] == ' ')
                line.Length--;
            line.Append('\n');
        }
    }

    private static string Cell(View? cell, int width) =>
        cell is null ? "" : TextWidth.Truncate(TextRenderer.Inline(cell), width);

    private static void Append(StringBuilder line, string cell, int width, bool right)
    {
        var padding = width - TextWidth.Of(cell);
        if (right)
            line.Append(' ', padding);
        line.Append(cell);
        if (!right)
            line.Append(' ', padding);
    }

    /// <remarks>The column that names the rows and one more are shown on any line.</remarks>
    private static int Fitting(int[] widths, int line)
    {
        var used = 0;
        for (var i = 0; i < widths.Length; i++)
        {
            used += widths[i] + (i > 0 ? Gap.Length : 0);
            if (used > line && i >= 2)
                return i;
        }

        return widths.Length;
    }
}
