namespace ChurnLab.Learning.Calibration;

/// <summary>Corrects probabilities for rows among which class 1 has another share than among those a model was fitted to.</summary>
/// <remarks>
/// Right where only the share differs and rows of one class look as they did. Source: Saerens, Latinne, Decaestecker: Adjusting the outputs
/// of a classifier to new a priori probabilities, Neural Computation 2002.
/// </remarks>
public sealed record PriorShift
{
    private const int MostSteps = 10_000;

    /// <summary>Makes a correction.</summary>
    /// <param name="fitted">Share of class 1 among the rows of the fit. Range: between 0 and 1, both excluded.</param>
    /// <param name="wanted">Share of class 1 among the rows to be told. Range: 0 to 1.</param>
    /// <exception cref="LearningException">A share is out of range.</exception>
    public PriorShift(double fitted, double wanted)
    {
        CheckFitted(fitted);
        if (!(wanted is >= 0 and <= 1))
            throw LearningErrors.Setting(nameof(PriorShift), nameof(Wanted), wanted, "a share from 0 to 1");
        (Fitted, Wanted) = (fitted, wanted);
    }

    /// <summary>Share of class 1 among the rows of the fit.</summary>
    public double Fitted { get; }

    /// <summary>Share of class 1 among the rows to be told.</summary>
    public double Wanted { get; }

    /// <summary>Estimates the share of class 1 among rows whose classes are unknown, by expectation and maximisation.</summary>
    /// <param name="probabilities">Probability per row from a calibrated model, from 0 to 1. Range: 1 row or more.</param>
    /// <param name="fitted">Share of class 1 among the rows of the fit. Range: between 0 and 1, both excluded.</param>
    /// <returns>The correction for these rows; its <see cref="Wanted"/> is the share of greatest likelihood.</returns>
    /// <exception cref="LearningException">There is no row, a probability is not from 0 to 1, or the share is out of range.</exception>
    public static PriorShift Estimate(ReadOnlySpan<double> probabilities, double fitted)
    {
        CheckFitted(fitted);
        if (probabilities.Length == 0)
            throw new LearningException("A share of class 1 cannot be estimated from no rows.");
        foreach (var probability in probabilities)
            CheckProbability(probability);
        var share = fitted;
        for (var step = 0; step < MostSteps; step++)
        {
            var (shift, sum) = (new PriorShift(fitted, share), 0.0);
            foreach (var probability in probabilities)
                sum += shift.Corrected(probability);
            var next = Math.Clamp(sum / probabilities.Length, 0, 1);
            var isSettled = Math.Abs(next - share) <= 1e-12;
            share = next;
            if (isSettled)
                break;
        }

        return new PriorShift(fitted, share);
    }

    /// <summary>The corrected probability.</summary>
    /// <param name="probability">Probability of class 1 from the model. Range: 0 to 1.</param>
    /// <exception cref="LearningException">The probability is not from 0 to 1.</exception>
    public double Probability(double probability)
    {
        CheckProbability(probability);
        return Corrected(probability);
    }

    /// <summary>The corrected probability per row.</summary>
    /// <param name="probabilities">Probability of class 1 per row. Range: 0 to 1.</param>
    /// <exception cref="LearningException">A probability is not from 0 to 1.</exception>
    public double[] Probabilities(ReadOnlySpan<double> probabilities)
    {
        var corrected = new double[probabilities.Length];
        for (var row = 0; row < corrected.Length; row++)
            corrected[row] = Probability(probabilities[row]);
        return corrected;
    }

    private double Corrected(double probability)
    {
        var (one, other) = (probability * Wanted / Fitted, (1 - probability) * (1 - Wanted) / (1 - Fitted));
        // A row certain of a class that has no share is left to the share: nothing else is known of it.
        return one + other > 0 ? one / (one + other) : Wanted;
    }

    private static void CheckFitted(double fitted)
    {
        if (!(fitted is > 0 and < 1))
            throw LearningErrors.Setting(nameof(PriorShift), nameof(Fitted), fitted, "a share between 0 and 1, both excluded");
    }

    private static void CheckProbability(double probability)
    {
        if (!(probability is >= 0 and <= 1))
            throw new LearningException(FormattableString.Invariant($"A probability is {probability}: expected a number from 0 to 1."));
    }
}
