using System.Globalization;
using System.Resources;

[assembly: NeutralResourcesLanguage("ru")]

namespace ChurnLab.Charts.Texts;

/// <summary>Sentences of the recipes, from the resource file beside this one: another language is another file.</summary>
internal static class ChartTexts
{
    /// <summary>How sentences of recipes write heights until an axis says percent: with five significant digits.</summary>
    public const string HeightFormat = ":,.5~r}";

    private static readonly ResourceManager Resources = new("ChurnLab.Charts.Texts.ChartTexts", typeof(ChartTexts).Assembly);

    // Figures are Russian whatever the culture of the machine.
    private static readonly CultureInfo Language = CultureInfo.GetCultureInfo("ru");

    /// <summary>A text with its places filled.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such text.</exception>
    public static string Get(string name, params object[] values)
    {
        var text = Resources.GetString(name, Language)
            ?? throw new MissingManifestResourceException($"There is no text named '{name}'.");
        return values.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, values);
    }

    /// <summary>A hover template of a text with its places filled; what fills them is shown literally.</summary>
    /// <remarks>The empty extra box keeps plotly.js from repeating the trace's name beside the label.</remarks>
    public static PlotText Hover(string name, params string[] values) => PlotText.Markup(
        string.Format(CultureInfo.InvariantCulture, PlotText.Escape(Get(name)), [.. values.Select(Literal)])
        + "<extra></extra>");

    /// <summary>A number with its noun in the form that goes with it: the names end in One, Few and Many.</summary>
    public static string Counted(string name, long count)
    {
        var (tens, ones) = (count % 100, count % 10);
        var form = tens is >= 11 and <= 14 ? "Many" : ones == 1 ? "One" : ones is >= 2 and <= 4 ? "Few" : "Many";
        return Get(name + "." + form, Showing.RussianNumbers.Short(count));
    }

    /// <summary>A text with a capital letter at its start.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    // plotly.js fills places first and decodes entities afterwards, so a place of a name stays a text.
    private static object Literal(string text) => PlotText.Escape(text).Replace("%{", "&#37;{", StringComparison.Ordinal);
}
