namespace ChurnLab.Notebooks.Reports.Html;

/// <summary>What a terminal would write with now: colours and weight, changed by SGR commands (ECMA-48, section 8.3.117).</summary>
internal sealed class AnsiStyle
{
    private static readonly string[] Names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"];

    private string? _foreground;
    private string? _background;
    private bool _bold, _dim, _italic, _underline;

    public void Apply(int[] numbers)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] is 38 or 48)
                i += SetExtended(numbers[i] == 38, numbers.AsSpan(i + 1));
            else
                Apply(numbers[i]);
        }
    }

    public Markup Wrap(string text)
    {
        var classes = string.Join(' ', Classes());
        var colours = string.Concat(Declaration("color", _foreground), Declaration("background-color", _background));
        return (classes, colours) switch
        {
            ("", "") => Markup.Encode(text),
            (_, "") => Markup.Of($"""<span class="{classes}">{text}</span>"""),
            ("", _) => Markup.Of($"""<span style="{colours}">{text}</span>"""),
            _ => Markup.Of($"""<span class="{classes}" style="{colours}">{text}</span>"""),
        };
    }

    private void Apply(int number)
    {
        switch (number)
        {
            case 0: (_foreground, _background, _bold, _dim, _italic, _underline) = (null, null, false, false, false, false); break;
            case 1: _bold = true; break;
            case 2: _dim = true; break;
            case 3: _italic = true; break;
            case 4: _underline = true; break;
            case 22: (_bold, _dim) = (false, false); break;
            case 23: _italic = false; break;
            case 24: _underline = false; break;
            case >= 30 and <= 37: _foreground = Names[number - 30]; break;
            case 39: _foreground = null; break;
            case >= 40 and <= 47: _background = Names[number - 40]; break;
            case 49: _background = null; break;
            case >= 90 and <= 97: _foreground = "bright-" + Names[number - 90]; break;
            case >= 100 and <= 107: _background = "bright-" + Names[number - 100]; break;
        }
    }

    /// <summary>Reads <c>5;n</c> or <c>2;r;g;b</c> and returns how many numbers that took.</summary>
    private int SetExtended(bool isForeground, ReadOnlySpan<int> rest)
    {
        var (colour, taken) = rest switch
        {
            [5, var index, ..] => (IndexedColour(index), 2),
            [2, var red, var green, var blue, ..] => (Rgb(red, green, blue), 4),
            _ => (null, rest.Length),
        };
        if (isForeground)
            _foreground = colour;
        else
            _background = colour;
        return taken;
    }

    /// <summary>xterm's palette: 16 named colours, a cube of 6 x 6 x 6, 24 greys.</summary>
    private static string? IndexedColour(int index) => index switch
    {
        >= 0 and < 8 => Names[index],
        >= 8 and < 16 => "bright-" + Names[index - 8],
        >= 16 and < 232 => Rgb(CubeLevel((index - 16) / 36), CubeLevel((index - 16) / 6 % 6), CubeLevel((index - 16) % 6)),
        >= 232 and < 256 => Rgb(8 + (index - 232) * 10, 8 + (index - 232) * 10, 8 + (index - 232) * 10),
        _ => null,
    };

    private static int CubeLevel(int step) => step == 0 ? 0 : 55 + step * 40;

    private static string Rgb(int red, int green, int blue) => FormattableString.Invariant(
        $"rgb({Math.Clamp(red, 0, 255)},{Math.Clamp(green, 0, 255)},{Math.Clamp(blue, 0, 255)})");

    private static string Declaration(string property, string? colour) => IsRgb(colour) ? $"{property}:{colour};" : "";

    private static bool IsRgb(string? colour) => colour?.StartsWith("rgb(", StringComparison.Ordinal) == true;

    private IEnumerable<string> Classes()
    {
        // Named colours are classes, so that the style sheet can give each theme readable ones.
        if (_foreground is not null && !IsRgb(_foreground))
            yield return "ansi-" + _foreground;
        if (_background is not null && !IsRgb(_background))
            yield return "ansi-on-" + _background;
        if (_bold)
            yield return "ansi-bold";
        if (_dim)
            yield return "ansi-dim";
        if (_italic)
            yield return "ansi-italic";
        if (_underline)
            yield return "ansi-underline";
    }
}
