using System.Globalization;
using ChurnLab.Frames.Binning;

namespace ChurnLab.Frames;

/// <summary>Edges of bands, computed once and used on any frame; immutable.</summary>
public sealed class BinEdges
{
    private readonly double[] _edges;
    private readonly double[] _cuts;
    private readonly string[] _labels;
    private readonly string[] _levels;
    private readonly Bins _bins;

    private BinEdges(Bins bins, double[] edges, Band[] bands, string[] labels)
    {
        _bins = bins;
        _edges = edges;
        // Open outer bands have no edge at their end, so nothing is outside.
        _cuts = [.. bands.Select(band => band.Lower).Append(bands[^1].Upper).Where(double.IsFinite).Distinct()];
        _labels = labels;
        _levels = bins.MissingLabel is { } missing ? [.. labels, missing] : labels;
        if (_levels.GroupBy(label => label).FirstOrDefault(same => same.Count() > 1) is { } repeated)
            throw BinErrors.RepeatedLabel(repeated.Key);
    }

    /// <summary>Edges, ascending, each once; of open outer bands that are computed, the smallest and largest value.</summary>
    public IReadOnlyList<double> Edges => _edges;

    /// <summary>Names of the bands in their order, without the one for missing values.</summary>
    public IReadOnlyList<string> Labels => _labels;

    /// <summary>
    /// How many edges coincided with another and were merged, so how many bands there are fewer than asked for; 0 unless
    /// many values are equal.
    /// </summary>
    public int MergedCount { get; private init; }

    /// <summary>The place of a number's band in <see cref="Labels"/>; null when it is outside or NaN.</summary>
    /// <param name="value">The number.</param>
    public int? BandOf(double value)
    {
        var band = double.IsNaN(value) ? TextColumn.MissingCode : CodeOf(value);
        return band == TextColumn.MissingCode ? null : band;
    }

    /// <summary>Puts numbers into the bands; pandas <c>cut(x, bins=edges)</c>.</summary>
    /// <param name="column">The numbers.</param>
    /// <returns>Labels under the name of the column, ordered (<see cref="TextColumn.IsOrdered"/>) as the bands are; bands
    /// that hold nothing stay among its levels.</returns>
    /// <exception cref="FrameException">A value is outside all bands where that is an error; the message names
    /// it.</exception>
    public TextColumn Apply(NumberColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        var missing = _bins.MissingLabel is null ? TextColumn.MissingCode : _labels.Length;
        var values = column.AsSpan();
        var codes = new int[values.Length];
        for (var row = 0; row < codes.Length; row++)
        {
            var code = double.IsNaN(values[row]) ? TextColumn.MissingCode : CodeOf(values[row]);
            if (code == TextColumn.MissingCode && _bins.Outside == BinOutside.Error && !double.IsNaN(values[row]))
                throw BinErrors.Outside(column, row, _edges);
            codes[row] = code == TextColumn.MissingCode ? missing : code;
        }

        return TextColumn.OverOrdered(column.Name, codes, _levels);
    }

    /// <summary>The bands, such as <c>&lt; 18, 18–24, ≥ 25</c>, and how many were merged.</summary>
    public override string ToString() => string.Join(", ", _labels)
        + (MergedCount == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({MergedCount} merged, edges coincide)"));

    internal static BinEdges Of(Bins bins, NumberColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        var found = bins.Rule.Edges(column, bins.Closed);
        double[] edges = [.. found.Distinct()];
        if (edges.Length == 1 && !bins.Rule.IsComputed && bins.Outside != BinOutside.OpenBands)
            throw BinErrors.OneEdge(edges[0]);
        var bands = Band.Between(edges, bins);
        var labels = BandLabels.Of(bands, bins.LabelStyle, FiniteValues.AreWhole(column));
        if (bins.Labels is { } own)
            labels = own.Count == labels.Length ? [.. own] : throw BinErrors.LabelCount(own.Count, labels);
        return new BinEdges(bins, edges, bands, labels) { MergedCount = found.Length - edges.Length };
    }

    private int CodeOf(double value)
    {
        var place = CutsBelow(value);
        if (_bins.Outside == BinOutside.OpenBands)
            return place;
        if (_bins.Rule.ClosesEnds && (value == _edges[0] || value == _edges[^1]))
            return value == _edges[0] ? 0 : _labels.Length - 1;
        return place == 0 || place == _cuts.Length ? TextColumn.MissingCode : place - 1;
    }

    // Number of cuts that lie before the value's band.
    private int CutsBelow(double value)
    {
        var (low, high) = (0, _cuts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var isBelow = _bins.Closed == BinClosed.Left ? _cuts[middle] <= value : _cuts[middle] < value;
            if (isBelow)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
