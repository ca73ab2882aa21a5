using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight;
using ChurnLab.Insight.Findings;
using ChurnLab.Learning;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Models;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>
/// Whether the accounts of later quarters are like those a model was fitted to: population stability indices, quarter
/// by quarter.
/// </summary>
/// <remarks>
/// Each quarter is compared as by <see cref="DriftReport"/>, with its bounds and its allowance for chance; an account
/// is there once a quarter, so that rows
/// of a quarter are nearly independent. Features that grow with the calendar, such as the length of a contract, move
/// by their nature.
/// Those of the economy have one value a quarter, so that their index is large always: leave them out.
/// </remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class LoyaltyDrift : IShown
{
    private const int MostFeatures = 12;
    private const int MostSaid = 5;

    // Letters of a line: longer names would leave no room for the cells of a narrow plot.
    private const int NameWidth = 20;

    private LoyaltyDrift(IReadOnlyList<QuarterDrift> quarters) => Quarters = quarters;

    /// <summary>The quarters, in order.</summary>
    public IReadOnlyList<QuarterDrift> Quarters { get; }

    /// <summary>Features that moved in the last quarter, the farthest first.</summary>
    public IReadOnlyList<FeatureDrift> Moved => [.. Quarters[^1].Report.Features.Where(feature => feature.Strength != DriftStrength.None)];

    /// <summary>Compares quarters with the rows of a fit.</summary>
    /// <param name="fitted">Features of the rows of the fit; those without a value are left out.</param>
    /// <param name="later">The same features of later rows, and others.</param>
    /// <param name="quarters">Quarter per later row.</param>
    /// <exception cref="InsightException">There are no rows, no feature has values, or not as many quarters as
    /// rows.</exception>
    /// <exception cref="LearningException">A feature is missing among the later ones.</exception>
    public static LoyaltyDrift Of(FeatureTable fitted, FeatureTable later, IReadOnlyList<Quarter> quarters)
    {
        ArgumentNullException.ThrowIfNull(fitted);
        ArgumentNullException.ThrowIfNull(later);
        ArgumentNullException.ThrowIfNull(quarters);
        if (fitted.Rows == 0 || later.Rows == 0 || later.Rows != quarters.Count)
        {
            throw new InsightException(
                $"There are {fitted.Rows} rows of the fit, {later.Rows} later ones and {quarters.Count} quarters:"
                + " expected a quarter for each later row, and some of both.");
        }

        var profiles = fitted.Columns.Where(column => column.MissingCount < column.Length).Select(FeatureProfile.Of).ToList();
        if (profiles.Count == 0)
            throw new InsightException("No feature of the fit has a value; expected one or more to compare.");
        return new LoyaltyDrift(
        [
            .. Enumerable.Range(0, later.Rows).GroupBy(row => quarters[row]).OrderBy(quarter => quarter.Key)
                .Select(quarter => new QuarterDrift(quarter.Key, DriftReport.Of(profiles, fitted.Rows, later.Take(quarter.ToArray())))),
        ]);
    }

    /// <summary>Indices of the features that moved farthest in any quarter, by quarter.</summary>
    public Figure Figure()
    {
        var strongest = Quarters.SelectMany(quarter => quarter.Report.Features).GroupBy(feature => feature.Feature, StringComparer.Ordinal)
            .OrderByDescending(feature => feature.Max(each => each.Index)).ThenBy(feature => feature.Key, StringComparer.Ordinal)
            .Take(MostFeatures).ToList();
        double[][] indices = [.. strongest.Select(feature => feature.Select(each => each.Index).ToArray())];
        string[] names = [.. strongest.Select(feature => Called(feature.Key))];
        return Chart.AnnotatedHeatmap(indices, Quarters.Select(quarter => quarter.Quarter.ToString()), names)
            .WithYAxis(axis => axis with { TickVals = names, TickText = [.. names.Select(name => TitleWrap.Wrap(name, NameWidth))] })
            .WithTitle(Finding().Headline, Text("Subtitle"));
    }

    /// <summary>Says which features moved by the last quarter, and from which quarter on any did.</summary>
    public Finding Finding()
    {
        var (last, moved) = (Quarters[^1], Moved);
        if (moved.Count == 0)
        {
            var none = Text("None", last.Quarter, UseTexts.Features(last.Report.Features.Count));
            return new Finding(Text("HeadlineNone", last.Quarter), none, IsResolved: false);
        }

        var strong = moved.Count(feature => feature.Strength == DriftStrength.Strong);
        var rest = moved.Count - MostSaid;
        var said = string.Join("; ", moved.Take(MostSaid).Select(Said)) + (rest > 0 ? Text("Rest", rest) : "");
        var since = Quarters.First(quarter => quarter.Report.Features.Any(feature => feature.Strength == DriftStrength.Strong
            || (strong == 0 && feature.Strength == DriftStrength.Noticeable))).Quarter;
        string[] sentences =
        [
            Text(
                "Moved",
                last.Quarter,
                RussianText.Integer(moved.Count),
                RussianText.Integer(last.Report.Features.Count),
                said),
            strong > 0 ? Text("Strong", RussianText.Integer(strong), since) : Text("Noticeable", since),
        ];
        return new Finding(Text("Headline", RussianText.Integer(moved.Count), last.Quarter), string.Join(' ', sentences), IsResolved: true);
    }

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private static string Text(string name, params object[] values) => UseTexts.Get("Drift." + name, values);

    private static string Said(FeatureDrift feature) =>
        Text("Said", StudyTexts.Factor(feature.Feature), RussianText.Number(feature.Index, 2));

    private static string Called(string feature) => StudyTexts.Capital(StudyTexts.Factor(feature));

    private FrameTable Table()
    {
        NumberColumn Counts(string key, Func<FeatureDrift, bool> which) =>
            new(Text(key), Quarters.Select(quarter => (double?)quarter.Report.Features.Count(which)));
        return new Frame(
            new TextColumn(Text("Quarter"), Quarters.Select(quarter => quarter.Quarter.ToString())),
            new IntegerColumn(Text("Accounts"), Quarters.Select(quarter => (long?)quarter.Report.Rows)),
            Counts("CountStrong", feature => feature.Strength == DriftStrength.Strong),
            Counts("CountNoticeable", feature => feature.Strength == DriftStrength.Noticeable),
            new TextColumn(Text("Farthest"), Quarters.Select(quarter => Called(quarter.Report.Features[0].Feature))),
            new NumberColumn("PSI", Quarters.Select(quarter => (double?)quarter.Report.Features[0].Index)))
            .ToTable(new TableOptions { Caption = Text("Caption"), ShowSize = false, MaxRows = Math.Max(2, Quarters.Count) })
            .WithColumn(Text("CountStrong"), format: CellFormat.Number(0))
            .WithColumn(Text("CountNoticeable"), format: CellFormat.Number(0))
            .WithColumn("PSI", format: CellFormat.Number(2));
    }
}
