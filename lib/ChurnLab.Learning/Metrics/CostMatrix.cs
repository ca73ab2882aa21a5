namespace ChurnLab.Learning.Metrics;

/// <summary>What each outcome of a prediction is worth: benefits above 0, costs below, in any one unit such as roubles.</summary>
/// <remarks>Source of the threshold: C. Elkan, The foundations of cost-sensitive learning, IJCAI 2001, 973-978.</remarks>
/// <param name="TruePositive">A row of class 1 that is acted upon: what is kept, less what acting costs.</param>
/// <param name="FalsePositive">A row of class 0 that is acted upon: as a rule below 0.</param>
/// <param name="TrueNegative">A row of class 0 that is left alone: as a rule 0.</param>
/// <param name="FalseNegative">A row of class 1 that is left alone: as a rule 0, or below.</param>
public sealed record CostMatrix(double TruePositive, double FalsePositive, double TrueNegative = 0, double FalseNegative = 0)
{
    /// <summary>Least probability at which acting is worth as much as not, where probabilities are calibrated. Range: 0 to 1.</summary>
    /// <remarks>0 where acting is always worth it, infinite where it never is, NaN where it is so for rows of class 0 only.</remarks>
    public double TheoreticalThreshold
    {
        get
        {
            // Acting gains this on a row of class 1, and loses that on a row of class 0.
            var (gain, loss) = (TruePositive - FalseNegative, TrueNegative - FalsePositive);
            if (loss > 0)
                return gain >= 0 ? loss / (loss + gain) : double.PositiveInfinity;
            return gain >= 0 ? 0 : loss == 0 ? double.PositiveInfinity : double.NaN;
        }
    }

    /// <summary>What counted outcomes are worth together.</summary>
    /// <param name="counts">The counts.</param>
    public double Profit(Confusion counts) => (counts.TruePositives * TruePositive) + (counts.FalsePositives * FalsePositive)
        + (counts.TrueNegatives * TrueNegative) + (counts.FalseNegatives * FalseNegative);

    /// <summary>What outcomes will be worth on average where probabilities are calibrated and rows from a threshold up are acted upon.</summary>
    /// <param name="probabilities">Probability of class 1 per row, from 0 to 1.</param>
    /// <param name="threshold">Least probability that is acted upon.</param>
    /// <exception cref="LearningException">A value is no probability.</exception>
    public double ExpectedProfit(ReadOnlySpan<double> probabilities, double threshold)
    {
        MetricInput.CheckProbabilities("an expected profit", probabilities);
        var sum = 0.0;
        foreach (var p in probabilities)
            sum += p >= threshold ? (p * TruePositive) + ((1 - p) * FalsePositive) : (p * FalseNegative) + ((1 - p) * TrueNegative);
        return sum;
    }

    /// <summary>Profit at every threshold, from acting on nobody to acting on everybody.</summary>
    /// <param name="classes">0 or 1 per row. Range: 1 row or more.</param>
    /// <param name="scores">Score per row.</param>
    /// <param name="weights">Weight per row, finite and not negative; none: every row counts 1.</param>
    /// <returns>Points from an infinite threshold down over all different scores.</returns>
    /// <exception cref="LearningException">Lengths differ, or a value is outside its range.</exception>
    public IReadOnlyList<ProfitPoint> Curve(ReadOnlySpan<double> classes, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights = default)
    {
        MetricInput.Check(classes, scores, weights);
        var groups = ScoreGroups.Of(classes, scores, weights);
        var (ofOne, ofZero) = (RankMetrics.Sum(groups.Positives), RankMetrics.Sum(groups.Negatives));
        var counts = new Confusion(0, 0, ofZero, ofOne);
        var points = new ProfitPoint[groups.Count + 1];
        points[0] = new ProfitPoint(double.PositiveInfinity, 0, Profit(counts));
        for (var group = 0; group < groups.Count; group++)
        {
            var (positive, negative) = (counts.TruePositives + groups.Positives[group], counts.FalsePositives + groups.Negatives[group]);
            counts = new Confusion(positive, negative, ofZero - negative, ofOne - positive);
            points[group + 1] = new ProfitPoint(groups.Scores[group], (positive + negative) / (ofOne + ofZero), Profit(counts));
        }

        return points;
    }

    /// <summary>The threshold of the greatest profit on these rows; the greatest of those that give it, so that as few as possible are acted upon.</summary>
    /// <param name="classes">0 or 1 per row. Range: 1 row or more.</param>
    /// <param name="scores">Score per row.</param>
    /// <param name="weights">Weight per row, finite and not negative; none: every row counts 1.</param>
    /// <exception cref="LearningException">Lengths differ, or a value is outside its range.</exception>
    public ThresholdChoice BestThreshold(ReadOnlySpan<double> classes, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights = default)
    {
        var best = Curve(classes, scores, weights).MaxBy(point => point.Profit)!;
        return new ThresholdChoice(best.Threshold, best.Profit);
    }
}
