using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight;
using ChurnLab.Insight.Findings;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>
/// Told against true shares of closings, quarter by quarter: how many leave swings with what no account tells.
/// </summary>
/// <remarks>Intervals are Wilson's with as many accounts as the clients are worth; they hold the chance of accounts,
/// not that of the calendar.</remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class LoyaltyCourse : IShown
{
    private const double Chance = 0.05;

    private LoyaltyCourse(LoyaltyUseOptions options, IReadOnlyList<QuarterLoyalty> quarters) => (Options, Quarters) = (options, quarters);

    /// <summary>What was chosen.</summary>
    public LoyaltyUseOptions Options { get; }

    /// <summary>The quarters, in order.</summary>
    public IReadOnlyList<QuarterLoyalty> Quarters { get; }

    /// <summary>Compares quarter by quarter.</summary>
    /// <param name="risks">Told chances.</param>
    /// <param name="options">Horizon, confidence; null for the defaults.</param>
    /// <exception cref="InsightException">No outcome is known, or a chance or an option is outside its
    /// range.</exception>
    public static LoyaltyCourse Of(LoyaltyRisks risks, LoyaltyUseOptions? options = null)
    {
        (options ??= new LoyaltyUseOptions()).Check();
        var known = KnownRows.SomeOf(risks, options.Horizon);
        var places = Enumerable.Range(0, known.Count).ToLookup(place => risks.Quarters[known.Rows[place]]);
        var rows = Enumerable.Range(0, risks.Count).GroupBy(row => risks.Quarters[row]).OrderBy(quarter => quarter.Key);
        return new LoyaltyCourse(options, [.. rows.Select(quarter =>
        {
            var (told, strict) = (quarter.Average(row => risks.Chance(row, options.Horizon)), 1 - (Chance / places.Count));
            int[] there = [.. places[quarter.Key]];
            var strictly = ClientShare.Of(known, there, strict);
            return new QuarterLoyalty
            {
                Quarter = quarter.Key,
                Accounts = quarter.Count(),
                Told = told,
                True = ClientShare.Of(known, there, options.Confidence),
                IsOff = strictly.Lower > told || strictly.Upper < told,
            };
        })]);
    }

    /// <summary>Told and true shares as lines, the true ones within the band of their intervals.</summary>
    public Figure Figure()
    {
        string[] quarters = [.. Quarters.Select(quarter => quarter.Quarter.ToString())];
        return Charts.Figure.Combine(
                Chart.LineWithBand(
                    quarters,
                    Quarters.Select(quarter => quarter.True.Value),
                    Quarters.Select(quarter => quarter.True.Lower),
                    Quarters.Select(quarter => quarter.True.Upper),
                    Text("TrueLine")),
                Chart.Line(quarters, Quarters.Select(quarter => quarter.Told), Text("ToldLine")))
            .WithTitle(Finding().Headline, Text("Subtitle", Within))
            .WithYTitle(Text("Axis", Within))
            .WithPercentY(1);
    }

    /// <summary>Says in which quarters more or fewer were closed than told.</summary>
    public Finding Finding()
    {
        var known = Quarters.Where(quarter => !double.IsNaN(quarter.True.Value)).ToList();
        var (more, fewer) = (Off(quarter => quarter.True.Value > quarter.Told), Off(quarter => quarter.True.Value < quarter.Told));
        if (more.Count + fewer.Count == 0)
            return new Finding(Text("HeadlineNone"), Text("None", UseTexts.Quarters(known.Count)), IsResolved: false);
        string[] sentences =
        [
            .. more.Count > 0 ? [Text("More", Said(more))] : Array.Empty<string>(),
            .. fewer.Count > 0 ? [Text("Fewer", Said(fewer))] : Array.Empty<string>(),
            Text("Meaning"),
        ];
        return new Finding(
            Text("Headline", RussianText.Integer(more.Count + fewer.Count), RussianText.Integer(known.Count)), string.Join(' ', sentences), IsResolved: true);
    }

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private string Within => UseTexts.Within(Options.Horizon);

    private static string Text(string name, params object[] values) => UseTexts.Get("Course." + name, values);

    private static string Said(List<QuarterLoyalty> quarters) => string.Join("; ", quarters.Select(quarter =>
        Text("Said", quarter.Quarter, UseTexts.Of(quarter.True, 1), RussianText.Percent(quarter.Told))));

    private List<QuarterLoyalty> Off(Func<QuarterLoyalty, bool> which) => [.. Quarters.Where(quarter => quarter.IsOff && which(quarter))];

    private FrameTable Table() => new Frame(
        new TextColumn(Text("Quarter"), Quarters.Select(quarter => quarter.Quarter.ToString())),
        new IntegerColumn(Text("Accounts"), Quarters.Select(quarter => (long?)quarter.Accounts)),
        new NumberColumn(Text("Told"), Quarters.Select(quarter => UseTexts.Cell(quarter.Told))),
        new TextColumn(Text("True"), Quarters.Select(quarter => UseTexts.Of(quarter.True, 1))))
        .ToTable(new TableOptions { Caption = Text("Caption", Within), ShowSize = false, MaxRows = Math.Max(2, Quarters.Count) })
        .WithColumn(Text("Told"), format: CellFormat.Percent());
}
