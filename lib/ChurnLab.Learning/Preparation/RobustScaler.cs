using ChurnLab.Statistics;

namespace ChurnLab.Learning.Preparation;

/// <summary>Takes the median from each feature and divides by the distance of two quantiles, which a few extreme values do not move.</summary>
/// <remarks>
/// As scikit-learn's RobustScaler; quantiles interpolate linearly (<see cref="QuantileDefinition.Linear"/>). Missing
/// values are left out and stay missing; weights above 0 do not count. Where the quantiles are equal, or there is no
/// value, values are divided by 1.
/// </remarks>
public sealed record RobustScaler : Transformer
{
    /// <summary>Whether the median is taken away. Default: true.</summary>
    public bool WithCentering { get; init; } = true;

    /// <summary>Whether values are divided. Default: true.</summary>
    public bool WithScaling { get; init; } = true;

    /// <summary>Probability of the lower quantile. Range: 0 to <see cref="UpperQuantile"/>. Default: 0.25.</summary>
    public double LowerQuantile { get; init; } = 0.25;

    /// <summary>Probability of the upper quantile. Range: <see cref="LowerQuantile"/> to 1. Default: 0.75.</summary>
    public double UpperQuantile { get; init; } = 0.75;

    /// <summary>Whether the scale is that of a normal sample of variance 1. Needs quantiles between 0 and 1 that differ. Default: false.</summary>
    public bool UnitVariance { get; init; }

    /// <inheritdoc/>
    public override bool TakesMissing => true;

    /// <inheritdoc/>
    protected override void CheckSettings()
    {
        if (!(LowerQuantile is >= 0 and <= 1))
            throw LearningErrors.Setting(Name, nameof(LowerQuantile), LowerQuantile, "a probability from 0 to 1");
        if (!(UpperQuantile <= 1 && UpperQuantile >= LowerQuantile))
            throw LearningErrors.Setting(Name, nameof(UpperQuantile), UpperQuantile, "a probability from LowerQuantile to 1");
        if (UnitVariance && (LowerQuantile == 0 || UpperQuantile == 1 || LowerQuantile == UpperQuantile))
            throw LearningErrors.Setting(Name, nameof(UnitVariance), UnitVariance, "quantiles between 0 and 1 that differ");
    }

    /// <inheritdoc/>
    protected override FittedTransformer FitCore(TrainingData data)
    {
        var (centers, scales) = (new double[data.X.Columns.Count], new double[data.X.Columns.Count]);
        var normal = UnitVariance ? NormalDistribution.Quantile(UpperQuantile) - NormalDistribution.Quantile(LowerQuantile) : 1;
        Work.For(centers.Length, data.Threads, Learn, data.Token);
        return new FittedRobustScaler(FeatureSchema.Of(data.X), centers, scales);

        void Learn(int place)
        {
            var values = MappedColumns.Present(data.X.Columns[place]);
            centers[place] = WithCentering && values.Length > 0 ? Quantile.ReorderingOf(values, 0.5) : 0;
            scales[place] = WithScaling
                ? Scales.NotZero(Quantile.ReorderingOf(values, UpperQuantile) - Quantile.ReorderingOf(values, LowerQuantile)) / normal
                : 1;
        }
    }
}
