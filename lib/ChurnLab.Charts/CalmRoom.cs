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
    private const double LegendHeight = 28;
    private const double TickRoom = 24;
    private const double AxisTitleGap = 16;

    /// <summary>
    /// Adds the template and what only the whole layout tells: height, upper margin, place of the legend and the note.
    /// </summary>
    public static Layout Arrange(Figure figure)
    {
        var layout = PlotNote.Apply(figure.Layout);
        if (layout.Template is { } template && !ReferenceEquals(template, Theme.Calm))
            return layout;
        var top = Height(layout.Title);
        var upper = layout.Margin?.T ?? top + layout.TopRoom;
        var height = layout.Height
            ?? (layout.PlotHeight is { } plot ? plot + upper + LegendRoom(figure) + Bottom(layout) : DefaultHeight);
        var legend = layout.Legend ?? new();
        var placed = legend is { X: null, Y: null, XRef: null, YRef: null };
        return layout with
        {
            Template = Theme.Calm,
            Height = height,
            Margin = (layout.Margin ?? new()) with { T = upper },
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

    // plotly.js pushes the plot down by the legend; it has one line on all but narrow pages.
    private static double LegendRoom(Figure figure)
    {
        var entries = figure.Data.Count(trace => trace.ShowLegend != false);
        return figure.Layout.ShowLegend ?? entries > 1 ? LegendHeight : 0;
    }

    // What the horizontal axis will push the margin to.
    private static double Bottom(Layout layout)
    {
        var axis = layout.XAxis ?? new();
        var labels = axis.TickText is { Count: > 0 } texts ? texts.Max(text => Lines(text.Text ?? "")) : 1;
        var ticks = axis.ShowTickLabels == false || axis.Visible == false
            ? 0
            : TickRoom + ((labels - 1) * SubtitleSize * LineSpacing);
        var title = axis.Title?.Text is { } text ? AxisTitleGap + (Lines(text) * SubtitleSize * LineSpacing) : 0;
        return Math.Ceiling(Math.Max(layout.Margin?.B ?? 0, ticks + title + 4));
    }

    private static int Lines(PlotText text) => text.Plain.Count(letter => letter == '\n') + 1;
}
