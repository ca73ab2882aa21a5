using ChurnLab.Charts;

namespace ChurnLab.Insight.Explanation;

/// <summary>Rows of a figure with names to the left.</summary>
internal static class RowAxis
{
    private const int LabelWidth = 20;
    private const double LineHeight = 14;

    /// <summary>The axis, the first row on top.</summary>
    public static Axis Of(IReadOnlyList<string> labels) => new()
    {
        Type = AxisType.Linear,
        Range = new(labels.Count - 0.5, -0.5),
        TickVals = [.. Enumerable.Range(0, labels.Count)],
        TickText = [.. labels.Select(label => TitleWrap.Wrap(label, LabelWidth))],
        FixedRange = true,
    };

    /// <summary>Height of the plot in pixels.</summary>
    /// <param name="labels">Names of the rows.</param>
    /// <param name="row">Height of a row whose name has one line.</param>
    public static double Height(IReadOnlyList<string> labels, double row)
    {
        var lines = labels.Max(label => TitleWrap.Wrap(label, LabelWidth).Count(letter => letter == '\n') + 1);
        return labels.Count * Math.Max(row, (lines * LineHeight) + 12);
    }
}
