namespace ChurnLab.Statistics;

/// <summary>Cliff's delta of two groups with its interval.</summary>
/// <param name="Delta">
/// Probability that a value of the first group is above one of the second, less the probability that it is below.
/// Range: −1 to 1; 0 when neither group dominates.
/// </param>
/// <param name="Lower">Lower end of the interval. Range: −1 to 1.</param>
/// <param name="Upper">Upper end of the interval. Range: −1 to 1.</param>
/// <param name="Confidence">Confidence level of the interval. Range: above 0, below 1.</param>
public sealed record DominanceEffect(double Delta, double Lower, double Upper, double Confidence)
{
    /// <summary>
    /// Probability that a value of the first group is above one of the second, ties counted half: also the area under the ROC
    /// curve of the value as a score. Range: 0 to 1.
    /// </summary>
    public double ProbabilityOfSuperiority => (Delta + 1) / 2;

    /// <summary>Whether the interval leaves out 0.</summary>
    public bool IsResolved => Lower > 0 || Upper < 0;
}
