using System.Globalization;
using System.Resources;

[assembly: NeutralResourcesLanguage("ru")]

namespace ChurnLab.Insight.Texts;

/// <summary>Titles and sentences about models, from the resource file beside this one: another language is another file.</summary>
internal static class InsightTexts
{
    private static readonly ResourceManager Resources = new("ChurnLab.Insight.Texts.InsightTexts", typeof(InsightTexts).Assembly);

    // Texts are Russian whatever the culture of the machine.
    private static readonly CultureInfo Language = CultureInfo.GetCultureInfo("ru");

    /// <summary>A text with its places filled.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such text.</exception>
    public static string Get(string name, params object[] values)
    {
        var text = Resources.GetString(name, Language) ?? throw new MissingManifestResourceException($"There is no text named '{name}'.");
        return values.Length == 0 ? text : string.Format(Language, text, values);
    }

    /// <summary>The text with a capital letter, for the beginning of a sentence.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], Language) + text[1..];
}
