namespace ChurnLab.Learning.Metrics;

/// <summary>Parts of a Brier score, which is <c>Reliability − Resolution + Uncertainty + WithinBins</c> to the last digits.</summary>
/// <remarks>
/// Sources: A. H. Murphy, A new vector partition of the probability score, Journal of Applied Meteorology 12 (1973) 595-600; D. B.
/// Stephenson, C. A. S. Coelho and I. T. Jolliffe, Two extra components in the Brier score decomposition, Weather and Forecasting 23 (2008)
/// 752-757, whose two parts are <paramref name="WithinBins"/> together.
/// </remarks>
/// <param name="Reliability">Mean squared distance of probability and share of class 1 over bins: 0 is right.</param>
/// <param name="Resolution">Mean squared distance of the bins' shares of class 1 from that of all rows: more is better.</param>
/// <param name="Uncertainty">Variance of the classes, which no model changes.</param>
/// <param name="WithinBins">What differing probabilities within bins add or, where they go with the classes, take away.</param>
public sealed record BrierDecomposition(double Reliability, double Resolution, double Uncertainty, double WithinBins)
{
    /// <summary>The Brier score.</summary>
    public double Brier => Reliability - Resolution + Uncertainty + WithinBins;

    /// <summary>Computes the parts.</summary>
    /// <param name="classes">0 or 1 per row. Range: 1 row or more.</param>
    /// <param name="probabilities">Probability of class 1 per row, from 0 to 1.</param>
    /// <param name="bins">Number of bins of equal width. Range: 1 or more.</param>
    /// <param name="weights">Weight per row, finite and not negative; none: every row counts 1.</param>
    /// <exception cref="LearningException">Lengths differ, or a value is outside its range.</exception>
    public static BrierDecomposition Of(
        ReadOnlySpan<double> classes, ReadOnlySpan<double> probabilities, int bins = 10, ReadOnlySpan<double> weights = default)
    {
        var points = CalibrationCurve.Of(classes, probabilities, bins, CalibrationBins.Uniform, weights);
        var total = points.Sum(point => point.Weight);
        var share = points.Sum(point => point.Weight * point.Share) / total;
        var reliability = points.Sum(point => point.Weight * Math.Pow(point.MeanProbability - point.Share, 2)) / total;
        var resolution = points.Sum(point => point.Weight * Math.Pow(point.Share - share, 2)) / total;
        var uncertainty = share * (1 - share);
        var brier = ProbabilityLoss.Brier(classes, probabilities, weights);
        return new BrierDecomposition(reliability, resolution, uncertainty, brier - (reliability - resolution + uncertainty));
    }
}
