using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ChurnLab.Insight.Explanation.Trees;

/// <summary>Adds half the Shapley interaction of each pair of features of the leaves of a program to those of a block of rows.</summary>
/// <remarks>
/// The interaction of two features in a leaf is value × (hit − share) of the one × that of the other × the integral over t from 0 to 1 of the
/// product of <see cref="PathProgram"/> over the features that are left: M. Grabisch and M. Roubens, An axiomatic approach to the concept of
/// interaction among players in cooperative games, 1999.
/// </remarks>
internal ref struct PairKernel
{
    private readonly PathProgram _program;
    private readonly RowBlock _block;
    private readonly int _features;

    // Per step and point, then per point.
    private readonly Span<Vector512<double>> _gains;
    private readonly Span<Vector512<double>> _products;

    private PairKernel(PathProgram program, RowBlock block, int features, Span<Vector512<double>> room)
    {
        (_program, _block, _features) = (program, block, features);
        _products = room[..3];
        _gains = room[3..];
    }

    /// <summary>Where the sums of a pair are.</summary>
    public static int Place(int one, int other, int features) => (Math.Min(one, other) * features) + Math.Max(one, other);

    public static void Run(PathProgram program, RowBlock block, int features)
    {
        var kernel = new PairKernel(program, block, features, new Vector512<double>[(PathProgram.MostSteps * 3) + 3]);
        foreach (ref readonly var chunk in program.Chunks)
        {
            var asked = program.Features.Slice(chunk.FirstStep, chunk.Steps);
            for (var row = 0; row < block.PaddedRows; row += Vector512<double>.Count)
            {
                kernel.Prepare(chunk, asked, row);
                kernel.AddPairs(chunk.Points, asked, row);
            }
        }

        foreach (var leaf in program.Slow)
            SlowPath.AddPairs(leaf, block, features);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly void Prepare(in PathChunk chunk, ReadOnlySpan<int> asked, int row)
    {
        var (points, width) = (chunk.Points, 2 + (2 * chunk.Points));
        var numbers = _program.Numbers.Slice(chunk.FirstNumber, (2 * points) + (asked.Length * width));
        for (var q = 0; q < points; q++)
            _products[q] = Vector512.Create(numbers[q]);
        for (var i = 0; i < asked.Length; i++)
        {
            var step = numbers.Slice((2 * points) + (i * width), width);
            var x = Vector512.LoadUnsafe(ref _block.Values[(asked[i] * RowBlock.Rows) + row]);
            var hit = i < chunk.MissingSteps ? PathKernel.HitOrMissing(x, step[0], step[1]) : PathKernel.Hit(x, step[0], step[1]);
            for (var q = 0; q < points; q++)
            {
                _products[q] = Vector512.ConditionalSelect(hit, _products[q] * Vector512.Create(step[2 + q]), _products[q]);
                _gains[(i * points) + q] = Vector512.ConditionalSelect(
                    hit, Vector512.Create(step[2 + points + q]), Vector512.Create(numbers[points + q]));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly void AddPairs(int points, ReadOnlySpan<int> asked, int row)
    {
        var half = Vector512.Create(0.5);
        for (var i = 1; i < asked.Length; i++)
        {
            var own = _gains.Slice(i * points, points);
            var first = half * _products[0] * own[0];
            var second = half * _products[1] * own[1];
            var third = points == 3 ? half * _products[2] * own[2] : default;
            for (var j = 0; j < i; j++)
            {
                var others = _gains[(j * points)..];
                var sum = Vector512.FusedMultiplyAdd(second, others[1], first * others[0]);
                if (points == 3)
                    sum = Vector512.FusedMultiplyAdd(third, others[2], sum);
                ref var place = ref _block.Sums[(Place(asked[i], asked[j], _features) * RowBlock.Rows) + row];
                (Vector512.LoadUnsafe(ref place) + sum).StoreUnsafe(ref place);
            }
        }
    }
}
