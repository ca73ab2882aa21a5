using System.Globalization;

namespace ChurnLab.Studies.Npf;

/// <summary>Identities as the files write them: <c>0x</c> and 32 hexadecimal digits.</summary>
internal static class NpfId
{
    private const int Digits = 32;

    public static string Text(UInt128 id) => "0x" + id.ToString("X32", CultureInfo.InvariantCulture);

    /// <summary>Reads an identity, with <c>0x</c> or without; false where the text is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out UInt128 id)
    {
        var digits = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text[2..] : text;
        id = default;
        return digits.Length == Digits && UInt128.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out id);
    }
}
