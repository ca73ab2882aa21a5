using System.Globalization;

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
}
