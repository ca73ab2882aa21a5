using System.Globalization;
using ChurnLab.Charts.Recipes;

namespace ChurnLab.Charts;

/// <content>Lines to compare with.</content>
public sealed partial record Figure
{
    private const int LabelWidth = 16;
    private const double LabelGap = 6;

    private static Line ReferenceStroke => new() { Color = Theme.TextColor, Width = 1.5, Dash = LineDash.Dash };

    /// <summary>Draws a level line across the plot, such as the base rate, and names it in the right margin.</summary>
    /// <param name="y">Height of the line in the unit of the vertical axis.</param>
    /// <param name="text">Its name, shown literally.</param>
    /// <exception cref="FigureException">The height is not a finite number.</exception>
    public Figure WithReferenceLine(double y, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!double.IsFinite(y))
        {
            throw new FigureException(
                string.Create(CultureInfo.InvariantCulture, $"The reference line '{text}' needs a finite height. Got {y}."));
        }

        var label = TitleWrap.Wrap(text, LabelWidth);
        var room = (label.Split('\n').Max(line => line.Length) * RecipeText.LetterWidth) + (2 * LabelGap);
        return Add(
            new() { XRef = "paper", X0 = 0, X1 = 1, YRef = "y", Y0 = y, Y1 = y },
            new() { Text = label, XRef = "paper", X = 1, YRef = "y", Y = y, YAnchor = YAnchor.Middle })
            .WithRightMargin(Math.Ceiling(room));
    }

    /// <summary>
    /// Draws an upright line through the plot, such as the day of a change, and names it at its upper end.
    /// </summary>
    /// <param name="x">Place of the line in the unit of the horizontal axis: a number, a date or a category.</param>
    /// <param name="text">Its name, shown literally.</param>
    /// <exception cref="FigureException">The place is missing.</exception>
    public Figure WithVerticalLine(PlotValue x, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (x.IsMissing)
            throw new FigureException($"The vertical line '{text}' needs a place. Got a missing value.");
        return Add(
            new() { XRef = "x", X0 = x, X1 = x, YRef = "paper", Y0 = 0, Y1 = 1 },
            new() { Text = text, XRef = "x", X = x, YRef = "paper", Y = 1, YAnchor = YAnchor.Top });
    }

    /// <summary>Widens the right margin where it is narrower.</summary>
    private Figure WithRightMargin(double pixels) => WithLayout(layout => layout with
    {
        Margin = (layout.Margin ?? new()) with { R = Math.Max(layout.Margin?.R ?? 0, pixels) },
    });

    private Figure Add(Shape line, Annotation label) => WithLayout(layout => layout with
    {
        Shapes = [.. layout.Shapes ?? [], line with { Type = ShapeType.Line, Line = ReferenceStroke }],
        Annotations =
        [
            .. layout.Annotations ?? [],
            label with { XShift = LabelGap, XAnchor = XAnchor.Left, ShowArrow = false, Align = TextAlign.Left },
        ],
    });
}
