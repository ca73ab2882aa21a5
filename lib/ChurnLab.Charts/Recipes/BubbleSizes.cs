namespace ChurnLab.Charts.Recipes;

/// <summary>Markers whose area is proportional to a size.</summary>
internal static class BubbleSizes
{
    private const double LeastDiameter = 4;

    /// <summary>What plotly.js divides sizes by so that the greatest has the given diameter in pixels.</summary>
    /// <remarks>plotly.js 4.1.1 draws the radius √(size / 2 / sizeref).</remarks>
    public static double Reference(double greatest, double diameter) =>
        greatest > 0 ? 2 * greatest / (diameter * diameter) : 1;

    /// <summary>Diameter of a size in pixels.</summary>
    public static double Diameter(double size, double reference) =>
        size > 0 ? Math.Max(2 * Math.Sqrt(size / 2 / reference), 2 * LeastDiameter) : 0;

    public static Marker Marker(IEnumerable<double> sizes, double reference) => new()
    {
        Size = PlotValues.From(sizes),
        SizeMode = MarkerSizeMode.Area,
        SizeRef = reference,
        SizeMin = LeastDiameter,
        Line = new() { Color = "rgba(128,128,128,0.7)", Width = 1 },
        Opacity = 0.75,
    };
}
