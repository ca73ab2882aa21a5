using System.Text;

namespace ChurnLab.Charts.Showing;

/// <summary>Writes columns of text side by side.</summary>
internal static class TextTable
{
    private const string Indent = "  ";

    /// <summary>Writes rows: the first column flush left, the others flush right.</summary>
    public static void Write(StringBuilder text, IReadOnlyList<string[]> columns)
    {
        var widths = columns.Select(column => column.Max(cell => cell.Length)).ToArray();
        for (var row = 0; row < columns[0].Length; row++)
        {
            text.Append(Indent).Append(columns[0][row].PadRight(widths[0]));
            for (var column = 1; column < columns.Count; column++)
                text.Append(Indent).Append(columns[column][row].PadLeft(widths[column]));
            text.AppendLine();
        }
    }
}
