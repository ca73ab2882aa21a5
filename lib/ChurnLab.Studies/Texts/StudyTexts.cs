using System.Globalization;
using System.Resources;

[assembly: NeutralResourcesLanguage("ru")]

namespace ChurnLab.Studies.Texts;

/// <summary>Sentences of the studies, from the resource file beside this one: another language is another file.</summary>
internal static class StudyTexts
{
    private static readonly ResourceManager Resources = new("ChurnLab.Studies.Texts.StudyTexts", typeof(StudyTexts).Assembly);

    // The studies are Russian whatever the culture of the machine.
    private static readonly CultureInfo Language = CultureInfo.GetCultureInfo("ru");

    /// <summary>A text with its places filled.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such text.</exception>
    public static string Get(string name, params object[] values)
    {
        var text = Find(name) ?? throw new MissingManifestResourceException($"There is no text named '{name}'.");
        return values.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, values);
    }

    /// <summary>How a column is called in sentences; its own name when it has no other.</summary>
    public static string Factor(string column) => Find("Factor." + column) ?? column;

    /// <summary>A text with a capital letter at its start.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string? Find(string name) => Resources.GetString(name, Language);
}
