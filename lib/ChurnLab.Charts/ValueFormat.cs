using System.Globalization;
using ChurnLab.Charts.Texts;
using ChurnLab.Frames;

namespace ChurnLab.Charts;

/// <summary>How a recipe writes numbers: in labels, in hover texts, on its axis and in terminals; immutable.</summary>
/// <remarks>Numbers are Russian: comma for decimals, U+2212 as minus, narrow spaces between thousands.</remarks>
public sealed record ValueFormat
{
    private const int MostDecimals = 6;

    /// <summary>
    /// Digits after the comma. Range: 0 to 15. Default null: three significant digits of the median value, none for
    /// whole numbers.
    /// </summary>
    public int? Decimals { get; init; }

    /// <summary>Whether values are shares written in per cent: 0.2 as 20 %; default false.</summary>
    public bool AsPercent { get; init; }

    /// <summary>What follows each number, such as <c>руб.</c>; default null: nothing.</summary>
    public string? Unit { get; init; }

    /// <summary>Shares in per cent.</summary>
    /// <param name="decimals">Digits after the comma. Range: 0 to 15.</param>
    public static ValueFormat Percent(int decimals = 1) => new() { AsPercent = true, Decimals = decimals };

    /// <summary>Numbers with a fixed number of decimals.</summary>
    /// <param name="decimals">Digits after the comma. Range: 0 to 15.</param>
    /// <param name="unit">What follows each number; null for nothing.</param>
    public static ValueFormat Number(int decimals, string? unit = null) => new() { Decimals = decimals, Unit = unit };

    /// <summary>Writes a value, such as <c>12,4 %</c>; NaN is a dash.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of decimals is outside its range.</exception>
    public string Text(double value) => double.IsNaN(value) ? Bare(value) : Bare(value) + Suffix;

    /// <summary>What follows the number.</summary>
    internal string Suffix => AsPercent ? "\u202F%" : Unit is { Length: > 0 } unit ? "\u00A0" + unit : "";

    /// <summary>The number without what follows it.</summary>
    internal string Bare(double value)
    {
        var shown = AsPercent ? value * 100 : value;
        var text = RussianText.Number(shown, Decimals ?? DecimalsOf([shown]));
        return text.Any(letter => letter is >= '1' and <= '9' or '∞') ? text : text.Replace("−", "", StringComparison.Ordinal);
    }

    /// <summary>The value with its sign, zero without.</summary>
    internal string Signed(double value) => Sign(value) + Text(value);

    /// <summary>A difference of two values with its sign; of shares in percentage points.</summary>
    internal string Difference(double value) =>
        Sign(value) + Bare(value) + (AsPercent ? "\u00A0" + ChartTexts.Get("PercentagePoints") : Suffix);

    /// <summary>The same with the number of decimals settled by the values it will write.</summary>
    internal ValueFormat For(IEnumerable<double> values) => Decimals is not null
        ? this
        : this with { Decimals = DecimalsOf(values.Select(value => AsPercent ? value * 100 : value)) };

    /// <summary>The axis with labels in this format: as many decimals as they need.</summary>
    internal Axis On(Axis axis) => AsPercent
        ? axis with { TickFormat = string.Create(CultureInfo.InvariantCulture, $".{(Decimals ?? 1) + 1}~%") }
        : axis;

    private static int DecimalsOf(IEnumerable<double> values)
    {
        var finite = values.Where(double.IsFinite).Select(Math.Abs).ToArray();
        if (finite.Length == 0 || Array.TrueForAll(finite, value => value == Math.Floor(value)))
            return 0;
        // The usual value: an outlier does not take the digits from the others.
        var sizes = finite.Where(value => value > 0).Order().ToArray();
        return Math.Clamp(2 - (int)Math.Floor(Math.Log10(sizes[sizes.Length / 2])), 0, MostDecimals);
    }

    // What rounds to zero has no sign.
    private string Sign(double value) => value > 0 && Bare(value) != Bare(0) ? "+" : "";
}
