using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace ChurnLab.Insight.Explanation.Trees;

/// <summary>One leaf against all background rows: a feature outside a set has the value of a background row.</summary>
/// <remarks>
/// Whether a row meets what the way to the leaf asks of each raw column is a pattern of bits; a column of which a pipeline made several
/// features must meet what is asked of all. A row reaches the leaf together with a background row when one of the two meets each; only the
/// numbers of columns that one of them alone meets count, and background rows of the same pattern are counted, not gone through. Source:
/// S. M. Lundberg et al., From local explanations to global understanding with explainable AI for trees, Nature Machine Intelligence 2020,
/// algorithm 3.
/// </remarks>
internal sealed class LeafGame
{
    /// <summary>Most raw columns on a way to a leaf.</summary>
    public const int MostColumns = 64;

    // Up to this many columns all patterns have a counter each; 2^12 counters are cleared within a microsecond.
    private const int CountedColumns = 12;
    private static readonly double[,] Shares = InverseBinomials();
    private readonly LeafPath _leaf;
    private readonly int[] _columns;
    private readonly ulong[] _bits;
    private readonly ulong _all;
    private readonly List<(ulong Pattern, int Count)> _background = [];
    private readonly double _weight;

    /// <summary>Makes the game of a leaf.</summary>
    /// <param name="leaf">The leaf.</param>
    /// <param name="origins">Raw column per feature.</param>
    /// <param name="background">The background.</param>
    /// <param name="rows">Its number of rows.</param>
    public LeafGame(LeafPath leaf, int[] origins, RowBlock[] background, int rows)
    {
        (_leaf, _weight, _columns) = (leaf, leaf.Value / rows, ColumnsOf(leaf, origins));
        _bits = Array.ConvertAll(leaf.Steps, step => 1UL << Array.IndexOf(_columns, origins[step.Feature]));
        _all = ulong.MaxValue >> (MostColumns - _columns.Length);
        var patterns = new ulong[background.Length * RowBlock.Rows];
        var count = 0;
        foreach (var block in background)
        {
            Patterns(block, patterns.AsSpan(count));
            count += block.Count;
        }

        Group(patterns.AsSpan(0, count));
    }

    /// <summary>Raw columns on the way to a leaf.</summary>
    public static int[] ColumnsOf(LeafPath leaf, int[] origins) => [.. leaf.Steps.Select(step => origins[step.Feature]).Distinct()];

    /// <summary>Adds the Shapley values of the leaf to the sums of a block, one sum per raw column.</summary>
    public void Add(RowBlock block)
    {
        var width = _columns.Length;
        Span<ulong> patterns = stackalloc ulong[RowBlock.Rows];
        Span<ulong> known = stackalloc ulong[RowBlock.Rows];
        Patterns(block, patterns);
        var (values, count) = (ArrayPool<double>.Shared.Rent(width * RowBlock.Rows), 0);
        for (var row = 0; row < block.Count; row++)
        {
            var group = known[..count].IndexOf(patterns[row]);
            if (group < 0)
            {
                group = count++;
                known[group] = patterns[row];
                Play(patterns[row], values.AsSpan(group * width, width));
            }

            for (var i = 0; i < width; i++)
                block.Sums[(_columns[i] * RowBlock.Rows) + row] += values[(group * width) + i];
        }

        ArrayPool<double>.Shared.Return(values);
    }

    // What the row lacks every background row that counts has, so it gives a single number for all that is lacking.
    private void Play(ulong own, Span<double> values)
    {
        var lacking = BitOperations.PopCount(_all & ~own);
        var lost = 0.0;
        values.Clear();
        foreach (var (pattern, count) in _background)
        {
            if ((own | pattern) != _all)
                continue;
            var alone = BitOperations.PopCount(_all & ~pattern);
            var share = _weight * count * Shares[alone, lacking];
            lost -= lacking > 0 ? share / lacking : 0;
            for (var left = _all & ~pattern; left != 0; left &= left - 1)
                values[BitOperations.TrailingZeroCount(left)] += share / alone;
        }

        for (var left = _all & ~own; left != 0; left &= left - 1)
            values[BitOperations.TrailingZeroCount(left)] = lost;
    }

    private void Patterns(RowBlock block, Span<ulong> patterns)
    {
        for (var row = 0; row < block.PaddedRows; row += Vector512<double>.Count)
        {
            var bits = Vector512.Create(_all);
            for (var i = 0; i < _leaf.Steps.Length; i++)
            {
                ref readonly var step = ref _leaf.Steps[i];
                var x = Vector512.LoadUnsafe(ref block.Values[(step.Feature * RowBlock.Rows) + row]);
                var hit = step.TakesMissing ? PathKernel.HitOrMissing(x, step.Low, step.High) : PathKernel.Hit(x, step.Low, step.High);
                bits &= hit.AsUInt64() | Vector512.Create(~_bits[i]);
            }

            bits.CopyTo(patterns[row..]);
        }
    }

    private void Group(Span<ulong> patterns)
    {
        if (_columns.Length <= CountedColumns)
        {
            var counts = new int[1 << _columns.Length];
            foreach (var pattern in patterns)
                counts[pattern]++;
            _background.AddRange(counts.Select((count, pattern) => ((ulong)pattern, count)).Where(group => group.count > 0));
            return;
        }

        patterns.Sort();
        for (int start = 0, end; start < patterns.Length; start = end)
        {
            end = start + 1;
            while (end < patterns.Length && patterns[end] == patterns[start])
                end++;
            _background.Add((patterns[start], end - start));
        }
    }

    // a! b! / (a + b)!
    private static double[,] InverseBinomials()
    {
        var shares = new double[MostColumns + 1, MostColumns + 1];
        for (var a = 0; a <= MostColumns; a++)
        {
            shares[a, 0] = 1;
            for (var b = 1; b <= MostColumns; b++)
                shares[a, b] = shares[a, b - 1] * b / (a + b);
        }

        return shares;
    }
}
