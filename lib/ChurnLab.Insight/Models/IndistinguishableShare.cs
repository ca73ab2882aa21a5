using ChurnLab.Charts;
using ChurnLab.Frames;
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
/// share of class 0 below it lies below it of class 1 too, so κ is at most the least ratio of both, κ*; it is κ* that is estimated. They are equal
/// where no score of the others is as low as some of class 0: scores that separate badly, or a worse model, leave κ* above κ, so several models
/// should agree. Where a share κ cannot be told apart by any model, no ROC-AUC can pass 1 − κ/2, however well the others are ranked.
/// The least of noisy ratios lies below the least of true ones, so the threshold is that of the least upper end of an interval, which seldom is one with
/// few rows below, and its ratio is the estimate. The interval is that of the ratio of two proportions at this threshold by Wilson's limits.
/// Of normal scores (40 to 2000 rows of class 1, half as many again of class 0, κ of 0, 0.1 and 0.3, classes 1 to 4 standard deviations apart) it held κ*
/// in 81 % to 99 % of samples, median 91 %; the estimate lay below κ* by at most 0.8 of its standard deviation, most where a large share is mixed in.
/// Source: G. Blanchard, G. Lee and C. Scott, Semi-supervised novelty detection, Journal of Machine Learning Research 11 (2010), for the ratio and
/// the least upper end; A. Donner and G. Y. Zou, Closed-form confidence intervals for functions of the normal mean and standard deviation,
/// Statistical Methods in Medical Research 21 (2012), for limits of a ratio.
/// </remarks>
public sealed class IndistinguishableShare
{
    /// <summary>Least share of class 0 below a threshold that counts: 0.3.</summary>
    public const double LeastBelow = 0.3;

    private const int CurvePoints = 200;

    private readonly double[] _positives;
    private readonly double[] _negatives;

    private IndistinguishableShare(double[] positives, double[] negatives, IntervalEstimate share)
    {
        (_positives, _negatives, Share) = (positives, negatives, share);
        Ceiling = share with { Value = AreaOf(share.Value), Lower = AreaOf(share.Upper), Upper = AreaOf(share.Lower) };
    }

    /// <summary>Share of class 1 that the scores do not tell from class 0, with its 95 % interval. Range: 0 to 1.</summary>
    public IntervalEstimate Share { get; }

    /// <summary>The most that the ROC-AUC can be where no model tells such a share apart: 1 less half of it. Range: 0.5 to 1.</summary>
    public IntervalEstimate Ceiling { get; }

    /// <summary>Estimates the share.</summary>
    /// <param name="scores">Score per row, finite, larger for class 1; out of fold.</param>
    /// <param name="target">Class per row.</param>
    /// <exception cref="InsightException">Scores and target differ in length, a score is not finite, or a class has no rows.</exception>
    public static IndistinguishableShare Of(IReadOnlyList<double> scores, Target target)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(target);
        if (!target.IsBinary || target.Rows != scores.Count)
            throw new InsightException($"Expected a class for each of {scores.Count} scores; got a target of {target.Rows} rows.");
        if (!scores.All(double.IsFinite))
            throw new InsightException("A score is not finite: every row needs a score.");
        var (positives, negatives) = (Sorted(scores, target, 1), Sorted(scores, target, 0));
        return positives.Length == 0 || negatives.Length == 0
            ? throw new InsightException("A share that is not told apart needs rows of both classes.")
            : new IndistinguishableShare(positives, negatives, LeastRatio(positives, negatives));
    }

    /// <summary>Share of both classes below each threshold: where the lines run close together from the left, class 1 hides in class 0.</summary>
    /// <param name="names">What rows of class 1 and of class 0 are called; null: by their class.</param>
    public Figure Figure((string Positive, string Negative)? names = null)
    {
        var (positive, negative) = names ?? (InsightTexts.Get("Scores.Positive"), InsightTexts.Get("Scores.Negative"));
        var (least, greatest) = (Math.Min(_positives[0], _negatives[0]), Math.Max(_positives[^1], _negatives[^1]));
        double[] thresholds = [.. Enumerable.Range(0, CurvePoints + 1).Select(point => least + ((greatest - least) * point / CurvePoints))];
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

    private static IntervalEstimate LeastRatio(double[] positives, double[] negatives)
    {
        var (least, below) = (new IntervalEstimate(EstimateKind.Share, 1, 0, double.PositiveInfinity, Confidence: 0.95), 0);
        var start = (int)Math.Ceiling(LeastBelow * negatives.Length) - 1;
        for (var place = Math.Max(0, start); place < negatives.Length; place++)
        {
            if (place + 1 < negatives.Length && negatives[place + 1] == negatives[place])
                continue;
            while (below < positives.Length && positives[below] <= negatives[place])
                below++;
            var ratio = Ratio(Proportion.Wilson(below, positives.Length), Proportion.Wilson(place + 1, negatives.Length));
            if (ratio.Upper < least.Upper)
                least = ratio;
        }

        return least with { Value = Math.Min(1, least.Value), Lower = Math.Clamp(least.Lower, 0, 1), Upper = Math.Min(1, least.Upper) };
    }

    // Limits where the squared distance from a value to its own limit adds up over both proportions.
    private static IntervalEstimate Ratio(IntervalEstimate over, IntervalEstimate under)
    {
        var product = over.Value * under.Value;
        double End(double ofOver, double ofUnder, int sign)
        {
            var square = ofUnder * ((2 * under.Value) - ofUnder);
            var root = (product * product) - (ofOver * ((2 * over.Value) - ofOver) * square);
            return (product + (sign * Math.Sqrt(Math.Max(0, root)))) / square;
        }

        return over with { Value = over.Value / under.Value, Lower = End(over.Lower, under.Upper, -1), Upper = End(over.Upper, under.Lower, 1) };
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
