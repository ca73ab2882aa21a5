using System.Text;
using ChurnLab.Charts.Texts;

namespace ChurnLab.Charts.Showing;

/// <summary>
/// Writes figures as text for terminals, logs and tests, in Russian as all that readers of notebooks see.
/// </summary>
internal static class FigureText
{
    private const int MostBars = 20;

    /// <summary>Writes the title, a line for each trace and the values of traces with few bars.</summary>
    public static string Write(Figure figure)
    {
        var text = new StringBuilder();
        if (figure.Layout.Title?.Text is { } title)
            text.AppendLine(title.Plain.ReplaceLineEndings(" "));
        if (figure.Layout.Title?.Subtitle?.Text is { } subtitle)
            text.AppendLine(subtitle.Plain.ReplaceLineEndings(" "));
        if (figure.Summary is { } summary)
            TextTable.Write(text, summary.Columns);
        for (var index = figure.Summary?.Traces ?? 0; index < figure.Data.Count; index++)
        {
            var trace = figure.Data[index];
            if (trace.Beside != 0)
            {
                WriteSentences(text, trace, figure.Data[ColorTurns.Owner(figure.Data, index)]);
                continue;
            }

            if (!string.IsNullOrEmpty(trace.Panel) && (index == 0 || figure.Data[index - 1].Panel != trace.Panel))
                text.AppendLine(ChartTexts.Get("Text.Panel", trace.Panel));
            text.AppendLine(Heading(trace));
            if (trace is BarTrace { X: not null, Y: not null, Count: > 0 and <= MostBars } bars)
                WriteBars(text, bars, figure.Layout);
            if (trace is BoxTrace { Median: not null, Places: not null, Count: <= MostBars } boxes)
                WriteBoxes(text, boxes, figure.Layout);
        }

        if (figure.Layout.Note is { } note)
            text.AppendLine(note.ReplaceLineEndings(" "));
        return text.ToString().ReplaceLineEndings("\n").TrimEnd('\n');
    }

    private static string Heading(Trace trace)
    {
        var name = trace.Name is { } given ? given.Plain.ReplaceLineEndings(" ") + ": " : "";
        return name + trace switch
        {
            BarTrace => $"столбцы, n = {trace.Count}",
            ScatterTrace { Mode: ScatterMode.Markers } => $"точки, n = {trace.Count}",
            ScatterTrace { Fill: ScatterFill.ToSelf } => ChartTexts.Get("Text.Area"),
            ScatterTrace => $"линия, n = {trace.Count}",
            HistogramTrace => $"гистограмма, n = {trace.Count}",
            HeatmapTrace { Z: { Count: > 0 } z } => $"тепловая карта, {z.Count} × {z[0].Count}",
            BoxTrace => ChartTexts.Get("Text.Box", trace.Count),
            _ => $"{trace.Type}, n = {trace.Count}",
        };
    }

    /// <summary>What hover labels say of an area stands for it; boxes have a table.</summary>
    private static void WriteSentences(StringBuilder text, Trace trace, Trace owner)
    {
        if (trace is not BarTrace { IsHoverOnly: true, HoverText: { } sentences } || owner is BoxTrace)
            return;
        foreach (var sentence in sentences)
            text.AppendLine(sentence.Text?.ReplaceLineEndings(" "));
    }

    private static void WriteBars(StringBuilder text, BarTrace bars, Layout layout)
    {
        var across = bars.Orientation == Orientation.Horizontal;
        var (places, values) = across ? (bars.Y!, bars.X!) : (bars.X!, bars.Y!);
        var (placeAxis, valueAxis) = (layout.AxisOf(bars, !across), layout.AxisOf(bars, across));
        var error = across ? bars.ErrorX : bars.ErrorY;
        List<string[]> columns =
        [
            Column(placeAxis?.Title?.Text?.Plain ?? "", places, place => Format(place, placeAxis)),
            Column(valueAxis?.Title?.Text?.Plain ?? "значение", values, value => Format(value, valueAxis)),
        ];
        if (error?.Array is { } up)
        {
            var down = error.ArrayMinus ?? up;
            columns.Add(Column("от", Shifted(values, down, -1), value => Format(value, valueAxis)));
            columns.Add(Column("до", Shifted(values, up, 1), value => Format(value, valueAxis)));
        }

        TextTable.Write(text, columns);
    }

    private static void WriteBoxes(StringBuilder text, BoxTrace boxes, Layout layout)
    {
        var axis = layout.AxisOf(boxes, boxes.Orientation == Orientation.Horizontal);
        List<string[]> columns = [Column(ChartTexts.Get("Text.Group"), boxes.Places!, place => Format(place, null))];
        (string Name, PlotValues? Values)[] parts =
        [
            ("LowerFence", boxes.LowerFence),
            ("LowerQuartile", boxes.Q1),
            ("Median", boxes.Median),
            ("UpperQuartile", boxes.Q3),
            ("UpperFence", boxes.UpperFence),
        ];
        columns.AddRange(parts.Where(part => part.Values is not null)
            .Select(part => Column(ChartTexts.Get("Text." + part.Name), part.Values!, value => Format(value, axis))));
        TextTable.Write(text, columns);
    }

    private static string[] Column(string title, IEnumerable<PlotValue> values, Func<PlotValue, string> format) =>
        [.. values.Select(format).Prepend(title).Select(cell => cell.ReplaceLineEndings(" "))];

    private static IEnumerable<PlotValue> Shifted(PlotValues values, PlotValues distances, int sign) =>
        values.Zip(distances, (value, distance) => (PlotValue)(value.Number + (sign * distance.Number)));

    private static string Format(PlotValue value, Axis? axis)
    {
        if (value.IsMissing)
            return "–";
        if (value.Kind != PlotValueKind.Number)
            return value.Text!;
        var percent = axis?.TickFormat?.EndsWith('%') ?? false;
        return percent
            ? (value.Number * 100).ToString("0.0", RussianNumbers.Format) + " %"
            : value.Number.ToString(Math.Abs(value.Number) >= 1e6 ? "#,0" : "#,0.####", RussianNumbers.Format);
    }
}
