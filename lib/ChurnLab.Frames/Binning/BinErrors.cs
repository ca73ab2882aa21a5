using System.Globalization;

namespace ChurnLab.Frames.Binning;

/// <summary>The sentences of exceptions of bands.</summary>
internal static class BinErrors
{
    /// <summary>More than these are a mistake in a width or a count.</summary>
    public const int MostBands = 10_000;

    public static void CheckCount(int count)
    {
        if (count is < 1 or > MostBands)
            throw new ArgumentOutOfRangeException(nameof(count), count, Invariant($"The number of bands must be from 1 to {MostBands}."));
    }

    public static ArgumentException NotAscending(double[] edges, int place, string parameter) => double.IsFinite(edges[place])
        ? new(Invariant($"Edges of bands ascend, but edge {place + 1} is {edges[place]} after {edges[place - 1]}."), parameter)
        : new(Invariant($"Edges of bands are finite, but edge {place + 1} is {edges[place]}; outer bands are open by themselves."), parameter);

    public static FrameException NoValues(Column column) =>
        new(Invariant($"Edges of bands are computed from values, but column '{column.Name}' has none among its {column.Length} rows."));

    public static FrameException TooMany(Column column, double width) =>
        new(Invariant($"Bands of width {width} would be more than {MostBands} for column '{column.Name}'; choose a larger width."));

    public static FrameException OneEdge(double edge) =>
        new(Invariant($"One edge, {edge}, makes no band where values outside have none; give two edges, or leave the outer bands open."));

    public static FrameException LabelCount(int labels, IReadOnlyList<string> bands) =>
        new(Invariant($"{labels} labels are given for {bands.Count} bands; the bands are {string.Join(", ", bands)}."));

    public static FrameException RepeatedLabel(string label) =>
        new($"Bands have different labels, but '{label}' stands for two of them.");

    public static FrameException Outside(NumberColumn column, int row, IReadOnlyList<double> edges) =>
        new(Invariant($"Row {row} of column '{column.Name}', counting from 0, holds {column[row]}, ")
            + Invariant($"which is outside the bands from {edges[0]} to {edges[^1]}; set Outside to have it missing or in an open band."));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
