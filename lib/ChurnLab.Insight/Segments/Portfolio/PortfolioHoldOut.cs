using ChurnLab.Hosting;
using ChurnLab.Insight.Texts;
using ChurnLab.Learning;
using ChurnLab.Statistics;

namespace ChurnLab.Insight.Segments;

/// <summary>What a search for a portfolio is worth on clients that took no part in it: found in random halves, looked at in the others.</summary>
public sealed class PortfolioHoldOut
{
    private const double Alike = 0.5;

    private PortfolioHoldOut(IReadOnlyList<HoldOutRun> runs) => Runs = runs;

    /// <summary>The halvings.</summary>
    public IReadOnlyList<HoldOutRun> Runs { get; }

    /// <summary>Mean share of class 1 in the half the segments were found in; runs that found none are left out.</summary>
    public double FoundRate => Mean(run => run.Found.Rate.Value);

    /// <summary>Mean share of class 1 among the clients that the segments take in the other half.</summary>
    public double OtherRate => Mean(run => run.Other.Rate.Value);

    /// <summary>Mean share of all clients of class 1 that the segments take in the half they were found in.</summary>
    public double FoundCoverage => Mean(run => run.Found.Coverage);

    /// <summary>Mean share of all clients of class 1 that the segments take in the other half.</summary>
    public double OtherCoverage => Mean(run => run.Other.Coverage);

    /// <summary>Halves the rows at random, again and again.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="target">Class per row.</param>
    /// <param name="options">How segments are found; the smallest size is halved with the rows, and the permutation test is left out.</param>
    /// <param name="repeats">Number of halvings. Range: 1 or more.</param>
    /// <exception cref="InsightException">Target or options do not allow a search.</exception>
    public static PortfolioHoldOut Of(FeatureTable rows, Target target, PortfolioOptions? options = null, int repeats = 20)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(repeats, 1);
        options ??= new();
        var half = options with { MinSize = Math.Max(1, options.MinSize / 2), Permutations = 0 };
        using var progress = ProgressScope.Start(InsightTexts.Get("Audit.HoldOutProgress"), repeats);
        var runs = new List<HoldOutRun>();
        int[] order = [.. Enumerable.Range(0, rows.Rows)];
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            RandomStream.Of(options.Seed, repeat).ShuffleInPlace(order.AsSpan());
            int[] first = [.. order.Take(order.Length / 2).Order()];
            int[] second = [.. order.Skip(order.Length / 2).Order()];
            var found = SegmentPortfolio.Find(rows.Take(first), target.Take(first), half);
            (string, IReadOnlyList<Condition>)[] given = [.. found.Segments.Select(part => (part.Name, part.Segment.Conditions))];
            var other = SegmentPortfolio.Of(rows.Take(second), target.Take(second), given, options.Words);
            runs.Add(new HoldOutRun(found, other, [.. given.Select(segment => SegmentPortfolio.MembersOf(rows, segment.Item2))]));
            progress.Report(repeat + 1);
        }

        return new PortfolioHoldOut(runs);
    }

    /// <summary>How one segment does: in each run by the found segment that is most like it.</summary>
    /// <param name="segment">A segment of all rows.</param>
    public HoldOutStability For(Segment segment)
    {
        var matches = Runs
            .Where(run => run.Members.Length > 0)
            .Select(run => (Run: run, Best: Enumerable.Range(0, run.Members.Length).MaxBy(place => run.Members[place].Jaccard(segment.Members))))
            .Where(match => match.Run.Members[match.Best].Jaccard(segment.Members) >= Alike)
            .ToArray();
        double Rate(Func<HoldOutRun, SegmentPortfolio> half) => matches
            .Select(match => half(match.Run).Segments[match.Best].Segment.Rate.Value)
            .Where(rate => !double.IsNaN(rate))
            .DefaultIfEmpty(double.NaN)
            .Average();
        return new HoldOutStability(Runs.Count, matches.Length, Rate(run => run.Found), Rate(run => run.Other));
    }

    private double Mean(Func<HoldOutRun, double> value) =>
        Runs.Select(value).Where(one => !double.IsNaN(one)).DefaultIfEmpty(double.NaN).Average();
}
