namespace ChurnLab.Charts;

/// <summary>Puts the note of a figure under its horizontal axis.</summary>
/// <remarks>
/// As the last lines of the axis title: so plotly.js itself keeps room for it, under labels of any height, and it moves
/// with the plot when the page is narrow.
/// </remarks>
internal static class PlotNote
{
    // 270 px of the widest common font at 12 px: the note is centred on the plot, which on a telephone has rows of text on both sides.
    private const int Width = 40;

    public static Layout Apply(Layout layout)
    {
        if (layout.Note is not { } note)
            return layout;
        var axis = layout.XAxis ?? new();
        var small = $"<span style=\"font-size:12px\">{PlotText.Escape(TitleWrap.Wrap(note, Width))}</span>";
        var text = axis.Title?.Text is { } title ? $"{title.Value}<br>{small}" : small;
        return layout with
        {
            XAxis = axis with { Title = (axis.Title ?? new()) with { Text = PlotText.Markup(text) } },
        };
    }
}
