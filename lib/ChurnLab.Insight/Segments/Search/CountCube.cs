using System.Numerics;
using System.Runtime.InteropServices;

namespace ChurnLab.Insight.Segments;

/// <summary>Counts of rows in the boxes that some features make, from which the count of any box follows by
/// subtraction.</summary>
/// <remarks>
/// A cell holds the sum of all cells at or before it along every feature (a summed area table), with a border of
/// zeros. Going down the features one by one, two slices are subtracted per condition; the last cell of a slice is
/// the count of a conjunction. The cost of a conjunction therefore does not depend on the number of rows.
/// Source: F. C. Crow, Summed-Area Tables for Texture Mapping, SIGGRAPH 1984; C.-T. Ho et al., Range Queries in OLAP
/// Data Cubes, SIGMOD 1997.
/// </remarks>
internal static class CountCube
{
    /// <summary>Most cells of a cube: 64 MB, and 512 MB a thread for the lanes of permutations.</summary>
    public const int MostCells = 1 << 23;

    /// <summary>Number of cells per slice of every feature: of all features behind it.</summary>
    /// <param name="features">The features.</param>
    /// <param name="subset">Places of those that make the cube.</param>
    public static int[] Strides(BinnedFeature[] features, ReadOnlySpan<int> subset)
    {
        var strides = new int[subset.Length];
        var stride = 1;
        for (var level = subset.Length - 1; level >= 0; level--)
        {
            strides[level] = stride;
            stride = checked(stride * (features[subset[level]].Bins + 1));
        }

        return strides;
    }

    /// <summary>Number of cells in all.</summary>
    public static int Cells(BinnedFeature[] features, ReadOnlySpan<int> subset) => Strides(features, subset)[0] * (features[subset[0]].Bins + 1);

    /// <summary>Cell of every row, behind the borders.</summary>
    public static void Place(BinnedFeature[] features, ReadOnlySpan<int> subset, Span<int> cells)
    {
        var strides = Strides(features, subset);
        cells.Clear();
        for (var level = 0; level < strides.Length; level++)
        {
            ReadOnlySpan<byte> codes = features[subset[level]].Codes;
            var stride = strides[level];
            for (var row = 0; row < cells.Length; row++)
                cells[row] += (codes[row] + 1) * stride;
        }
    }

    /// <summary>Counts rows.</summary>
    /// <param name="problem">The rows.</param>
    /// <param name="subset">Places of the features.</param>
    /// <param name="cells">Room for the cell of every row.</param>
    /// <param name="cube">Room for the cells.</param>
    public static void Fill(SearchProblem problem, ReadOnlySpan<int> subset, Span<int> cells, Span<long> cube)
    {
        var features = problem.Space.Features;
        Place(features, subset, cells);
        cube.Clear();
        ReadOnlySpan<long> weights = problem.Weights;
        for (var row = 0; row < cells.Length; row++)
            cube[cells[row]] += weights[row];
        var strides = Strides(features, subset);
        for (var level = 0; level < strides.Length; level++)
            Accumulate(cube, strides[level], features[subset[level]].Bins + 1);
    }

    /// <summary>Takes one slice from another.</summary>
    public static void Subtract(ReadOnlySpan<long> high, ReadOnlySpan<long> low, Span<long> difference)
    {
        var highs = MemoryMarshal.Cast<long, Vector<long>>(high);
        var lows = MemoryMarshal.Cast<long, Vector<long>>(low);
        var differences = MemoryMarshal.Cast<long, Vector<long>>(difference);
        for (var i = 0; i < highs.Length; i++)
            differences[i] = highs[i] - lows[i];
        for (var i = highs.Length * Vector<long>.Count; i < high.Length; i++)
            difference[i] = high[i] - low[i];
    }

    // Along one feature: each slice gets the slice before it added.
    private static void Accumulate(Span<long> cube, int stride, int slices)
    {
        for (var block = 0; block < cube.Length; block += stride * slices)
        {
            for (var at = block + stride; at < block + (stride * slices); at++)
                cube[at] += cube[at - stride];
        }
    }
}
