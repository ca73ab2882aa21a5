namespace ChurnLab.Charts;

/// <summary>Breaks long titles into lines: the text of a figure does not wrap by itself.</summary>
public static class TitleWrap
{
    /// <summary>
    /// Letters in a line of a title: 660 px of the theme's bold 17 px in DejaVu Sans, the widest common font
    /// (measured in Chromium).
    /// </summary>
    public const int TitleWidth = 64;

    /// <summary>
    /// Letters in a line of a subtitle: 670 px of the theme's 13 px in DejaVu Sans (measured in Chromium).
    /// </summary>
    public const int SubtitleWidth = 92;

    /// <summary>
    /// Breaks a text at spaces into lines no longer than a width; a longer word gets a line of its own.
    /// </summary>
    /// <param name="text">The text; its own line breaks stay, no-break spaces are not broken at.</param>
    /// <param name="width">Letters in a line, at least 1.</param>
    /// <returns>The text with <c>\n</c> between its lines.</returns>
    public static string Wrap(string text, int width = TitleWidth)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        return string.Join('\n', lines.SelectMany(line => WrapLine(line, width)));
    }

    private static List<string> WrapLine(string line, int width)
    {
        var lines = new List<string>();
        var current = "";
        foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (current.Length > 0 && current.Length + 1 + word.Length > width)
            {
                lines.Add(current);
                current = word;
            }
            else
            {
                current = current.Length == 0 ? word : $"{current} {word}";
            }
        }

        lines.Add(current);
        return lines;
    }
}
