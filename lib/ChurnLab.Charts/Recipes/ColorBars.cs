namespace ChurnLab.Charts.Recipes;

/// <summary>The colour bar of recipes: level, above the plot, where it takes no width on a telephone.</summary>
internal static class ColorBars
{
    /// <summary>Room above the plot that it takes in pixels.</summary>
    public const double Room = 54;

    public static ColorBar Above(string? name, ValueFormat format) => new()
    {
        Title = name is null ? null : new() { Text = name, Font = new() { Size = 12 }, Side = AxisSide.Top },
        Orientation = Orientation.Horizontal,
        X = 0,
        XAnchor = XAnchor.Left,
        // Not 1: above a level bar at the edge of the plot plotly.js 4.1.1 moves the figure's title up, out of it.
        Y = 0.99,
        YAnchor = YAnchor.Bottom,
        Thickness = 10,
        Len = 0.5,
        OutlineWidth = 0,
        Ticks = AxisTicks.None,
        TickFont = new() { Size = 11 },
        TickFormat = format.On(new()).TickFormat,
    };
}
