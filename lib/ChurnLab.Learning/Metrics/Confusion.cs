namespace ChurnLab.Learning.Metrics;

/// <summary>How many rows of each class are predicted to be of each, and what follows from that.</summary>
/// <remarks>
/// Counts are weights where rows have weights. A ratio of nothing to nothing, such as the precision where no row is predicted to be of class
/// 1, is 0, as in scikit-learn, and never NaN.
/// Sources: Matthews (1975) for <see cref="Mcc"/>, Cohen (1960) for <see cref="Kappa"/>.
/// </remarks>
/// <param name="TruePositives">Rows of class 1 predicted to be of class 1.</param>
/// <param name="FalsePositives">Rows of class 0 predicted to be of class 1.</param>
/// <param name="TrueNegatives">Rows of class 0 predicted to be of class 0.</param>
/// <param name="FalseNegatives">Rows of class 1 predicted to be of class 0.</param>
public sealed record Confusion(double TruePositives, double FalsePositives, double TrueNegatives, double FalseNegatives)
{
    /// <summary>All rows.</summary>
    public double Total => TruePositives + FalsePositives + TrueNegatives + FalseNegatives;

    /// <summary>Share of right predictions, 0 to 1.</summary>
    public double Accuracy => Ratio(TruePositives + TrueNegatives, Total);

    /// <summary>Share of class 1 among rows predicted to be of class 1, 0 to 1.</summary>
    public double Precision => Ratio(TruePositives, TruePositives + FalsePositives);

    /// <summary>Share of class 1 that is found, 0 to 1 («sensitivity»).</summary>
    public double Recall => Ratio(TruePositives, TruePositives + FalseNegatives);

    /// <summary>Share of class 0 that is predicted to be of class 0, 0 to 1.</summary>
    public double Specificity => Ratio(TrueNegatives, TrueNegatives + FalsePositives);

    /// <summary>Mean of <see cref="Recall"/> and <see cref="Specificity"/>; the one there is where a class has no rows.</summary>
    public double BalancedAccuracy => TruePositives + FalseNegatives == 0 ? Specificity
        : TrueNegatives + FalsePositives == 0 ? Recall
        : (Recall + Specificity) / 2;

    /// <summary>Harmonic mean of <see cref="Precision"/> and <see cref="Recall"/>.</summary>
    public double F1 => FBeta(1);

    /// <summary>Matthews' correlation of classes and predictions, −1 to 1.</summary>
    public double Mcc
    {
        get
        {
            var product = (TruePositives * TrueNegatives) - (FalsePositives * FalseNegatives);
            var (said, denied) = (TruePositives + FalsePositives, TrueNegatives + FalseNegatives);
            var (positive, negative) = (TruePositives + FalseNegatives, TrueNegatives + FalsePositives);
            return Ratio(product, Math.Sqrt(said * denied) * Math.Sqrt(positive * negative));
        }
    }

    /// <summary>Cohen's kappa: agreement beyond that of chance, at most 1; 0 where both sides know one class only.</summary>
    public double Kappa
    {
        get
        {
            var (said, denied) = (TruePositives + FalsePositives, TrueNegatives + FalseNegatives);
            var (positive, negative) = (TruePositives + FalseNegatives, TrueNegatives + FalsePositives);
            var chance = Ratio((said * positive) + (denied * negative), Total * Total);
            return Ratio(Accuracy - chance, 1 - chance);
        }
    }

    /// <summary>Counts predictions by a threshold.</summary>
    /// <param name="classes">0 or 1 per row. Range: 1 row or more.</param>
    /// <param name="scores">Score per row.</param>
    /// <param name="threshold">Least score that is predicted to be of class 1; infinity: no row is.</param>
    /// <param name="weights">Weight per row, finite and not negative; none: every row counts 1.</param>
    /// <exception cref="LearningException">Lengths differ, or a value is outside its range.</exception>
    public static Confusion At(
        ReadOnlySpan<double> classes, ReadOnlySpan<double> scores, double threshold = 0.5, ReadOnlySpan<double> weights = default)
    {
        MetricInput.Check(classes, scores, weights);
        return Count(classes, scores, weights, threshold);
    }

    /// <summary>Weighted harmonic mean of <see cref="Precision"/> and <see cref="Recall"/>.</summary>
    /// <param name="beta">How many times recall matters more than precision. Range: above 0.</param>
    public double FBeta(double beta)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(beta);
        var square = beta * beta;
        return Ratio((1 + square) * TruePositives, ((1 + square) * TruePositives) + (square * FalseNegatives) + FalsePositives);
    }

    internal static Confusion Count(ReadOnlySpan<double> classes, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights, double threshold)
    {
        var (truePositives, falsePositives, positives, total) = (0.0, 0.0, 0.0, 0.0);
        for (var row = 0; row < classes.Length; row++)
        {
            var weight = weights.IsEmpty ? 1 : weights[row];
            var said = scores[row] >= threshold ? weight : 0;
            truePositives += said * classes[row];
            falsePositives += said * (1 - classes[row]);
            positives += weight * classes[row];
            total += weight;
        }

        return new Confusion(truePositives, falsePositives, total - positives - falsePositives, positives - truePositives);
    }

    private static double Ratio(double part, double whole) => whole == 0 ? 0 : part / whole;
}
