using System.Globalization;

namespace ChurnLab.Frames;

/// <summary>
/// Numbers, shares, days and counted nouns as a Russian reader expects them, whatever the culture of the machine.
/// </summary>
/// <remarks>
/// Decimal comma, U+2212 as minus, narrow no-break space (U+202F) between thousands from five digits on: years and
/// other four-digit
/// numbers stay whole, as Russian typography has it.
/// </remarks>
public static class RussianText
{
    private const char ThinSpace = '\u202F';

    private static readonly NumberFormatInfo Grouped = Format(ThinSpace.ToString());
    private static readonly NumberFormatInfo Ungrouped = Format("");

    /// <summary>A number with a fixed number of decimals, such as <c>1 234 567,80</c>.</summary>
    /// <param name="value">The number; infinities are written ∞ and −∞, NaN as a dash.</param>
    /// <param name="decimals">Digits after the comma. Range: 0 to 15.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of decimals is outside its range.</exception>
    public static string Number(double value, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 15);
        var format = Math.Abs(value) >= 10_000 ? Grouped : Ungrouped;
        return value.ToString(string.Create(CultureInfo.InvariantCulture, $"N{decimals}"), format);
    }

    /// <summary>A whole number, such as <c>10 000</c>.</summary>
    /// <param name="value">The number.</param>
    public static string Integer(long value) =>
        value.ToString("N0", value is <= -10_000 or >= 10_000 ? Grouped : Ungrouped);

    /// <summary>A share in per cent, such as <c>18,2 %</c>; halves are rounded away from zero.</summary>
    /// <param name="share">The share; 1 is 100 %.</param>
    /// <param name="decimals">Digits after the comma. Range: 0 to 15.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of decimals is outside its range.</exception>
    public static string Percent(double share, int decimals = 1) =>
        double.IsNaN(share) ? Number(share, decimals) : Number(PerCent(share, decimals), decimals) + ThinSpace + "%";

    /// <summary>A day, such as <c>09.05.2024</c>.</summary>
    /// <param name="day">The day.</param>
    public static string Date(DateOnly day) => day.ToString("dd'.'MM'.'yyyy", CultureInfo.InvariantCulture);

    /// <summary>
    /// A number with its noun in the right form, such as <c>21 строка</c>, <c>22 строки</c>, <c>25 строк</c>.
    /// </summary>
    /// <param name="count">The number. Range: 0 or more.</param>
    /// <param name="one">Form after 1: строка.</param>
    /// <param name="few">Form after 2 to 4: строки.</param>
    /// <param name="many">Form after 5 to 20 and 0: строк.</param>
    public static string Count(long count, string one, string few, string many)
    {
        var form = (count % 100, count % 10) switch
        {
            ( >= 11 and <= 14, _) => many,
            (_, 1) => one,
            (_, >= 2 and <= 4) => few,
            _ => many,
        };
        // No break between a number and its noun.
        return Integer(count) + '\u00A0' + form;
    }

    // 37 of 80 is 46.25 %, which formatting a double rounds to even; decimals round it as readers do.
    private static double PerCent(double share, int decimals) => Math.Abs(share) < 1e6
        ? (double)Math.Round((decimal)share * 100, decimals, MidpointRounding.AwayFromZero)
        : share * 100;

    private static NumberFormatInfo Format(string separator) => NumberFormatInfo.ReadOnly(new NumberFormatInfo
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = separator,
        NegativeSign = "−",
        PositiveInfinitySymbol = "∞",
        NegativeInfinitySymbol = "−∞",
        NaNSymbol = "—",
    });
}
