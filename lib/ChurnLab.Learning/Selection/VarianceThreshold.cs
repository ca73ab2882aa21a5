using ChurnLab.Learning.Preparation;

namespace ChurnLab.Learning.Selection;

/// <summary>Drops features whose variance is no greater than a threshold: at 0, those that are the same in every row.</summary>
/// <remarks>
/// As scikit-learn's VarianceThreshold: the variance is the population's (ddof 0) of the values that are there; at a
/// threshold of 0 the range is looked at too, as rounding can leave a constant a variance. Weights count.
/// </remarks>
public sealed record VarianceThreshold : Transformer
{
    /// <summary>Variance above which a feature is kept. Range: 0 or more. Default: 0.</summary>
    public double Threshold { get; init; }

    /// <inheritdoc/>
    public override bool TakesMissing => true;

    /// <inheritdoc/>
    protected override void CheckSettings()
    {
        if (!(Threshold >= 0 && double.IsFinite(Threshold)))
            throw LearningErrors.Setting(Name, nameof(Threshold), Threshold, "a finite number of 0 or more");
    }

    /// <inheritdoc/>
    /// <exception cref="LearningException">No feature varies that much.</exception>
    protected override FittedTransformer FitCore(TrainingData data)
    {
        var variances = new double[data.X.Columns.Count];
        Work.For(variances.Length, data.Threads, place => variances[place] = Variance(data.X.Numbers(place), data.Weights), data.Token);
        int[] kept = [.. Enumerable.Range(0, variances.Length).Where(place => variances[place] > Threshold)];
        return kept.Length > 0
            ? new FittedVarianceThreshold(FeatureSchema.Of(data.X), kept, variances)
            : throw new LearningException(FormattableString.Invariant(
                $"No feature has a variance above {Threshold}: the greatest is {variances.Max()}. Lower the threshold, or leave the step out."));
    }

    private double Variance(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        var (sum, total) = Sums.Of(values, weights);
        if (total == 0)
            return double.NaN;
        var (rest, squares) = Sums.Around(values, weights, sum / total);
        var variance = Math.Max(0, squares - (rest * rest / total)) / total;
        if (Threshold > 0)
            return variance;
        var (least, most) = Sums.Range(values);
        return Math.Min(variance, most - least);
    }
}
