using System.Globalization;

namespace ChurnLab.Notebooks.Sessions;

/// <summary>The lines around an error, with a mark under the place.</summary>
internal static class CodeFrame
{
    private const int LinesBefore = 2;

    /// <summary>Draws the frame.</summary>
    /// <param name="source">Source of the cell.</param>
    /// <param name="line">Line of the place, from 0.</param>
    /// <param name="column">Column of the place, from 0; null when only the line is known.</param>
    /// <param name="length">Length of the place on its line; at least one character is marked.</param>
    public static IEnumerable<string> Draw(string source, int line, int? column = null, int length = 1)
    {
        var lines = source.ReplaceLineEndings("\n").Split('\n');
        if (line >= lines.Length)
            yield break;
        var width = (line + 1).ToString(CultureInfo.InvariantCulture).Length;
        for (var i = Math.Max(0, line - LinesBefore); i <= line; i++)
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture).PadLeft(width);
            yield return $"{(i == line ? '>' : ' ')} {number} | {lines[i]}";
        }

        if (column is not { } start)
            yield break;
        // Tabs stay tabs, so that the mark stands under its place whatever a tab is worth.
        var indent = string.Concat(lines[line].Take(start).Select(character => character == '\t' ? '\t' : ' '));
        var room = Math.Max(1, lines[line].Length - start);
        yield return $"  {new string(' ', width)} | {indent}{new string('^', Math.Clamp(length, 1, room))}";
    }
}
