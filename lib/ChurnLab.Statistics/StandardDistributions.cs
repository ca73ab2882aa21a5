namespace ChurnLab.Statistics;

/// <summary>Tails and quantiles of the normal and of Student's distribution.</summary>
public static class StandardDistributions
{
    /// <summary>The chance that a standard normal variable exceeds a value; small chances keep their digits.</summary>
    /// <param name="z">The value.</param>
    public static double NormalTail(double z) => TailProbability.Normal(z);

    /// <summary>The value that a standard normal variable stays below with a chance.</summary>
    /// <param name="probability">The chance. Range: above 0, below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The chance is outside its range.</exception>
    public static double NormalQuantile(double probability) => TailProbability.NormalQuantile(Checked(probability));

    /// <summary>The chance that a Student variable exceeds a value.</summary>
    /// <param name="t">The value.</param>
    /// <param name="freedom">Degrees of freedom. Range: above 0; NaN otherwise.</param>
    public static double StudentTail(double t, double freedom) => TailProbability.StudentT(t, freedom);

    /// <summary>The value that a Student variable stays below with a chance.</summary>
    /// <param name="probability">The chance. Range: above 0, below 1.</param>
    /// <param name="freedom">Degrees of freedom. Range: above 0; NaN otherwise.</param>
    /// <exception cref="ArgumentOutOfRangeException">The chance is outside its range.</exception>
    public static double StudentQuantile(double probability, double freedom) => Checked(probability) >= 0.5
        ? TailProbability.StudentQuantile(probability, freedom)
        : -TailProbability.StudentQuantile(1 - probability, freedom);

    private static double Checked(double probability) => probability is > 0 and < 1
        ? probability
        : throw new ArgumentOutOfRangeException(nameof(probability), probability, "The chance must be above 0 and below 1.");
}
