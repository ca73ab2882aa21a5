using System.Numerics;
using System.Runtime.Intrinsics;

namespace ChurnLab.Insight.Segments;

/// <summary>Most rows of class 1 among conjunctions of each size, a lane per permutation.</summary>
/// <remarks>
/// All measures rise with rows of class 1, so the best of a size has most of them. Above 65,535 rows sizes share
/// slots of 2^k and count as the smallest of their slot: maxima are then never too low, p-values never too small.
/// </remarks>
/// <typeparam name="T">Type of a count.</typeparam>
internal sealed class PermutedMaxima<T>
    where T : unmanaged, IBinaryInteger<T>
{
    private const int MostSlots = ushort.MaxValue + 1;

    private readonly SearchProblem _problem;
    private readonly LaneBuffer<T> _most;
    private readonly int _shift;

    public PermutedMaxima(SearchProblem problem)
    {
        _problem = problem;
        while (problem.Rows >> _shift >= MostSlots)
            _shift++;
        _most = new LaneBuffer<T>((problem.Rows >> _shift) + 1);
    }

    /// <summary>Most rows of class 1, by slot.</summary>
    public Span<Vector512<T>> Most => _most.Vectors;

    /// <summary>Slot of a size.</summary>
    public int SlotOf(int size) => size >> _shift;

    /// <summary>Forgets all.</summary>
    public void Clear() => Most.Clear();

    /// <summary>Best quality of a permutation; −∞ when no conjunction is allowed.</summary>
    /// <param name="lane">Lane of the permutation.</param>
    public double Best(int lane)
    {
        var best = double.NegativeInfinity;
        for (var slot = 0; slot <= _problem.Rows >> _shift; slot++)
        {
            var positives = int.CreateTruncating(Most[slot][lane]);
            if (positives == 0)
                continue;
            var size = Math.Max(Math.Max(slot << _shift, _problem.MinSize), positives);
            if (_problem.Allows(size, positives))
                best = Math.Max(best, _problem.Quality(size, positives));
        }

        return best;
    }
}
