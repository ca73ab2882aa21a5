using ChurnLab.Statistics;

namespace ChurnLab.Insight.Explanation;

/// <summary>By how much a metric gets worse where one feature is permuted.</summary>
public sealed class FeatureImportance
{
    private readonly double[] _drops;

    internal FeatureImportance(FeatureGroup feature, double[] drops, double confidence)
    {
        (Feature, _drops) = (feature, drops);
        Mean = drops.Average();
        StandardDeviation = Math.Sqrt(drops.Sum(drop => (drop - Mean) * (drop - Mean)) / (drops.Length - 1));
        var half = StandardDistributions.StudentQuantile((1 + confidence) / 2, drops.Length - 1) * StandardDeviation / Math.Sqrt(drops.Length);
        (Lower, Upper) = (Mean - half, Mean + half);
    }

    /// <summary>The feature and its columns.</summary>
    public FeatureGroup Feature { get; }

    /// <summary>Name of the feature.</summary>
    public string Name => Feature.Name;

    /// <summary>By how much the metric gets worse, per repeat: below 0 where it gets better.</summary>
    public IReadOnlyList<double> Drops => _drops;

    /// <summary>Mean over the repeats.</summary>
    public double Mean { get; }

    /// <summary>Standard deviation over the repeats, by their number less 1.</summary>
    public double StandardDeviation { get; }

    /// <summary>Lower end of Student's interval of the mean over permutations of these rows; other rows differ by more.</summary>
    public double Lower { get; }

    /// <summary>Upper end of the interval, see <see cref="Lower"/>.</summary>
    public double Upper { get; }

    /// <summary>Whether the interval lies above 0: on these rows the model needs the feature.</summary>
    public bool IsResolved => Lower > 0;

    /// <summary>Name, mean and interval.</summary>
    public override string ToString() => FormattableString.Invariant($"{Name}: {Mean:0.0000} ({Lower:0.0000} to {Upper:0.0000})");
}
