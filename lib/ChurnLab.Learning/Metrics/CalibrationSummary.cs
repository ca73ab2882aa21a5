namespace ChurnLab.Learning.Metrics;

/// <summary>How far probabilities are from what came true, in a few numbers.</summary>
/// <remarks>
/// Sources: D. R. Cox, Two further applications of a model for binary regression, Biometrika 45 (1958) 562-565, for slope and intercept;
/// C. Guo and others, On calibration of modern neural networks, ICML 2017, for the expected error.
/// </remarks>
public sealed record CalibrationSummary
{
    // As in the log loss: odds of probabilities 0 and 1 are large, not infinite.
    private const double Least = 2.220446049250313e-16;

    private CalibrationSummary()
    {
    }

    /// <summary>Slope of the log odds that came true on those foretold: 1 is right, less means too extreme, NaN where no finite slope is the best.</summary>
    public double Slope { get; private init; }

    /// <summary>Intercept beside <see cref="Slope"/>: 0 is right.</summary>
    public double Intercept { get; private init; }

    /// <summary>Intercept where the slope is held at 1 («calibration in the large»): 0 is right, less means too high.</summary>
    public double InterceptAlone { get; private init; }

    /// <summary>Sum of the probabilities: how much of class 1 was foretold.</summary>
    public double Expected { get; private init; }

    /// <summary>How much of class 1 came true.</summary>
    public double Observed { get; private init; }

    /// <summary><see cref="Expected"/> over <see cref="Observed"/>: above 1 means too high.</summary>
    public double ExpectedOverObserved => Expected / Observed;

    /// <summary>Mean distance of probability and share of class 1 over bins of equal width, by what they weigh («ECE»).</summary>
    /// <remarks>A probability at an edge belongs to the bin above it. The number grows with the number of bins and falls with that of rows.</remarks>
    public double ExpectedError { get; private init; }

    /// <summary>Greatest such distance («MCE»).</summary>
    public double GreatestError { get; private init; }

    /// <summary>Computes the numbers.</summary>
    /// <param name="classes">0 or 1 per row, both present.</param>
    /// <param name="probabilities">Probability of class 1 per row, from 0 to 1; kept 2.2e−16 away from both for the odds.</param>
    /// <param name="weights">Weight per row, finite and not negative; none: every row counts 1.</param>
    /// <param name="bins">Bins of <see cref="ExpectedError"/>. Range: 1 or more.</param>
    /// <exception cref="LearningException">Lengths differ, a value is outside its range, or a class is missing.</exception>
    public static CalibrationSummary Of(
        ReadOnlySpan<double> classes, ReadOnlySpan<double> probabilities, ReadOnlySpan<double> weights = default, int bins = 10)
    {
        MetricInput.Check(classes, probabilities, weights);
        MetricInput.CheckProbabilities("a summary of calibration", probabilities);
        if (bins < 1)
            throw new LearningException($"Asked for {bins} bins: expected 1 or more.");
        var (ofRows, odds) = (new double[classes.Length], new double[classes.Length]);
        var (expected, observed, total) = (0.0, 0.0, 0.0);
        for (var row = 0; row < classes.Length; row++)
        {
            ofRows[row] = weights.IsEmpty ? 1 : weights[row];
            expected += ofRows[row] * probabilities[row];
            observed += ofRows[row] * classes[row];
            total += ofRows[row];
            odds[row] = Math.Log(Math.Max(probabilities[row], Least)) - Math.Log(Math.Max(1 - probabilities[row], Least));
        }

        if (observed == 0 || observed == total)
            throw MetricInput.OneClass("A summary of calibration");
        var line = LogisticLine.Fit(classes, odds, ofRows);
        var errors = CalibrationErrors.Of(classes, probabilities, weights, bins);
        return new CalibrationSummary
        {
            Slope = line.Slope,
            Intercept = line.Intercept,
            InterceptAlone = LogisticLine.FitIntercept(classes, odds, ofRows),
            Expected = expected,
            Observed = observed,
            ExpectedError = errors.Expected,
            GreatestError = errors.Greatest,
        };
    }
}
