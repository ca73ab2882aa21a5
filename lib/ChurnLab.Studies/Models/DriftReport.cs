using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Findings;
using ChurnLab.Learning;
using ChurnLab.Statistics;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Models;

/// <summary>Whether new clients are like those a model was fitted to, feature by feature.</summary>
/// <remarks>
/// <para>
/// The measure is the population stability index, Σ(q − p)·ln(q / p) over fifths of the numbers, or the levels, of the clients of the fit; half a client is
/// added to each part, so that empty ones have a logarithm. By custom less than 0.1 is no shift, 0.1 to 0.25 a noticeable and from 0.25 on a
/// large one (Lewis: An Introduction to Credit Scoring, 1994; Siddiqi: Credit Risk Scorecards, 2006).
/// </para>
/// <para>
/// Of few clients the index is large by chance alone: without a shift it is spread as (1/n + 1/m)·χ² with one degree of freedom less than parts
/// (Yurdakul, Naranjo: Statistical properties of the population stability index, Journal of Risk Model Validation 14(4), 2020). A shift is told only where it
/// is also beyond that, with p below 0.01 shared out among the features. Levels the model does not know are told whenever they are there.
/// </para>
/// </remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class DriftReport : IShown
{
    private const double Noticeable = 0.1;
    private const double Strong = 0.25;
    private const double Level = 0.01;
    private const double Half = 0.5;

    private DriftReport(IReadOnlyList<FeatureDrift> features, int rows) => (Features, Rows) = (features, rows);

    /// <summary>The features, those that moved most first.</summary>
    public IReadOnlyList<FeatureDrift> Features { get; }

    /// <summary>Number of new clients.</summary>
    public int Rows { get; }

    /// <summary>Whether anything moved, or some level is not known.</summary>
    public bool IsShifted => Moved.Count > 0 || Unknown.Count > 0;

    private List<FeatureDrift> Moved => [.. Features.Where(feature => feature.Strength != DriftStrength.None)];

    private List<FeatureDrift> Unknown => [.. Features.Where(feature => feature.UnseenRows > 0)];

    /// <summary>Says which features moved and which levels the model does not know; or that nothing did.</summary>
    public Finding Finding()
    {
        if (!IsShifted)
            return new Finding(Text("HeadlineNone"), Rows == 0 ? Text("Nobody") : Text("None"), IsResolved: false);
        var (moved, unknown) = (Moved, Unknown);
        string[] sentences =
        [
            .. moved.Count == 0 ? Array.Empty<string>() : [Text("Moved", string.Join("; ", moved.Select(Said)))],
            .. unknown.Select(Named),
            Text(moved.Any(feature => feature.Strength == DriftStrength.Strong) ? "Advice" : "Caution"),
        ];
        return new Finding(Text("Headline"), string.Join(' ', sentences), IsResolved: true);
    }

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    /// <summary>Compares new clients with profiles of those of a fit.</summary>
    /// <param name="profiles">A profile per feature.</param>
    /// <param name="fitted">Number of clients of the fit.</param>
    /// <param name="features">Features of the new clients.</param>
    internal static DriftReport Of(IReadOnlyList<FeatureProfile> profiles, int fitted, FeatureTable features) => new(
        features.Rows == 0
            ? []
            : [.. profiles.Select(profile => Compared(profile, features[profile.Name], fitted, Level / profiles.Count)).OrderByDescending(each => each.Index)],
        features.Rows);

    private static FeatureDrift Compared(FeatureProfile profile, FeatureColumn column, int fitted, double level)
    {
        var counts = profile.CountsOf(column);
        var unseenRows = counts.Length > profile.Shares.Count ? counts[^1] : 0;
        // A part without anybody on either side tells nothing.
        (double Fitted, double New)[] parts =
        [
            .. counts.Select((count, place) => (Math.Round((place < profile.Shares.Count ? profile.Shares[place] : 0) * fitted), (double)count))
                .Where(part => part.Item1 + part.Item2 > 0),
        ];
        var rows = counts.Sum();
        var index = parts.Sum(part => Term(
            (part.Fitted + Half) / (fitted + (Half * parts.Length)), (part.New + Half) / (rows + (Half * parts.Length))));
        var chance = parts.Length < 2 ? 1 : ChiSquare.SurvivalFunction(index / ((1.0 / fitted) + (1.0 / rows)), parts.Length - 1);
        var strength = chance >= level || index < Noticeable ? DriftStrength.None : index < Strong ? DriftStrength.Noticeable : DriftStrength.Strong;
        return new FeatureDrift(column.Name, index, chance, profile.UnseenIn(column), unseenRows, strength);
    }

    private static double Term(double fitted, double found) => (found - fitted) * Math.Log(found / fitted);

    private static string Said(FeatureDrift feature) =>
        Text(feature.Strength.ToString(), StudyTexts.Factor(feature.Feature), RussianText.Number(feature.Index, 2));

    private static string Named(FeatureDrift feature) => Text(
        "Unseen",
        StudyTexts.Factor(feature.Feature),
        string.Join(", ", feature.Unseen.Select(level => $"«{level}»")),
        RussianText.Integer(feature.UnseenRows));

    private static string Text(string name, params object[] values) => StudyTexts.Get("Drift." + name, values);

    private FrameTable Table() => new Frame(
        new TextColumn(Text("Feature"), Features.Select(feature => StudyTexts.Capital(StudyTexts.Factor(feature.Feature)))),
        new NumberColumn("PSI", Features.Select(feature => (double?)Math.Round(feature.Index, 3))),
        new NumberColumn("p", Features.Select(feature => (double?)Math.Round(feature.PValue, 4))),
        new TextColumn(Text("Verdict"), Features.Select(feature => Text("Verdict." + feature.Strength))),
        new TextColumn(Text("Levels"), Features.Select(feature => string.Join(", ", feature.Unseen))))
        .ToTable(new TableOptions { Caption = Text("Caption"), ShowSize = false, MaxRows = Math.Max(2, Features.Count) })
        .WithColumn("PSI", format: CellFormat.Number(3))
        .WithColumn("p", format: CellFormat.Number(4));
}
