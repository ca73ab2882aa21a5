using System.Globalization;
using System.Text;

namespace ChurnLab.Learning.Pipelines;

/// <summary>Writes steps as an indented text.</summary>
internal static class BoxText
{
    public static string Write(Box box)
    {
        var text = new StringBuilder();
        Write(box, 0, text);
        return text.ToString().TrimEnd('\n');
    }

    private static void Write(Box box, int depth, StringBuilder text)
    {
        text.Append(' ', 2 * depth).Append(Line(box.Title));
        if (box.Notes.Count > 0)
            text.Append(": ").AppendJoin("; ", box.Notes.Select(Line));
        text.Append('\n');
        foreach (var inner in box.Inner)
            Write(inner, depth + 1, text);
    }

    // Names and levels come from data: a line break would fake another step, an escape sequence would reach the terminal.
    private static string Line(string text)
    {
        if (!text.Any(char.IsControl))
            return text;
        var line = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsControl(letter))
                line.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
            else
                line.Append(letter);
        }

        return line.ToString();
    }
}
