using System.Globalization;
using ChurnLab.Charts.Texts;

namespace ChurnLab.Charts;

/// <content>Titles and axes.</content>
public sealed partial record Figure
{
    /// <summary>
    /// Gives the figure a title: best a whole sentence, the finding; long ones are broken into lines.
    /// </summary>
    /// <param name="title">The title, shown literally.</param>
    /// <param name="subtitle">A smaller line under it, such as what is counted; null for none.</param>
    public Figure WithTitle(string title, string? subtitle = null)
    {
        ArgumentNullException.ThrowIfNull(title);
        return WithLayout(layout => layout with
        {
            Title = (layout.Title ?? new()) with
            {
                Text = TitleWrap.Wrap(title),
                Subtitle = subtitle is null ? null : new() { Text = TitleWrap.Wrap(subtitle, TitleWrap.SubtitleWidth) },
            },
        });
    }

    /// <summary>Names the horizontal axis.</summary>
    /// <param name="title">The name with its unit, shown literally.</param>
    public Figure WithXTitle(string title) =>
        WithXAxis(axis => axis with { Title = (axis.Title ?? new()) with { Text = title } });

    /// <summary>Names the vertical axis.</summary>
    /// <param name="title">The name with its unit, shown literally.</param>
    public Figure WithYTitle(string title) =>
        WithYAxis(axis => axis with { Title = (axis.Title ?? new()) with { Text = title } });

    /// <summary>Shows the vertical axis in percent: 0.2 as 20 %.</summary>
    /// <param name="decimals">Decimals of its labels; hover labels show one more. Range: 0 to 10.</param>
    public Figure WithPercentY(int decimals = 0) =>
        WithYAxis(axis => Percent(axis, decimals)) with { Data = [.. Data.Select(trace => ToldInPercent(trace, decimals + 1))] };

    /// <summary>Shows the horizontal axis in percent: 0.2 as 20 %.</summary>
    /// <param name="decimals">Decimals of its labels; hover labels show one more. Range: 0 to 10.</param>
    public Figure WithPercentX(int decimals = 0) => WithXAxis(axis => Percent(axis, decimals));

    /// <summary>Puts a small line under the plot, such as what was counted or left out.</summary>
    /// <param name="note">The line, shown literally, broken where it is long; null for none.</param>
    public Figure WithNote(string? note) => WithLayout(layout => layout with { Note = note });

    /// <summary>Changes the horizontal axis.</summary>
    /// <param name="change">Makes the new axis of the old one, by <c>with</c>.</param>
    public Figure WithXAxis(Func<Axis, Axis> change) =>
        WithLayout(layout => layout with { XAxis = change(layout.XAxis ?? new()) });

    /// <summary>Changes the vertical axis.</summary>
    /// <param name="change">Makes the new axis of the old one, by <c>with</c>.</param>
    public Figure WithYAxis(Func<Axis, Axis> change) =>
        WithLayout(layout => layout with { YAxis = change(layout.YAxis ?? new()) });

    /// <summary>Changes the layout.</summary>
    /// <param name="change">Makes the new layout of the old one, by <c>with</c>.</param>
    public Figure WithLayout(Func<Layout, Layout> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return this with { Layout = change(Layout) };
    }

    /// <summary>Sets the height.</summary>
    /// <param name="pixels">Height in pixels, at least 10.</param>
    public Figure WithHeight(double pixels) => WithLayout(layout => layout with { Height = pixels });

    /// <summary>Heights in the sentences of recipes follow their axis.</summary>
    private static Trace ToldInPercent(Trace trace, int digits) =>
        trace.HoverTemplate is { } hover && hover.Value.Contains(ChartTexts.HeightFormat, StringComparison.Ordinal)
            ? trace with
            {
                HoverTemplate = PlotText.Markup(hover.Value.Replace(
                    ChartTexts.HeightFormat, string.Create(CultureInfo.InvariantCulture, $":.{digits}%}}"), StringComparison.Ordinal)),
            }
            : trace;

    private static Axis Percent(Axis axis, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 10);
        return axis with { TickFormat = Format(decimals), HoverFormat = Format(decimals + 1) };

        static string Format(int digits) => string.Create(CultureInfo.InvariantCulture, $".{digits}%");
    }
}
