using ChurnLab.Statistics;
using ChurnLab.Statistics.Sorting;

namespace ChurnLab.Learning.Preparation;

/// <summary>Turns each value into its place among the values of the fit, from 0 to 1, or into the normal value of that place.</summary>
/// <remarks>
/// As scikit-learn's QuantileTransformer, but that all rows are used unless <see cref="Subsample"/> asks for fewer
/// (there: 100 000), and the rows of a subsample are drawn by another generator. Quantiles interpolate linearly; a
/// value that fills several quantiles gets the middle of their places; values beyond those of the fit become 0 or 1,
/// and with normal output ±5.1993, the values of the probabilities 1e-7 and 1 − 1e-7. Missing values are left out and
/// stay missing; weights above 0 do not count; a feature without any value is left as it is.
/// </remarks>
public sealed record QuantileTransformer : Transformer
{
    /// <summary>Quantiles that are kept; no more than there are values in a feature (scikit-learn: than rows). Range: 2 or more. Default: 1000.</summary>
    public int NQuantiles { get; init; } = 1000;

    /// <summary>Distribution of the result. Default: uniform.</summary>
    public OutputShape Output { get; init; }

    /// <summary>Rows drawn to learn the quantiles from; null is all. Range: 2 or more. Default: all.</summary>
    public int? Subsample { get; init; }

    /// <summary>Seed of the rows drawn. Default: 0.</summary>
    public long Seed { get; init; }

    /// <inheritdoc/>
    public override bool TakesMissing => true;

    /// <inheritdoc/>
    protected override void CheckSettings()
    {
        if (NQuantiles < 2)
            throw LearningErrors.Setting(Name, nameof(NQuantiles), NQuantiles, "2 or more");
        if (Subsample is < 2 and var few)
            throw LearningErrors.Setting(Name, nameof(Subsample), few, "2 or more, or none for all rows");
    }

    /// <inheritdoc/>
    protected override FittedTransformer FitCore(TrainingData data)
    {
        var x = Subsample < data.Rows ? data.X.Take(Drawn(data.Rows, Subsample.Value)) : data.X;
        var quantiles = new double[x.Columns.Count][];
        Work.For(quantiles.Length, data.Threads, place => quantiles[place] = Learn(x.Columns[place]), data.Token);
        return new FittedQuantileTransformer(FeatureSchema.Of(data.X), quantiles, Output);
    }

    private int[] Drawn(int rows, int count)
    {
        int[] all = [.. Enumerable.Range(0, rows)];
        RandomStream.Of(Seed, 0).ShuffleInPlace<int>(all);
        return all[..count];
    }

    private double[] Learn(FeatureColumn column)
    {
        var values = Sorted.Of(((NumberFeature)column).Values);
        if (values.Length == 0)
            return [];
        var quantiles = new double[Math.Max(2, Math.Min(NQuantiles, values.Length))];
        for (var i = 0; i < quantiles.Length; i++)
            quantiles[i] = Quantile.OfSorted(values, i / (quantiles.Length - 1.0));
        // Interpolation may step back by a rounding.
        for (var i = 1; i < quantiles.Length; i++)
            quantiles[i] = Math.Max(quantiles[i - 1], quantiles[i]);
        return quantiles;
    }
}
