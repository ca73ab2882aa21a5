namespace ChurnLab.Charts;

/// <summary>Colours that numbers are shown as; between stops they are mixed.</summary>
/// <param name="Stops">The stops, from 0 to 1, in order.</param>
public sealed record ColorScale(IReadOnlyList<ColorStop> Stops)
{
    /// <summary>From near white to deep blue: more is darker.</summary>
    public static ColorScale Blues { get; } = Of("#EDF3F8", "#BBD3E6", "#6FA8D0", "#0072B2", "#013F66");

    /// <summary>
    /// From vermillion over near white to blue, for numbers around a middle such as correlations; set
    /// <see cref="HeatmapTrace.ZMid"/>. The ends are two of the Okabe-Ito colours and stay apart for the colour-blind.
    /// </summary>
    public static ColorScale Diverging { get; } = Of("#B34700", "#E9A06B", "#F4F2EF", "#76ACD0", "#005E94");

    /// <summary>Makes a scale of colours at equal distances.</summary>
    /// <param name="colors">CSS colours from the least number to the greatest; at least 2.</param>
    /// <exception cref="FigureException">There are fewer than 2 colours.</exception>
    public static ColorScale Of(params IReadOnlyList<string> colors)
    {
        ArgumentNullException.ThrowIfNull(colors);
        if (colors.Count < 2)
            throw new FigureException($"A colour scale needs at least 2 colours. Got {colors.Count}.");
        return new([.. colors.Select((color, index) => new ColorStop((double)index / (colors.Count - 1), color))]);
    }
}
