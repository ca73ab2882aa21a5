using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Texts;
using ChurnLab.Learning;
using ChurnLab.Statistics;

namespace ChurnLab.Insight.Models;

/// <summary>
/// The share of class 1 that a model's scores cannot tell from class 0: as if that share had been drawn among rows of class 0 and given the
/// other label.
/// </summary>
/// <remarks>
/// The scores of class 1 are a mixture of scores like those of class 0, with a share κ, and of others. However low a threshold, at least κ times the
/// share of class 0 below it lies below it of class 1 too, so κ is at most the least ratio of both. With a share κ that cannot be
/// told apart the ROC-AUC cannot pass 1 − κ/2, however well the others are ranked. The ratio is looked for among thresholds with enough rows of class 0
/// below, where it is not left to a few rows; the interval is that of a bootstrap within both classes. The scores decide: a better
/// model may tell more rows apart, so κ is an upper bound of what no model can tell, and several models should agree.
/// Source: G. Blanchard, G. Lee and C. Scott, Semi-supervised novelty detection, Journal of Machine Learning Research 11 (2010), for the ratio.
/// </remarks>
public sealed class IndistinguishableShare
{
    /// <summary>Least share of class 0 below a threshold that counts: 0.3.</summary>
    public const double LeastBelow = 0.3;

    private const double Confidence = 0.95;
    private const int CurvePoints = 200;

    private readonly double[] _positives;
    private readonly double[] _negatives;

    private IndistinguishableShare(double[] positives, double[] negatives, IntervalEstimate share)
    {
        (_positives, _negatives, Share) = (positives, negatives, share);
        Ceiling = share with { Value = AreaOf(share.Value), Lower = AreaOf(share.Upper), Upper = AreaOf(share.Lower) };
    }

    /// <summary>Share of class 1 that the scores do not tell from class 0, with its bootstrap interval. Range: 0 to 1.</summary>
    public IntervalEstimate Share { get; }

    /// <summary>The most that the ROC-AUC can be with such a share.</summary>
    public IntervalEstimate Ceiling { get; }

    /// <summary>Estimates the share.</summary>
    /// <param name="scores">Score per row, larger for class 1; out of fold.</param>
    /// <param name="target">Class per row.</param>
    /// <param name="replicates">Replicates of the bootstrap. Range: 10 or more.</param>
    /// <param name="seed">Seed of the bootstrap.</param>
    /// <exception cref="InsightException">Scores and target differ in length, a score is NaN, a class has no rows or there are too few replicates.</exception>
    public static IndistinguishableShare Of(IReadOnlyList<double> scores, Target target, int replicates = 1000, long seed = 0)
    {
        if (!target.IsBinary || target.Rows != scores.Count)
            throw new InsightException($"Expected a class for each of {scores.Count} scores; got a target of {target.Rows} rows.");
        if (replicates < 10)
            throw new InsightException($"Asked for {replicates} replicates; expected 10 or more.");
        if (scores.Any(double.IsNaN))
            throw new InsightException("A score is NaN: every row needs a score.");
        var (positives, negatives) = (Sorted(scores, target, 1), Sorted(scores, target, 0));
        if (positives.Length == 0 || negatives.Length == 0)
            throw new InsightException("A share that is not told apart needs rows of both classes.");
        var drawn = new double[replicates];
        Work.For(
            replicates,
            0,
            replicate =>
            {
                var random = RandomStream.Of(seed, replicate);
                drawn[replicate] = LeastRatio(Drawn(positives, random), Drawn(negatives, random));
            },
            AmbientCancellation.Token);
        var value = LeastRatio(positives, negatives);
        Array.Sort(drawn);
        var (lower, upper) = (Quantile.OfSorted(drawn, (1 - Confidence) / 2), Quantile.OfSorted(drawn, (1 + Confidence) / 2));
        // The least of ratios of a sample lies below that of the population, and those of its replicates below it once more.
        return new IndistinguishableShare(
            positives,
            negatives,
            new IntervalEstimate(
                EstimateKind.Share, value, Math.Clamp((2 * value) - upper, 0, value), Math.Clamp((2 * value) - lower, value, 1), Confidence));
    }

    /// <summary>Share of both classes below each threshold: where the lines run close together from the left, class 1 hides in class 0.</summary>
    /// <param name="names">What rows of class 1 and of class 0 are called; null: by their class.</param>
    public Figure Figure((string Positive, string Negative)? names = null)
    {
        var (positive, negative) = names ?? (InsightTexts.Get("Scores.Positive"), InsightTexts.Get("Scores.Negative"));
        double[] thresholds = [.. Enumerable.Range(0, CurvePoints + 1).Select(point => (double)point / CurvePoints)];
        var title = InsightTexts.Get("Scores.HiddenTitle", RussianText.Percent(Share.Value, 0));
        return Charts.Figure.Combine(
            Chart.Line(thresholds, thresholds.Select(level => Below(_negatives, level)), negative),
            Chart.Line(thresholds, thresholds.Select(level => Below(_positives, level)), positive),
            Chart.Line(thresholds, thresholds.Select(level => Share.Value * Below(_negatives, level)), InsightTexts.Get("Scores.HiddenLine"))
                .WithTraces<ScatterTrace>(trace => trace with { Line = new Line { Dash = LineDash.Dot } }))
            .WithTitle(title, InsightTexts.Get("Scores.HiddenSubtitle"))
            .WithXTitle(InsightTexts.Get("Scores.Axis"))
            .WithYTitle(InsightTexts.Get("Scores.BelowAxis"))
            .WithPercentY();
    }

    private static double AreaOf(double share) => 1 - (share / 2);

    private static double[] Sorted(IReadOnlyList<double> scores, Target target, double of)
    {
        double[] found = [.. scores.Where((_, row) => target.Values[row] == of)];
        Array.Sort(found);
        return found;
    }

    // Sorted as what it is drawn from, since ranks are drawn and put in order.
    private static double[] Drawn(double[] sorted, RandomStream random)
    {
        var counts = new int[sorted.Length];
        for (var draw = 0; draw < sorted.Length; draw++)
            counts[(int)(random.NextDouble() * sorted.Length)]++;
        var (drawn, at) = (new double[sorted.Length], 0);
        for (var place = 0; place < sorted.Length; place++)
        {
            drawn.AsSpan(at, counts[place]).Fill(sorted[place]);
            at += counts[place];
        }

        return drawn;
    }

    private static double LeastRatio(double[] positives, double[] negatives)
    {
        var (least, below) = (1.0, 0);
        var start = (int)Math.Ceiling(LeastBelow * negatives.Length) - 1;
        for (var place = Math.Max(0, start); place < negatives.Length; place++)
        {
            if (place + 1 < negatives.Length && negatives[place + 1] == negatives[place])
                continue;
            while (below < positives.Length && positives[below] <= negatives[place])
                below++;
            least = Math.Min(least, ((double)below / positives.Length) / ((double)(place + 1) / negatives.Length));
        }

        return least;
    }

    private static double Below(double[] sorted, double level)
    {
        var place = Array.BinarySearch(sorted, level);
        if (place < 0)
            return (double)~place / sorted.Length;
        while (place + 1 < sorted.Length && sorted[place + 1] == level)
            place++;
        return (place + 1.0) / sorted.Length;
    }
}
