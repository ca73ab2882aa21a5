using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChurnLab.Charts;
using ChurnLab.Insight.Findings;
using ChurnLab.Studies.Outcomes;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Tests.Studies.Outcomes;

/// <summary>The sentences that studies share, and what a rendered value says.</summary>
internal static partial class Sentences
{
    private static readonly string[] Areas =
        ["Rate.", "Grid.", "Curve.", "Overview.", "Portrait.", "Spread.", "Association.", "PhiK.", "Interaction.", "Within."];

    /// <summary>All texts of the studies by name.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = Read();

    /// <summary>Names of the texts that serve every outcome, in order.</summary>
    public static IReadOnlyList<string> Shared { get; } =
        [.. All.Keys.Where(name => Areas.Any(area => name.StartsWith(area, StringComparison.Ordinal))).Order(StringComparer.Ordinal)];

    /// <summary>Names of those of them that speak of the outcome.</summary>
    public static IReadOnlyList<string> OfOutcome { get; } = [.. Shared.Where(name => PlacesOf(All[name]).Any())];

    /// <summary>Forms that a text has places for, without the capital letter of a place.</summary>
    public static IEnumerable<string> PlacesOf(string text) =>
        Place().Matches(text).Select(place => char.ToLowerInvariant(place.Groups[1].Value[0]) + place.Groups[1].Value[1..]);

    /// <summary>A text with the words of an outcome; numbered places stay.</summary>
    public static string Of(Outcome outcome, string name) => StudyTexts.Get(outcome, name);

    /// <summary>What matches the text of an outcome with whatever values.</summary>
    public static Regex Pattern(Outcome outcome, string name)
    {
        var parts = NumberedPlace().Split(Flat(Of(outcome, name)));
        var values = parts.Select(part => Regex.Escape(part.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)));
        return new Regex(string.Join(".*?", values), RegexOptions.CultureInvariant);
    }

    /// <summary>All strings of a figure.</summary>
    public static IEnumerable<string> Said(Figure figure) => Strings(JsonNode.Parse(figure.ToJson())).Select(Flat);

    /// <summary>Headline and text.</summary>
    public static IEnumerable<string> Said(Finding finding) => [Flat(finding.Headline), Flat(finding.Text)];

    /// <summary>Texts of one line, however they break.</summary>
    public static string Flat(string text) => text.Replace("<br>", " ", StringComparison.Ordinal).ReplaceLineEndings(" ");

    private static Dictionary<string, string> Read()
    {
        var resources = new ResourceManager("ChurnLab.Studies.Texts.StudyTexts", typeof(Outcome).Assembly);
        return resources.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!.Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Strings(member.Value)),
        JsonArray items => items.SelectMany(Strings),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    [GeneratedRegex(@"(?<!\{)\{([A-Za-z][A-Za-z.]*)\}(?!\})")]
    private static partial Regex Place();

    [GeneratedRegex(@"(?<!\{)\{\d\}(?!\})")]
    private static partial Regex NumberedPlace();
}
