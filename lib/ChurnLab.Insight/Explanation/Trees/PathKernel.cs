using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ChurnLab.Insight.Explanation.Trees;

/// <summary>Adds the Shapley values of the leaves of a program to those of a block of rows, eight rows at once.</summary>
/// <remarks>Source: the formula of <see cref="PathProgram"/>.</remarks>
internal static class PathKernel
{
    public static void Run(PathProgram program, RowBlock block)
    {
        Span<Vector512<double>> hits = stackalloc Vector512<double>[PathProgram.MostSteps];
        foreach (ref readonly var chunk in program.Chunks)
        {
            if (chunk.Points == 3)
                Three(program, chunk, block, hits);
            else
                Two(program, chunk, block, hits);
        }

        foreach (var leaf in program.Slow)
            SlowPath.Add(leaf, block);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Three(PathProgram program, in PathChunk chunk, RowBlock block, Span<Vector512<double>> hits)
    {
        var features = program.Features.Slice(chunk.FirstStep, chunk.Steps);
        ref readonly var first = ref program.Numbers[chunk.FirstNumber];
        ref var values = ref block.Values[0];
        ref var sums = ref block.Sums[0];
        for (var row = 0; row < block.PaddedRows; row += Vector512<double>.Count)
        {
            var (p0, p1, p2) = (Vector512.Create(At(first, 0)), Vector512.Create(At(first, 1)), Vector512.Create(At(first, 2)));
            ref readonly var step = ref Unsafe.Add(ref Unsafe.AsRef(in first), 6);
            for (var i = 0; i < features.Length; i++)
            {
                var x = Vector512.LoadUnsafe(ref values, (nuint)((features[i] * RowBlock.Rows) + row));
                var hit = i < chunk.MissingSteps ? HitOrMissing(x, At(step, 0), At(step, 1)) : Hit(x, At(step, 0), At(step, 1));
                hits[i] = hit;
                p0 = Vector512.ConditionalSelect(hit, p0 * Vector512.Create(At(step, 2)), p0);
                p1 = Vector512.ConditionalSelect(hit, p1 * Vector512.Create(At(step, 3)), p1);
                p2 = Vector512.ConditionalSelect(hit, p2 * Vector512.Create(At(step, 4)), p2);
                step = ref Unsafe.Add(ref Unsafe.AsRef(in step), 8);
            }

            var miss = (p0 * Vector512.Create(At(first, 3))) + (p1 * Vector512.Create(At(first, 4))) + (p2 * Vector512.Create(At(first, 5)));
            step = ref Unsafe.Add(ref Unsafe.AsRef(in first), 6);
            for (var i = 0; i < features.Length; i++)
            {
                var gain = p0 * Vector512.Create(At(step, 5));
                gain = Vector512.FusedMultiplyAdd(p1, Vector512.Create(At(step, 6)), gain);
                gain = Vector512.FusedMultiplyAdd(p2, Vector512.Create(At(step, 7)), gain);
                var place = (nuint)((features[i] * RowBlock.Rows) + row);
                (Vector512.LoadUnsafe(ref sums, place) + Vector512.ConditionalSelect(hits[i], gain, miss)).StoreUnsafe(ref sums, place);
                step = ref Unsafe.Add(ref Unsafe.AsRef(in step), 8);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Two(PathProgram program, in PathChunk chunk, RowBlock block, Span<Vector512<double>> hits)
    {
        var features = program.Features.Slice(chunk.FirstStep, chunk.Steps);
        ref readonly var first = ref program.Numbers[chunk.FirstNumber];
        ref var values = ref block.Values[0];
        ref var sums = ref block.Sums[0];
        for (var row = 0; row < block.PaddedRows; row += Vector512<double>.Count)
        {
            var (p0, p1) = (Vector512.Create(At(first, 0)), Vector512.Create(At(first, 1)));
            ref readonly var step = ref Unsafe.Add(ref Unsafe.AsRef(in first), 4);
            for (var i = 0; i < features.Length; i++)
            {
                var x = Vector512.LoadUnsafe(ref values, (nuint)((features[i] * RowBlock.Rows) + row));
                var hit = i < chunk.MissingSteps ? HitOrMissing(x, At(step, 0), At(step, 1)) : Hit(x, At(step, 0), At(step, 1));
                hits[i] = hit;
                p0 = Vector512.ConditionalSelect(hit, p0 * Vector512.Create(At(step, 2)), p0);
                p1 = Vector512.ConditionalSelect(hit, p1 * Vector512.Create(At(step, 3)), p1);
                step = ref Unsafe.Add(ref Unsafe.AsRef(in step), 6);
            }

            var miss = (p0 * Vector512.Create(At(first, 2))) + (p1 * Vector512.Create(At(first, 3)));
            step = ref Unsafe.Add(ref Unsafe.AsRef(in first), 4);
            for (var i = 0; i < features.Length; i++)
            {
                var gain = Vector512.FusedMultiplyAdd(p1, Vector512.Create(At(step, 5)), p0 * Vector512.Create(At(step, 4)));
                var place = (nuint)((features[i] * RowBlock.Rows) + row);
                (Vector512.LoadUnsafe(ref sums, place) + Vector512.ConditionalSelect(hits[i], gain, miss)).StoreUnsafe(ref sums, place);
                step = ref Unsafe.Add(ref Unsafe.AsRef(in step), 6);
            }
        }
    }

    /// <summary>Which values are within limits; a missing one is not.</summary>
    public static Vector512<double> Hit(Vector512<double> x, double low, double high) =>
        Vector512.GreaterThan(x, Vector512.Create(low)) & Vector512.LessThanOrEqual(x, Vector512.Create(high));

    /// <summary>Which values are within limits or missing.</summary>
    public static Vector512<double> HitOrMissing(Vector512<double> x, double low, double high) =>
        ~(Vector512.LessThanOrEqual(x, Vector512.Create(low)) | Vector512.GreaterThan(x, Vector512.Create(high)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double At(in double first, int place) => Unsafe.Add(ref Unsafe.AsRef(in first), place);
}
