namespace ChurnLab.Learning.Preparation;

/// <summary>Takes the mean from each feature and divides by its standard deviation.</summary>
/// <remarks>
/// The standard deviation is the population's (ddof 0), as in scikit-learn; missing values are left out and stay
/// missing. A feature whose spread is only that of rounding is constant: it is divided by 1, and so is one without any
/// value. The variance is taken in two passes with the mean corrected by the rest of the second. Source: T. Chan, G.
/// Golub, R. LeVeque, Algorithms for Computing the Sample Variance, The American Statistician 37 (1983) 242-247.
/// </remarks>
public sealed record StandardScaler : Transformer
{
    private const double Epsilon = 2.220446049250313e-16;

    /// <summary>Whether the mean is taken away. Default: true.</summary>
    public bool WithMean { get; init; } = true;

    /// <summary>Whether values are divided by the standard deviation. Default: true.</summary>
    public bool WithScale { get; init; } = true;

    /// <inheritdoc/>
    public override bool TakesMissing => true;

    /// <inheritdoc/>
    protected override FittedTransformer FitCore(TrainingData data)
    {
        var (means, scales) = (new double[data.X.Columns.Count], new double[data.X.Columns.Count]);
        Work.For(means.Length, data.Threads, Learn, data.Token);
        return new FittedStandardScaler(FeatureSchema.Of(data.X), means, scales);

        void Learn(int place)
        {
            var (mean, deviation) = Moments(data.X.Numbers(place), data.Weights);
            means[place] = WithMean ? mean : 0;
            scales[place] = WithScale ? deviation : 1;
        }
    }

    /// <summary>Mean and what to divide by, 0 and 1 of no value.</summary>
    internal static (double Mean, double Scale) Moments(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        var (sum, total) = Sums.Of(values, weights);
        if (total == 0)
            return (0, 1);
        var mean = sum / total;
        var (rest, squares) = Sums.Around(values, weights, mean);
        var variance = (squares - (rest * rest / total)) / total;
        var rounding = total * mean * Epsilon;
        var isConstant = variance <= (total * Epsilon * variance) + (rounding * rounding);
        return (mean + (rest / total), isConstant ? 1 : Math.Sqrt(variance));
    }
}
