using System.Runtime.InteropServices;

namespace ChurnLab.Insight.Explanation.Trees;

/// <summary>Leaves of some trees with all that does not depend on rows worked out.</summary>
/// <remarks>
/// <para>
/// For one leaf a set of known features gives value × Π hit over known features × Π share over the others, where hit is 1 when the row meets
/// what the way to the leaf asks of the feature, else 0. The Shapley value of a feature is then value × (hit − share) × the integral over t
/// from 0 to 1 of Π over the other features of (1 − t) share + t hit (G. Owen, Multilinear Extensions of Games, Management Science 1972): a
/// polynomial, which few points integrate without error. All terms of it are positive, so nothing cancels.
/// </para>
/// <para>
/// A point's product is that of no hit at all, kept per leaf, times a ratio per hit. Numbers of a chunk: the products of no hit per point, the
/// factors of a missed feature per point, then per feature its limits, the ratios per point and the factors of a hit per point.
/// </para>
/// </remarks>
internal sealed class PathProgram
{
    /// <summary>Most features on a way that the vector code takes; longer ones go the slow way.</summary>
    public const int MostSteps = 64;

    // Below this a product may end as 0 while ratios end as infinity.
    private const double LeastProduct = 1e-200;
    private readonly List<PathChunk> _chunks = [];
    private readonly List<int> _features = [];
    private readonly List<double> _numbers = [];
    private readonly List<LeafPath> _slow = [];

    public PathProgram(IEnumerable<ExplainedTree> trees)
    {
        foreach (var tree in trees)
        {
            foreach (var leaf in LeafPath.Of(tree))
                Add(leaf);
        }
    }

    public ReadOnlySpan<PathChunk> Chunks => CollectionsMarshal.AsSpan(_chunks);

    public ReadOnlySpan<int> Features => CollectionsMarshal.AsSpan(_features);

    public ReadOnlySpan<double> Numbers => CollectionsMarshal.AsSpan(_numbers);

    /// <summary>Leaves with a share of 0 on their way, and those of very long ways.</summary>
    public IReadOnlyList<LeafPath> Slow => _slow;

    private void Add(LeafPath leaf)
    {
        if (leaf.Steps.Length == 0 || leaf.Value == 0)
            return;
        var rule = GaussLegendre.ForFactors(leaf.Steps.Length);
        if (leaf.Steps.Length > MostSteps || rule.Points.Min(point => NoHit(leaf, point)) < LeastProduct)
        {
            _slow.Add(leaf);
            return;
        }

        PathStep[] steps = [.. leaf.Steps.Where(step => step.TakesMissing), .. leaf.Steps.Where(step => !step.TakesMissing)];
        var (first, missing) = (_features.Count, steps.Count(step => step.TakesMissing));
        _features.AddRange(steps.Select(step => step.Feature));
        for (int start = 0, points; start < rule.Points.Length; start += points)
        {
            points = rule.Points.Length - start is 3 or > 4 ? 3 : 2;
            _chunks.Add(new PathChunk(points, steps.Length, missing, first, _numbers.Count));
            Write(leaf with { Steps = steps }, rule, start, points);
        }
    }

    // A single point is filled up to two by a copy of weight 0.
    private void Write(LeafPath leaf, GaussLegendre rule, int start, int points)
    {
        Span<double> at = stackalloc double[points];
        for (var i = 0; i < points; i++)
            at[i] = rule.Points[Math.Min(start + i, rule.Points.Length - 1)];
        for (var i = 0; i < points; i++)
            _numbers.Add(start + i < rule.Points.Length ? leaf.Value * rule.Weights[start + i] * NoHit(leaf, at[i]) : 0);
        foreach (var point in at)
            _numbers.Add(-1 / (1 - point));
        foreach (var step in leaf.Steps)
        {
            _numbers.Add(step.Low);
            _numbers.Add(step.High);
            foreach (var point in at)
                _numbers.Add(1 + (point / ((1 - point) * step.Share)));
            foreach (var point in at)
                _numbers.Add((1 - step.Share) / (((1 - point) * step.Share) + point));
        }
    }

    private static double NoHit(LeafPath leaf, double point)
    {
        var product = 1.0;
        foreach (var step in leaf.Steps)
            product *= (1 - point) * step.Share;
        return product;
    }
}
