using ChurnLab.Frames;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Associations;

/// <summary>How numbers of associations are written.</summary>
internal static class AssociationFormats
{
    private const double Tiny = 0.0001;

    /// <summary>Measures from 0 to 1.</summary>
    public static CellFormat Hundredths { get; } = CellFormat.Rounded(2);

    /// <summary>Standard deviations.</summary>
    public static CellFormat Tenths { get; } = CellFormat.Rounded(1);

    /// <summary>p-values, which below a ten-thousandth say no more than that.</summary>
    public static CellFormat PValue { get; } = CellFormat.Custom(value => P((double)value));

    /// <summary>A p-value for tables.</summary>
    public static string P(double value) =>
        double.IsNaN(value) ? "—" : value < Tiny ? StudyTexts.Get("Association.TinyP") : RussianText.Number(value, value < 0.01 ? 4 : 3);

    /// <summary>A p-value with its name.</summary>
    public static string NamedP(double value) => value < Tiny ? "p " + P(value) : "p = " + P(value);

    /// <summary>A list for a sentence.</summary>
    public static string Joined(IEnumerable<string> items) => string.Join(", ", items);
}
