using ChurnLab.Insight.Segments;
using ChurnLab.Insight.Texts;
using ChurnLab.Insight.Words;
using ChurnLab.Learning;

namespace ChurnLab.Insight.Explanation;

/// <summary>
/// A column that a surrogate tree can ask about, made of a feature: numbers with missing ones far below all others, or 1 for one level.
/// </summary>
internal sealed class SurrogateColumn
{
    private readonly double[] _distinct;
    private readonly double? _missing;
    private readonly string? _level;
    private readonly bool _isMissingLevel;

    private SurrogateColumn(string feature, double[] values, double? missing = null, string? level = null, bool isMissingLevel = false)
    {
        (Feature, Values, _missing, _level, _isMissingLevel) = (feature, values, missing, level, isMissingLevel);
        _distinct = [.. values.Where(value => value != missing).Distinct().Order()];
    }

    /// <summary>Name of the feature it is made of.</summary>
    public string Feature { get; }

    /// <summary>Whether it is 1 for rows of one level and 0 for others.</summary>
    public bool IsFlag => _level is not null || _isMissingLevel;

    /// <summary>Value per row, none missing.</summary>
    public double[] Values { get; }

    /// <summary>Makes the columns of a feature.</summary>
    public static IEnumerable<SurrogateColumn> Of(FeatureColumn column)
    {
        if (column is NumberFeature numbers)
        {
            yield return OfNumbers(numbers);
            yield break;
        }

        var category = (CategoryFeature)column;
        foreach (var level in category.UsedLevels())
        {
            var code = category.Levels.Index().First(each => each.Item == level).Index;
            yield return new(column.Name, Flags(category, code), level: level);
        }

        if (category.MissingCount > 0)
            yield return new(column.Name, Flags(category, CategoryFeature.MissingCode), isMissingLevel: true);
    }

    /// <summary>What holds for rows between two thresholds, such as «возраст до 35 лет»; null where every row lies there.</summary>
    /// <param name="above">Threshold that values exceed; −∞ for none.</param>
    /// <param name="upTo">Threshold that values do not exceed; +∞ for none.</param>
    /// <param name="words">What features and values are called.</param>
    public string? Describe(double above, double upTo, Vocabulary words)
    {
        if (double.IsNegativeInfinity(above) && double.IsPositiveInfinity(upTo))
            return null;
        if (IsFlag)
            return Flag(isSet: !double.IsNegativeInfinity(above), words);
        // Values are compared in single precision, as the tree does it.
        double[] inside = [.. _distinct.Where(value => (float)value > above && (float)value <= upTo)];
        var hasMissing = _missing is { } missing && (float)missing > above && (float)missing <= upTo;
        if (inside.Length == 0)
            return new MissingCondition(Feature).Describe(words);
        var range = new RangeCondition(
            Feature,
            inside[0] == _distinct[0] ? double.NegativeInfinity : inside[0],
            inside[^1] == _distinct[^1] ? double.PositiveInfinity : inside[^1]).Describe(words);
        return hasMissing ? InsightTexts.Get("Surrogate.OrMissing", range) : range;
    }

    private string Flag(bool isSet, Vocabulary words)
    {
        var condition = _isMissingLevel ? (Condition)new MissingCondition(Feature) : new LevelCondition(Feature, _level!);
        if (isSet)
            return condition.Describe(words);
        return _isMissingLevel
            ? words[Feature].Known ?? InsightTexts.Get("Condition.Known", words[Feature].Name)
            : InsightTexts.Get("Surrogate.Except", words[Feature].Name, words[Feature].Value(_level!));
    }

    // A gap as wide as all values: single precision keeps it apart from them.
    private static SurrogateColumn OfNumbers(NumberFeature numbers)
    {
        var values = numbers.Values.ToArray();
        double[] known = [.. values.Where(value => !double.IsNaN(value))];
        if (known.Length == values.Length || known.Length == 0)
            return new(numbers.Name, Array.ConvertAll(values, value => double.IsNaN(value) ? 0 : value));
        var (least, most) = (known.Min(), known.Max());
        var missing = least - (most - least) - Math.Max(1, Math.Abs(least));
        return new(numbers.Name, Array.ConvertAll(values, value => double.IsNaN(value) ? missing : value), missing);
    }

    private static double[] Flags(CategoryFeature category, int code)
    {
        var flags = new double[category.Length];
        for (var row = 0; row < flags.Length; row++)
            flags[row] = category.Codes[row] == code ? 1 : 0;
        return flags;
    }
}
