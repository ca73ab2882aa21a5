namespace ChurnLab.Learning.Saving;

/// <summary>What a file tells of its model to whoever looks at it before using it.</summary>
public sealed record ModelCard
{
    /// <summary>What the model is for, in a few words. Default: empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>Name of the estimator that was fitted.</summary>
    public string Estimator { get; init; } = "";

    /// <summary>Settings it was fitted with, by name, as they are printed.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What it was fitted to; null when that is not known.</summary>
    public TrainingFingerprint? Training { get; init; }

    /// <summary>Measured qualities by name, such as «ROC-AUC out of fold». Values are finite.</summary>
    public IReadOnlyDictionary<string, double> Metrics { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>Numbers that those who use the model need beside it, such as the bounds of segments, by name. Values are finite.</summary>
    public IReadOnlyDictionary<string, double> Uses { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>Version of the library that wrote the file.</summary>
    public string Library { get; init; } = "";

    /// <summary>Makes the card of a fit: its settings and its training rows.</summary>
    /// <param name="estimator">Settings that were fitted.</param>
    /// <param name="x">Features it was fitted to.</param>
    /// <param name="y">Target it was fitted to.</param>
    public static ModelCard Of(Estimator estimator, FeatureTable x, Target y) => new()
    {
        Estimator = estimator.Name,
        Parameters = estimator.Parameters().ToDictionary(
            pair => pair.Key,
            pair => Convert.ToString(pair.Value, System.Globalization.CultureInfo.InvariantCulture) ?? "",
            StringComparer.Ordinal),
        Training = TrainingFingerprint.Of(x, y),
    };
}
