namespace ChurnLab.Learning.Boosting;

/// <summary>How the values of one feature are put into bins.</summary>
/// <param name="Source">Place of the feature in the table.</param>
/// <param name="Edges">Ascending; a value is in the first bin whose edge it does not exceed, else in the last.</param>
/// <param name="HasMissing">Whether rows of the fit had no value; they are in a bin of their own behind the others.</param>
internal sealed record FeatureBins(int Source, double[] Edges, bool HasMissing)
{
    /// <summary>Bins of values; the bin of missing ones has this number.</summary>
    public int Count => Edges.Length + 1;

    /// <summary>Bins with that of missing values.</summary>
    public int All => Count + (HasMissing ? 1 : 0);

    /// <summary>The largest value that goes left when the bins up to one do.</summary>
    public double Threshold(int bin) => bin < Edges.Length ? Edges[bin] : double.PositiveInfinity;

    /// <summary>Puts values into bins.</summary>
    public unsafe void Bin(ReadOnlySpan<double> values, byte* bins)
    {
        // The edges in a table of 255 and nothing above the last: eight steps without a branch find the bin.
        var table = stackalloc double[256];
        for (var i = 0; i < 256; i++)
            table[i] = i < Edges.Length ? Edges[i] : double.PositiveInfinity;
        var first = 1;
        while (first <= Edges.Length)
            first <<= 1;
        first >>= 1;
        var missing = (byte)Count;
        for (var row = 0; row < values.Length; row++)
        {
            var value = values[row];
            nint at = 0;
            for (nint step = first; step > 0; step >>= 1)
                at += table[at + step - 1] < value ? step : 0;
            bins[row] = double.IsNaN(value) ? missing : (byte)at;
        }
    }
}
