using System.Globalization;

namespace ChurnLab.Charts;

/// <summary>Checks what a figure's traces and layout say about each other.</summary>
internal static class FigureCheck
{
    public static void Check(Figure figure)
    {
        CheckTraces(figure.Data);
        var layout = figure.Layout;
        for (var index = 0; index < figure.Data.Count; index++)
        {
            var check = new TraceCheck(figure.Data[index], index);
            CheckAxis(check, "xaxis", figure.Data[index].XAxis, layout.MoreXAxes.Count);
            CheckAxis(check, "yaxis", figure.Data[index].YAxis, layout.MoreYAxes.Count);
        }

        CheckLabels("xaxis", layout.XAxis);
        CheckLabels("yaxis", layout.YAxis);
        CheckShare("bargap", layout.BarGap);
        CheckShare("bargroupgap", layout.BarGroupGap);
        CheckShare("boxgap", layout.BoxGap);
        CheckShare("boxgroupgap", layout.BoxGroupGap);
        foreach (var shape in layout.Shapes ?? [])
            CheckShare("opacity of a shape", shape.Opacity);
        foreach (var annotation in layout.Annotations ?? [])
            CheckShare("opacity of an annotation", annotation.Opacity);
    }

    public static void CheckTraces(IReadOnlyList<Trace> traces)
    {
        for (var index = 0; index < traces.Count; index++)
            traces[index].Check(new TraceCheck(traces[index], index));
    }

    private static void CheckAxis(TraceCheck check, string attribute, string? axis, int more)
    {
        var letter = attribute[..1];
        if (axis is null || axis == letter)
            return;
        if (!axis.StartsWith(letter, StringComparison.Ordinal)
            || !int.TryParse(axis.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number < 2)
        {
            throw check.Problem($"{attribute} must be '{letter}' or '{letter}2', '{letter}3', .. Got '{axis}'.");
        }

        if (number > more + 1)
        {
            var last = letter + (more == 0 ? "" : more + 1);
            var list = $"More{letter.ToUpperInvariant()}Axes";
            throw check.Problem($"{attribute} is '{axis}', but the layout ends with '{last}'; add it to {list}.");
        }
    }

    private static void CheckLabels(string name, Axis? axis)
    {
        var places = axis?.TickVals?.Count ?? 0;
        if (axis?.TickText is { } texts && texts.Count != places)
        {
            var found = TraceCheck.Values(texts.Count);
            throw new FigureException($"Layout: ticktext of {name} has {found}, tickvals has {places}; each label needs both.");
        }
    }

    private static void CheckShare(string attribute, double? value)
    {
        if (value is { } share && share is not (>= 0 and <= 1))
        {
            throw new FigureException(
                string.Create(CultureInfo.InvariantCulture, $"Layout: {attribute} must be in 0 to 1. Got {share}."));
        }
    }
}
