using ChurnLab.Frames.Grouping;
using ChurnLab.Frames.Texts;
using ChurnLab.Statistics;

namespace ChurnLab.Frames.Cleaning;

/// <summary>The rows of a column by level: values where there are few, ranges where there are many.</summary>
internal sealed record FactorLevels(IReadOnlyList<string> Columns, int[] Codes, IReadOnlyList<string> Labels)
{
    // Bins need not have equal sizes to the last row; sorting 10^6 numbers takes ten times as long.
    private const int SortedAtMost = 100_000;

    /// <summary>The levels of a column; missing is the last one.</summary>
    public static FactorLevels Of(Column column, MissingDiagnosisOptions options) => column switch
    {
        TextColumn texts => OfTexts(texts, options.MaxLevels),
        BooleanColumn => OfValues(column),
        IntegerColumn integers when HasFew(integers.AsSpan(), options.MaxLevels) => OfValues(column),
        DateColumn dates => OfRanges(column, Array.ConvertAll(dates.AsSpan().ToArray(), Day), options.Bins),
        _ => OfRanges(column, Cells.All(column, Cells.StoredNumber), options.Bins),
    };

    /// <summary>Every combination of levels of two columns.</summary>
    public static FactorLevels Of(FactorLevels a, FactorLevels b)
    {
        var codes = new int[a.Codes.Length];
        for (var row = 0; row < codes.Length; row++)
            codes[row] = (a.Codes[row] * b.Labels.Count) + b.Codes[row];
        return new FactorLevels(
            [.. a.Columns, .. b.Columns],
            codes,
            [.. a.Labels.SelectMany(_ => b.Labels, (outer, inner) => outer + " × " + inner)]);
    }

    private static FactorLevels OfValues(Column column)
    {
        var keys = KeyCodes.Of(column);
        return new FactorLevels(
            [column.Name],
            WithMissing(keys.Codes, keys.Count),
            [.. keys.FirstRows.Select(row => Label(column.ValueAt(row)!)), FrameTexts.Get("Missing.Level")]);
    }

    private static FactorLevels OfTexts(TextColumn column, int maxLevels)
    {
        var counts = LevelCounts.Of(column);
        var used = Enumerable.Range(0, counts.Length).Where(code => counts[code] > 0).ToArray();
        var kept = used.Length <= maxLevels ? used.Length : maxLevels - 1;
        var others = kept < used.Length;
        var places = used.OrderByDescending(code => counts[code])
            .ThenBy(code => column.Levels[code], StringComparer.Ordinal).Take(kept)
            .Select((code, place) => (text: column.Levels[code], place))
            .ToDictionary(pair => pair.text, pair => pair.place, StringComparer.Ordinal);
        var placeOf = column.Levels.Select(text => places.GetValueOrDefault(text, kept)).ToArray();
        var codes = Array.ConvertAll(
            column.AsSpan().ToArray(), code => code == TextColumn.MissingCode ? KeyCodes.None : placeOf[code]);
        string[] labels = [.. places.Keys, .. others ? new[] { FrameTexts.Get("Missing.Others") } : []];
        return new FactorLevels(
            [column.Name], WithMissing(codes, labels.Length), [.. labels, FrameTexts.Get("Missing.Level")]);
    }

    private static FactorLevels OfRanges(Column column, double[] values, int bins)
    {
        var step = Math.Max(1, values.Length / SortedAtMost);
        double[] sorted = [.. values.Where((value, row) => row % step == 0 && !double.IsNaN(value)).Order()];
        // A bin reaches from above one edge to the next edge, that included.
        var edges = sorted.Length == 0 ? [] : Enumerable.Range(1, bins - 1)
            .Select(bin => Quantile.OfSorted(sorted, (double)bin / bins)).Distinct().ToArray();
        var codes = new int[values.Length];
        for (var row = 0; row < codes.Length; row++)
        {
            var place = Array.BinarySearch(edges, values[row]);
            codes[row] = double.IsNaN(values[row]) ? KeyCodes.None : place < 0 ? ~place : place;
        }

        var labels = Enumerable.Range(0, edges.Length + 1).Select(bin =>
            bin == 0 && edges.Length == 0 ? FrameTexts.Get("Missing.Any")
            : bin == 0 ? FrameTexts.Get("Missing.UpTo", Edge(edges[0]))
            : bin == edges.Length ? FrameTexts.Get("Missing.Above", Edge(edges[^1]))
            : FrameTexts.Get("Missing.Between", Edge(edges[bin - 1]), Edge(edges[bin])));
        return new FactorLevels(
            [column.Name], WithMissing(codes, edges.Length + 1), [.. labels, FrameTexts.Get("Missing.Level")]);

        string Edge(double edge) => column is DateColumn
            ? RussianText.Date(DateOnly.FromDayNumber((int)Math.Floor(edge)))
            : CellFormat.Significant.Write(edge);
    }

    private static double Day(int number) => number == DateColumn.MissingValue ? double.NaN : number;

    private static string Label(object value) => CellFormat.Plain.Write(value);

    private static bool HasFew(ReadOnlySpan<long> values, int most)
    {
        var different = new HashSet<long>();
        foreach (var value in values)
        {
            if (value != IntegerColumn.MissingValue && different.Add(value) && different.Count > most)
                return false;
        }

        return true;
    }

    private static int[] WithMissing(int[] codes, int missing)
    {
        foreach (ref var code in codes.AsSpan())
            code = code == KeyCodes.None ? missing : code;
        return codes;
    }
}
