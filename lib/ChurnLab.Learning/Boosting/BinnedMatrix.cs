using ChurnLab.Statistics;

namespace ChurnLab.Learning.Boosting;

/// <summary>All features as bins of one byte, by column for parting rows and by row for counting histograms.</summary>
internal sealed unsafe class BinnedMatrix
{
    /// <summary>Features that are counted together: eight bins are one word.</summary>
    public const int BlockSize = 8;

    // Bins of so many rows hold their share to a tenth; sorting more would cost more than the first trees.
    private const int SampleSize = 50_000;
    private const int RowsAtOnce = 4096;
    private readonly NativeBlock<byte> _columns;
    private readonly NativeBlock<byte> _rows;

    private BinnedMatrix(FeatureBins[] features, int rows, int columns, WorkTeam team, Func<int, ReadOnlyMemory<double>> column)
    {
        (Features, Rows, SchemaCount) = (features, rows, columns);
        Blocks = (features.Length + BlockSize - 1) / BlockSize;
        Stride = Blocks * BlockSize;
        _columns = new NativeBlock<byte>((long)rows * features.Length);
        _rows = new NativeBlock<byte>((long)rows * Stride);
        var parts = (rows + RowsAtOnce - 1) / RowsAtOnce;
        team.Run(parts, (part, _) =>
        {
            var (start, end) = (part * RowsAtOnce, Math.Min(rows, (part + 1) * RowsAtOnce));
            for (var place = 0; place < features.Length; place++)
                features[place].Bin(column(features[place].Source).Span[start..end], Column(place) + start);
            Interleave(start, end);
        });
    }

    /// <summary>Features that can be split at all.</summary>
    public FeatureBins[] Features { get; }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Number of features of the table, with those that never change.</summary>
    public int SchemaCount { get; }

    /// <summary>Blocks of features.</summary>
    public int Blocks { get; }

    /// <summary>Bytes from a row to the next.</summary>
    public int Stride { get; }

    /// <summary>Bins row after row.</summary>
    public byte* RowMajor => _rows.Pointer;

    /// <summary>Finds bins and fills them.</summary>
    public static BinnedMatrix Of(IReadOnlyList<ReadOnlyMemory<double>> columns, double[]? weights, BoostingSettings settings, WorkTeam team)
    {
        var rows = columns[0].Length;
        var sample = Sample(rows, settings.Seed);
        var found = new FeatureBins?[columns.Count];
        team.Run(columns.Count, (place, _) =>
        {
            var column = columns[place].Span;
            var edges = BinEdges.Of(Taken(column, sample), weights is null ? [] : Taken(weights, sample), settings.MaxBins);
            var missing = HasNaN(column);
            found[place] = edges.Length > 0 || missing ? new FeatureBins(place, edges, missing) : null;
        });
        return new BinnedMatrix([.. found.OfType<FeatureBins>()], rows, columns.Count, team, place => columns[place]);
    }

    /// <summary>Bins of one feature, row by row.</summary>
    public byte* Column(int place) => _columns.Pointer + ((long)place * Rows);

    private static bool HasNaN(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (double.IsNaN(value))
                return true;
        }

        return false;
    }

    private static int[]? Sample(int rows, long seed)
    {
        if (rows <= SampleSize)
            return null;
        var all = new int[rows];
        for (var row = 0; row < rows; row++)
            all[row] = row;
        RandomStream.Of(seed, -1).ShuffleInPlace<int>(all);
        return all[..SampleSize];
    }

    private static double[] Taken(ReadOnlySpan<double> values, int[]? sample)
    {
        if (sample is null)
            return values.ToArray();
        var taken = new double[sample.Length];
        for (var i = 0; i < taken.Length; i++)
            taken[i] = values[sample[i]];
        return taken;
    }

    private void Interleave(int start, int end)
    {
        for (var block = 0; block < Blocks; block++)
        {
            var first = block * BlockSize;
            var count = Math.Min(BlockSize, Features.Length - first);
            var from = Column(first) + start;
            var to = RowMajor + ((long)start * Stride) + first;
            for (var row = 0; row < end - start; row++, to += Stride)
            {
                ulong word = 0;
                for (var place = 0; place < count; place++)
                    word |= (ulong)from[row + ((long)place * Rows)] << (8 * place);
                *(ulong*)to = word;
            }
        }
    }
}
