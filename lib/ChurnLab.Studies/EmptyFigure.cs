using ChurnLab.Charts;

namespace ChurnLab.Studies;

/// <summary>A figure where there is nothing to draw: its title says so.</summary>
internal static class EmptyFigure
{
    /// <summary>A title without a plot.</summary>
    /// <param name="title">What there is not.</param>
    public static Figure Of(string title) =>
        new Figure([], new Layout { Height = 120, XAxis = new Axis { Visible = false }, YAxis = new Axis { Visible = false } }).WithTitle(title);
}
