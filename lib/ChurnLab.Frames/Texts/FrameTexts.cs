using System.Globalization;
using System.Resources;

[assembly: NeutralResourcesLanguage("ru")]

namespace ChurnLab.Frames.Texts;

/// <summary>
/// Headings and sentences of this library, from the resource file beside this one: another language is another file.
/// </summary>
internal static class FrameTexts
{
    private static readonly ResourceManager Resources =
        new("ChurnLab.Frames.Texts.FrameTexts", typeof(FrameTexts).Assembly);

    // The studies are Russian whatever the culture of the machine.
    private static readonly CultureInfo Language = CultureInfo.GetCultureInfo("ru");

    /// <summary>A text with its places filled.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such text.</exception>
    public static string Get(string name, params object[] values)
    {
        var text = Resources.GetString(name, Language)
            ?? throw new MissingManifestResourceException($"There is no text named '{name}'.");
        return values.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, values);
    }

    /// <summary>
    /// A number with its noun in the right form; the text holds the three forms, as <c>строка|строки|строк</c>.
    /// </summary>
    public static string Count(string name, long count)
    {
        var forms = Get(name).Split('|');
        return RussianText.Count(count, forms[0], forms[1], forms[2]);
    }

    /// <summary>A number in full, as sentences need it: <c>0,5</c>, <c>119113552</c>, <c>∞</c>.</summary>
    public static string Plain(double value) =>
        double.IsFinite(value) ? CellFormat.Plain.Write(value) : RussianText.Number(value, 0);
}
