using System.Globalization;

namespace ChurnLab.Studies.Eshop;

/// <summary>What may have been meant where a number was mistyped.</summary>
internal static class EshopSlips
{
    // Beyond 15 digits a number no longer shows what was typed, and no revenue is as large.
    private const double Unbelievable = 1e15;

    private static readonly int[] ExtraDigits = [1, 2];
    private static readonly decimal[] Scales = [10, 100, 1000, 0.1m, 0.01m, 0.001m];

    /// <summary>The number without one or two digits in front, and with the decimal sign one to three places off.</summary>
    /// <param name="typed">The number as it was typed. Range: 0 or more.</param>
    public static IEnumerable<double> Of(double typed)
    {
        if (typed >= Unbelievable)
            return [];
        var number = (decimal)typed;
        var whole = Math.Truncate(number);
        var digits = whole.ToString(CultureInfo.InvariantCulture);
        var shorter = ExtraDigits.Where(extra => extra < digits.Length)
            .Select(extra => decimal.Parse(digits[extra..], CultureInfo.InvariantCulture) + (number - whole));
        return shorter.Concat(Scales.Select(scale => number * scale)).Distinct().Select(meant => (double)meant);
    }
}
