using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using ChurnLab.Studies.Outcomes;

[assembly: NeutralResourcesLanguage("ru")]

namespace ChurnLab.Studies.Texts;

/// <summary>Sentences of the studies, from the resource file beside this one: another language is another file.</summary>
internal static partial class StudyTexts
{
    private static readonly ResourceManager Resources = new("ChurnLab.Studies.Texts.StudyTexts", typeof(StudyTexts).Assembly);

    // The studies are Russian whatever the culture of the machine.
    private static readonly CultureInfo Language = CultureInfo.GetCultureInfo("ru");

    /// <summary>A text with its places filled.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such text.</exception>
    public static string Get(string name, params object[] values)
    {
        var text = Template(name);
        return values.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, values);
    }

    /// <summary>
    /// A text about an outcome: named places, such as <c>{with.gen}</c>, take the forms of its words, with a capital letter where
    /// the place has one, and numbered places the values.
    /// </summary>
    /// <exception cref="MissingManifestResourceException">There is no such text, or no such form.</exception>
    public static string Get(Outcome outcome, string name, params object[] values)
    {
        var text = NamedPlace().Replace(Template(name), place => Form(outcome, place.Groups[1].Value));
        return values.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, values);
    }

    /// <summary>How a column is called in sentences; its own name when it has no other.</summary>
    public static string Factor(string column) => Find("Factor." + column) ?? Find("Npf.Feature." + column) ?? column;

    /// <summary>A text with a capital letter at its start.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Template(string name) => Find(name) ?? throw new MissingManifestResourceException($"There is no text named '{name}'.");

    private static string Form(Outcome outcome, string place) =>
        char.IsUpper(place[0]) ? Capital(outcome.Form(char.ToLowerInvariant(place[0]) + place[1..])) : outcome.Form(place);

    // Doubled braces are those of templates of hover texts.
    [GeneratedRegex(@"(?<!\{)\{([A-Za-z][a-z.]*)\}(?!\})")]
    private static partial Regex NamedPlace();

    private static string? Find(string name) => Resources.GetString(name, Language);
}
