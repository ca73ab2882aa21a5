namespace ChurnLab.Learning.Preparation;

/// <summary>Takes the mean from each feature and divides by its standard deviation.</summary>
/// <remarks>
/// The standard deviation is the population's (ddof 0), as in scikit-learn; missing values are left out and stay missing. A feature whose
/// spread is only that of rounding is constant: it is divided by 1.
/// </remarks>
public sealed record StandardScaler : Transformer
{
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
        for (var place = 0; place < means.Length; place++)
        {
            var (mean, deviation) = Moments(data.X.Numbers(place), data);
            means[place] = WithMean ? mean : 0;
            scales[place] = WithScale ? deviation : 1;
        }

        return new FittedStandardScaler(FeatureSchema.Of(data.X), means, scales);
    }

    // Two passes: taking squares of the raw values would cancel digits of values far from 0.
    private static (double Mean, double Deviation) Moments(ReadOnlySpan<double> values, TrainingData data)
    {
        var (sum, total) = (0.0, 0.0);
        for (var row = 0; row < values.Length; row++)
        {
            if (double.IsNaN(values[row]))
                continue;
            sum += data.Weight(row) * values[row];
            total += data.Weight(row);
        }

        if (total == 0)
            return (0, 1);
        var mean = sum / total;
        var (squares, rest) = (0.0, 0.0);
        for (var row = 0; row < values.Length; row++)
        {
            if (double.IsNaN(values[row]))
                continue;
            var distance = values[row] - mean;
            squares += data.Weight(row) * distance * distance;
            rest += data.Weight(row) * distance;
        }

        var variance = (squares - (rest * rest / total)) / total;
        var rounding = 10 * Math.BitIncrement(1.0) - 10;
        return (mean + (rest / total), variance <= rounding * rounding * mean * mean ? 1 : Math.Sqrt(variance));
    }
}
