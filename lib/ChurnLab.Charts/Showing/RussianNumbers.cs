using System.Globalization;
using ChurnLab.Charts.Texts;

namespace ChurnLab.Charts.Showing;

/// <summary>Numbers as Russian readers write them, whatever the machine's culture and its data.</summary>
internal static class RussianNumbers
{
    /// <summary>Comma for decimals, no-break space for thousands.</summary>
    public static NumberFormatInfo Format { get; } = NumberFormatInfo.ReadOnly(new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = "\u00A0",
    });

    /// <summary>A number with at least four significant digits, none of them idle zeros.</summary>
    public static string Short(double number)
    {
        if (number == 0)
            return "0";
        var digits = Math.Clamp(3 - (int)Math.Floor(Math.Log10(Math.Abs(number))), 0, 12);
        return number.ToString("#,0." + new string('#', digits), Format);
    }

    /// <summary>A round number in words: 1 тыс., 100 тыс., 1 млн.</summary>
    public static string Rounded(double number)
    {
        var magnitude = Math.Abs(number);
        (double Unit, string? Name) found = magnitude switch
        {
            >= 1e12 => (1e12, "Trillions"),
            >= 1e9 => (1e9, "Billions"),
            >= 1e6 => (1e6, "Millions"),
            >= 1e3 => (1e3, "Thousands"),
            _ => (1, null),
        };
        var text = Short(number / found.Unit);
        return found.Name is null ? text : text + "\u00A0" + ChartTexts.Get("Number." + found.Name);
    }

    /// <summary>A share as percent: 0.2 as 20,0 %.</summary>
    public static string Percent(double share) => (share * 100).ToString("#,0.0", Format) + "\u00A0%";
}
