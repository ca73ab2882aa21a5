namespace ChurnLab.Charts;

/// <summary>One value for all points of a trace, or one for each: a colour, a size, a width.</summary>
/// <remarks>Colours are CSS colours; numbers given as colours are looked up on the trace's colour scale.</remarks>
public sealed record PerPoint
{
    private PerPoint(PlotValue all, PlotValues? each) => (All, Each) = (all, each);

    /// <summary>The value of all points; missing when there is one for each.</summary>
    public PlotValue All { get; }

    /// <summary>The values, one per point; null when one value holds for all.</summary>
    public PlotValues? Each { get; }

    /// <summary>One colour for all points.</summary>
    /// <param name="color">A CSS colour.</param>
    public static implicit operator PerPoint(string color) => new(color, null);

    /// <summary>One size for all points.</summary>
    /// <param name="size">Size in pixels.</param>
    public static implicit operator PerPoint(double size) => new(size, null);

    /// <summary>A colour for each point.</summary>
    /// <param name="colors">CSS colours, one per point.</param>
    public static implicit operator PerPoint(string[] colors) => new(default, colors);

    /// <summary>A number for each point: a size, or a place on the colour scale.</summary>
    /// <param name="numbers">The numbers, one per point.</param>
    public static implicit operator PerPoint(double[] numbers) => new(default, numbers);

    /// <summary>A value for each point.</summary>
    /// <param name="values">The values, one per point.</param>
    public static implicit operator PerPoint(PlotValues values) => new(default, values);
}
