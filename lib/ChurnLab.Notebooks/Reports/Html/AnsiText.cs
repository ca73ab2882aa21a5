using System.Globalization;
using System.Text;

namespace ChurnLab.Notebooks.Reports.Html;

/// <summary>Terminal text to markup: colours become spans, other terminal commands are dropped, texts are encoded.</summary>
internal static class AnsiText
{
    private const char Escape = '\u001b';

    public static Markup ToMarkup(string text)
    {
        var html = new StringBuilder(text.Length + 64);
        var style = new AnsiStyle();
        foreach (var (part, command) in Parts(text))
        {
            if (part.Length > 0)
                html.Append(style.Wrap(part).Html);
            if (command is not null)
                style.Apply(command);
        }

        return new Markup(html.ToString());
    }

    /// <summary>Splits text at terminal commands; the command is the numbers of a colour command, or null for any other one.</summary>
    private static IEnumerable<(string Part, int[]? Command)> Parts(string text)
    {
        var start = 0;
        while (start <= text.Length)
        {
            var escape = text.IndexOf(Escape, start);
            if (escape < 0)
            {
                yield return (text[start..], null);
                yield break;
            }

            var end = EndOfCommand(text, escape);
            yield return (text[start..escape], Numbers(text[escape..end]));
            start = end;
        }
    }

    /// <summary>Where a command ends: ESC [ parameters letter; ESC ] text BEL or ESC \; otherwise ESC and one character.</summary>
    private static int EndOfCommand(string text, int escape)
    {
        var next = escape + 1;
        if (next >= text.Length)
            return next;
        if (text[next] == '[')
        {
            for (next++; next < text.Length && text[next] is >= ' ' and < '@';)
                next++;
            return next < text.Length && text[next] is >= '@' and <= '~' ? next + 1 : next;
        }

        if (text[next] != ']')
            return next + 1;
        var bell = text.IndexOf('\a', next);
        var terminator = text.IndexOf("\u001b\\", next, StringComparison.Ordinal);
        return (bell, terminator) switch
        {
            ( < 0, < 0) => text.Length,
            ( >= 0, < 0) => bell + 1,
            ( < 0, >= 0) => terminator + 2,
            _ => bell < terminator ? bell + 1 : terminator + 2,
        };
    }

    private static int[]? Numbers(string command)
    {
        if (command.Length < 3 || command[1] != '[' || command[^1] != 'm')
            return null;
        return [.. command[2..^1].Split(';', ':').Select(number =>
            int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0)];
    }
}
