namespace ChurnLab.Charts;

/// <summary>Where a panel is on the paper, 0 to 1, and which axes it starts with.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Lower edge.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="FirstX">Number of its first horizontal axis in the whole figure, from 1.</param>
/// <param name="FirstY">Number of its first vertical axis.</param>
internal sealed record PanelPlace(double Left, double Right, double Bottom, double Top, int FirstX, int FirstY)
{
    // What plotly.js calls the part of the paper an axis takes.
    private const string Domained = " domain";

    /// <summary>
    /// Whether the figure of the panel shares out its own paper among axes; if not, its paper is the domain of its
    /// first axes, which its lines and texts follow wherever the panel is put.
    /// </summary>
    public required bool IsSharedOut { get; init; }

    /// <summary>What a place in the panel is measured on, as the whole figure calls it.</summary>
    public string Measure(string? reference, char letter) => reference switch
    {
        "paper" => IsSharedOut ? reference : Axis(null, letter) + Domained,
        not null when reference.EndsWith(Domained, StringComparison.Ordinal) => Axis(reference[..^Domained.Length], letter) + Domained,
        _ => Axis(reference, letter),
    };

    /// <summary>A reference to an axis of the panel as the whole figure calls it.</summary>
    public string Axis(string? reference, char letter)
    {
        var number = reference is null || reference.Length == 1 ? 1 : int.Parse(reference.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
        return Name(letter, number + (letter == 'x' ? FirstX : FirstY) - 1);
    }

    /// <summary>A reference that may be absent, <c>free</c> or to the other direction.</summary>
    public string? Other(string? reference) => reference switch
    {
        ['x', ..] => Axis(reference, 'x'),
        ['y', ..] => Axis(reference, 'y'),
        _ => reference,
    };

    /// <summary>A place across: on the paper of the panel it moves with the panel.</summary>
    public PlotValue? Across(PlotValue? value, string? reference) =>
        IsSharedOut && reference == "paper" && value is { } at ? Round(Left + (at.Number * (Right - Left))) : value;

    /// <summary>A place upwards.</summary>
    public PlotValue? Upwards(PlotValue? value, string? reference) =>
        IsSharedOut && reference == "paper" && value is { } at ? Round(Bottom + (at.Number * (Top - Bottom))) : value;

    /// <summary>The part of the paper an axis of the panel takes.</summary>
    public AxisRange Domain(AxisRange? own, bool across)
    {
        var (start, end) = across ? (Left, Right) : (Bottom, Top);
        var (from, to) = own is null ? (0, 1) : (own.Start.Number, own.End.Number);
        return new(Round(start + (from * (end - start))), Round(start + (to * (end - start))));
    }

    /// <summary>The name of an axis by its number.</summary>
    public static string Name(char letter, int number) => number == 1 ? $"{letter}" : FormattableString.Invariant($"{letter}{number}");

    /// <summary>A thousandth of a pixel.</summary>
    public static double Round(double share) => Math.Round(share, 6);
}
