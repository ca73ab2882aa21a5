namespace ChurnLab.Insight.Words;

/// <summary>How the features of a study are called in sentences; features it does not know keep their own names.</summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, FeatureWords> _words;

    /// <summary>Collects words.</summary>
    /// <param name="words">Words per feature.</param>
    /// <exception cref="ArgumentException">A feature comes twice.</exception>
    public Vocabulary(params IEnumerable<FeatureWords> words) => _words = words.ToDictionary(word => word.Feature, StringComparer.Ordinal);

    /// <summary>A vocabulary that knows no feature.</summary>
    public static Vocabulary Empty { get; } = new();

    /// <summary>Words of a feature.</summary>
    /// <param name="feature">Name of the column.</param>
    public FeatureWords this[string feature] => _words.TryGetValue(feature, out var words) ? words : new FeatureWords(feature, feature);
}
