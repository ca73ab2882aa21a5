using System.Runtime.Intrinsics;

namespace ChurnLab.Insight.Explanation.Trees;

/// <summary>Some rows, feature after feature, and their sums.</summary>
internal sealed class RowBlock
{
    /// <summary>Rows of a block: values and sums of twenty features then stay in the nearest cache.</summary>
    public const int Rows = 64;

    private RowBlock(ReadOnlyMemory<double>[] columns, int start, int end, int sums)
    {
        Count = end - start;
        (Values, Sums) = (new double[Math.Max(1, columns.Length) * Rows], new double[Math.Max(1, sums) * Rows]);
        for (var feature = 0; feature < columns.Length; feature++)
            columns[feature].Span[start..end].CopyTo(Values.AsSpan(feature * Rows));
    }

    /// <summary>Number of rows.</summary>
    public int Count { get; }

    /// <summary>Number of rows, rounded up to whole vectors.</summary>
    public int PaddedRows => (Count + Vector512<double>.Count - 1) / Vector512<double>.Count * Vector512<double>.Count;

    public double[] Values { get; }

    public double[] Sums { get; }

    /// <summary>Blocks that hold all rows.</summary>
    /// <param name="columns">Values per feature.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="sums">Number of sums per row.</param>
    public static RowBlock[] Of(ReadOnlyMemory<double>[] columns, int rows, int sums)
    {
        var blocks = new RowBlock[(rows + Rows - 1) / Rows];
        for (var block = 0; block < blocks.Length; block++)
            blocks[block] = new RowBlock(columns, block * Rows, Math.Min(rows, (block + 1) * Rows), sums);
        return blocks;
    }

    /// <summary>Adds the sums to a table of rows.</summary>
    /// <param name="into">Sums row after row, those of this block alone.</param>
    public void AddTo(Span<double> into)
    {
        var width = Sums.Length / Rows;
        for (var row = 0; row < Count; row++)
        {
            for (var place = 0; place < width; place++)
                into[(row * width) + place] += Sums[(place * Rows) + row];
        }
    }
}
