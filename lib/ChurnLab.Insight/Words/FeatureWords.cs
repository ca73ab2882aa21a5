using System.Globalization;
using ChurnLab.Frames;

namespace ChurnLab.Insight.Words;

/// <summary>How one feature and its values are called in sentences.</summary>
/// <param name="Feature">Name of the column.</param>
/// <param name="Name">What a reader calls it, in the nominative and without a capital: «возраст».</param>
public sealed record FeatureWords(string Feature, string Name)
{
    private const char NoBreak = '\u00A0';

    /// <summary>Unit written after numbers, such as «лет» or «тыс. рублей»; null for none. Default: null.</summary>
    public string? Unit { get; init; }

    /// <summary>The unit as it is counted, such as («год», «года», «лет»), for a value of one client; null: <see cref="Unit"/>. Default: null.</summary>
    public (string One, string Few, string Many)? Counted { get; init; }

    /// <summary>What numbers are divided by before they are written: 1000 where the unit is thousands. Default: 1.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Digits after the comma. Default: 0.</summary>
    public int Decimals { get; init; }

    /// <summary>
    /// What clients with a value are called, by level or by the number written as invariant text (<c>"1"</c>, <c>"0"</c>): «мужчины», «без карты».
    /// Default: empty, the value is then named after the feature.
    /// </summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// What one client with a value is called, by the same keys: «мужчина», «есть карта»; values that are not there take the words of
    /// <see cref="Values"/>. Default: empty.
    /// </summary>
    public IReadOnlyDictionary<string, string> SingleValues { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What clients without a value are called, such as «без остатка»; null: «name: не указано». Default: null.</summary>
    public string? Missing { get; init; }

    /// <summary>What clients with any value are called, such as «с остатком»; null: «name: указано». Default: null.</summary>
    public string? Known { get; init; }

    /// <summary>Number with unit, such as «700 тыс. рублей».</summary>
    /// <param name="value">The number, as it stands in the column.</param>
    public string Number(double value) =>
        RussianText.Number(value / Scale, Decimals) + (Unit is null || double.IsNaN(value) ? "" : NoBreak + Unit);

    /// <summary>A value of one client with its counted unit, such as «31 год»; after a fraction the form of few stands: «31,5 года».</summary>
    /// <param name="value">The number, as it stands in the column; NaN is missing.</param>
    public string One(double value)
    {
        var shown = Math.Round(value / Scale, Decimals);
        if (Counted is not { } forms || double.IsNaN(shown) || Math.Abs(shown) > long.MaxValue / 2)
            return Number(value);
        return shown == Math.Floor(shown) && shown >= 0
            ? RussianText.Count((long)shown, forms.One, forms.Few, forms.Many)
            : RussianText.Number(shown, Decimals) + NoBreak + forms.Few;
    }

    /// <summary>What clients with a number are called: the words of <see cref="Values"/>, or the number itself.</summary>
    /// <param name="value">The number; NaN is missing.</param>
    public string Value(double value) => Values.TryGetValue(value.ToString(CultureInfo.InvariantCulture), out var words) ? words : Number(value);

    /// <summary>What clients of a level are called: the words of <see cref="Values"/>, or the level itself.</summary>
    /// <param name="level">The level.</param>
    public string Value(string level) => Values.TryGetValue(level, out var words) ? words : level;

    /// <summary>What one client with a number is called: the words of <see cref="SingleValues"/>, of <see cref="Values"/>, or the number.</summary>
    /// <param name="value">The number; NaN is missing.</param>
    public string SingleValue(double value)
    {
        var key = value.ToString(CultureInfo.InvariantCulture);
        return SingleValues.TryGetValue(key, out var words) || Values.TryGetValue(key, out words) ? words : One(value);
    }

    /// <summary>What one client of a level is called: the words of <see cref="SingleValues"/>, of <see cref="Values"/>, or the level itself.</summary>
    /// <param name="level">The level.</param>
    public string SingleValue(string level) => SingleValues.TryGetValue(level, out var words) ? words : Value(level);
}
