namespace ChurnLab.Charts;

/// <summary>Keeps room above the plot for the title and the legend of figures in <see cref="Theme.Calm"/>.</summary>
/// <remarks>
/// plotly.js 4.1.1 can do this itself (<c>title.automargin</c>), but moves a title of several lines out of the figure
/// unless it stands at the plot, where the legend is. The sizes are known here, so the room is computed.
/// </remarks>
internal static class CalmRoom
{
    /// <summary>Size of the title in pixels.</summary>
    public const double TitleSize = 17;

    /// <summary>Size of the subtitle and of axis titles in pixels.</summary>
    public const double SubtitleSize = 13;

    /// <summary>Space above the title in pixels.</summary>
    public const double Above = 14;

    private const double LineSpacing = 1.3;
    private const double SubtitleGap = 8;
    private const double Below = 14;
    private const double NoTitle = 28;
    private const double DefaultHeight = 450;

    /// <summary>
    /// Adds the template and what only the whole layout tells: height, upper margin and place of the legend.
    /// </summary>
    public static Layout Arrange(Layout layout)
    {
        if (layout.Template is { } template && !ReferenceEquals(template, Theme.Calm))
            return layout;
        var height = layout.Height ?? DefaultHeight;
        var top = Height(layout.Title);
        var legend = layout.Legend ?? new();
        var placed = legend is { X: null, Y: null, XRef: null, YRef: null };
        return layout with
        {
            Template = Theme.Calm,
            Height = height,
            Margin = (layout.Margin ?? new()) with { T = layout.Margin?.T ?? top },
            Legend = placed ? AtTop(legend, 1 - ((top - Below + 2) / height)) : legend,
        };
    }

    private static Legend AtTop(Legend legend, double y) => legend with
    {
        X = 0,
        XRef = PlaceReference.Container,
        XAnchor = XAnchor.Left,
        Y = Math.Round(y, 4),
        YRef = PlaceReference.Container,
        YAnchor = YAnchor.Top,
    };

    private static double Height(Title? title)
    {
        if (title?.Text is not { } text)
            return NoTitle;
        var size = title.Font?.Size ?? TitleSize;
        var block = Above + (Lines(text) * size * LineSpacing);
        if (title.Subtitle?.Text is { } subtitle)
            block += SubtitleGap + (Lines(subtitle) * (title.Subtitle.Font?.Size ?? SubtitleSize) * LineSpacing);
        return Math.Ceiling(block + Below);
    }

    private static int Lines(PlotText text) => text.Plain.Count(letter => letter == '\n') + 1;
}
