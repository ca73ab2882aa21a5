using System.Text.Json.Serialization;

namespace ChurnLab.Charts;

/// <summary>A text placed in a figure.</summary>
public sealed record Annotation
{
    /// <summary>The text.</summary>
    public PlotText? Text { get; init; }

    /// <summary>Place across, in the unit of <see cref="XRef"/>.</summary>
    public PlotValue? X { get; init; }

    /// <summary>Place upwards, in the unit of <see cref="YRef"/>.</summary>
    public PlotValue? Y { get; init; }

    /// <summary>
    /// What X is measured on: an axis (<c>x</c>, <c>x2</c>, ..) or <c>paper</c> (0 to 1 over the plot).
    /// </summary>
    public string? XRef { get; init; }

    /// <summary>What Y is measured on: an axis (<c>y</c>, <c>y2</c>, ..) or <c>paper</c>.</summary>
    public string? YRef { get; init; }

    /// <summary>Which part of the text X places.</summary>
    public XAnchor? XAnchor { get; init; }

    /// <summary>Which part of the text Y places.</summary>
    public YAnchor? YAnchor { get; init; }

    /// <summary>Shift to the right in pixels.</summary>
    public double? XShift { get; init; }

    /// <summary>Shift upwards in pixels.</summary>
    public double? YShift { get; init; }

    /// <summary>Whether an arrow leads from the text to its place; default true.</summary>
    public bool? ShowArrow { get; init; }

    /// <summary>Start of the arrow: pixels to the right of the place.</summary>
    [JsonPropertyName("ax")]
    public PlotValue? AX { get; init; }

    /// <summary>Start of the arrow: pixels below the place.</summary>
    [JsonPropertyName("ay")]
    public PlotValue? AY { get; init; }

    /// <summary>How its lines stand under each other.</summary>
    public TextAlign? Align { get; init; }

    /// <summary>Its font.</summary>
    public Font? Font { get; init; }

    /// <summary>CSS colour behind it.</summary>
    public string? BgColor { get; init; }

    /// <summary>Space between text and border in pixels.</summary>
    public double? BorderPad { get; init; }

    /// <summary>Opacity, 0 to 1; default 1.</summary>
    public double? Opacity { get; init; }

    /// <summary>Text shown when the pointer is over it.</summary>
    public PlotText? HoverText { get; init; }
}
