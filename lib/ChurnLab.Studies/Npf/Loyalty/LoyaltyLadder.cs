using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Findings;
using ChurnLab.Learning.Metrics;
using ChurnLab.Studies.Npf.Panel;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>Models from the simplest to the strongest, fitted on the past and tried once on a block of quarters nobody has looked at.</summary>
/// <remarks>
/// Slopes, and the weights of the ensemble, come from a rolling origin before the block; the level of every quarter is that
/// of the long run as it was known then. Every client is told by a model that has seen none of the client's rows.
/// </remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class LoyaltyLadder : IShown
{
    private const double Tenth = 0.1;

    private readonly LoyaltyScores _block;
    private readonly Dictionary<string, LoyaltyForecast> _forecasts;
    private readonly NpfHistory _history;
    private readonly LoyaltyOptions _options;
    private readonly BlockOutcomes _next;
    private readonly BlockOutcomes _year;

    private LoyaltyLadder(
        NpfHistory history, LoyaltyOptions options, ShapeChoice choice, LoyaltyScores block, Dictionary<string, LoyaltyForecast> forecasts)
    {
        (_history, _options, Choice, _block, _forecasts) = (history, options, choice, block, forecasts);
        (_next, _year) = (BlockOutcomes.Next(history, block, options), BlockOutcomes.Year(history, block, options));
        Rows = [.. LoyaltyRungs.Order.Select(Row)];
    }

    /// <summary>The models, from the simplest.</summary>
    public IReadOnlyList<LadderRow> Rows { get; }

    /// <summary>Shape of boosting, chosen out of time.</summary>
    internal ShapeChoice Choice { get; }

    /// <summary>Slope of the log odds of the model in use, from rows out of time.</summary>
    internal double Slope { get; private init; }

    /// <summary>Whether the model in use tells closings of the next quarter better than chance.</summary>
    public bool IsResolved => this[LoyaltyRungs.InUse].Area.Lower > 0.5;

    /// <summary>A model of the ladder.</summary>
    /// <param name="key">Its name within the library.</param>
    /// <exception cref="KeyNotFoundException">There is no such model.</exception>
    public LadderRow this[string key] => Rows.FirstOrDefault(row => row.Key == key)
        ?? throw new KeyNotFoundException($"There is no model '{key}'; there are {string.Join(", ", Rows.Select(row => row.Key))}.");

    /// <summary>What a model told of the block.</summary>
    /// <param name="key">Its name within the library.</param>
    /// <exception cref="KeyNotFoundException">There is no such model.</exception>
    public LoyaltyRisks Risks(string key)
    {
        var forecast = _forecasts[this[key].Key];
        return new LoyaltyRisks(_history, _block.Accounts, _block.Quarters, forecast.Next, forecast.Year);
    }

    /// <summary>ROC-AUC of each model with its interval, from the simplest down.</summary>
    public Figure Figure() => Chart.Dots(
            Rows.Select(row => row.Name),
            Rows.Select(row => row.Area.Value),
            new DotsOptions
            {
                Lower = [.. Rows.Select(row => row.Area.Lower)],
                Upper = [.. Rows.Select(row => row.Area.Upper)],
                Format = ValueFormat.Number(3),
            })
        .WithTitle(Finding().Headline, StudyTexts.Get("Npf.Ladder.Subtitle", LoyaltyFold.Block(_history, _options).Text))
        .WithXTitle("ROC-AUC");

    /// <summary>Says how well the model in use tells closings, and which steps of the ladder are more than chance.</summary>
    public Finding Finding()
    {
        var used = this[LoyaltyRungs.InUse];
        if (!IsResolved)
            return new Finding(StudyTexts.Get("Npf.Ladder.HeadlineNone"), StudyTexts.Get("Npf.Ladder.None", Interval(used.Area)), IsResolved: false);
        string[] better = [.. Rows.Where(row => row.Gain is { Lower: > 0 }).Select(Said)];
        string[] alike = [.. Rows.Where(row => row.Gain is { Lower: <= 0, Upper: >= 0 }).Select(Said)];
        string[] worse = [.. Rows.Where(row => row.Gain is { Upper: < 0 }).Select(Said)];
        string[] sentences =
        [
            StudyTexts.Get("Npf.Ladder.Used", used.Name, Interval(used.Area), RussianText.Number(used.Lift.Value, 1)),
            StudyTexts.Get("Npf.Ladder.Shape", Choice.Chosen.Name, string.Join("; ", Choice.Areas.Select(Tried))),
            .. Listed("Npf.Ladder.Better", better),
            .. Listed("Npf.Ladder.Alike", alike),
            .. Listed("Npf.Ladder.Worse", worse),
        ];
        return new Finding(StudyTexts.Get("Npf.Ladder.Headline", used.Name, Number(used.Area.Value)), string.Join(' ', sentences), IsResolved: true);
    }

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    internal static LoyaltyLadder Of(NpfHistory history, LoyaltyOptions options)
    {
        var block = LoyaltyFold.Block(history, options);
        var rows = HazardRows.Of(history, new PanelOptions(), HazardSample.Of(history, options.FitFrom, block.LastTarget, options));
        var choice = ShapeChoice.Of(rows, LoyaltyRungs.Shapes(options.Seed), PartOf, options);
        var rungs = LoyaltyRungs.Of(choice.Boosted);
        var outOfTime = OutOfTime.Of(rows, [.. rungs.Where(rung => rung.Key != LoyaltyRungs.Boosting)], PartOf, options);
        outOfTime.Add(LoyaltyRungs.Boosting, choice.Hazards);
        var blends = rungs.ToDictionary(rung => rung.Key, rung => OddsBlend.Fit(outOfTime, rung.Key), StringComparer.Ordinal);
        blends.Add(LoyaltyRungs.Ensemble, OddsBlend.Fit(outOfTime, LoyaltyRungs.Members));
        var scores = LoyaltyScores.Of(history, block, [.. rungs.Select(Fitted)], PartOf, BlockSample.Of(history, block, options));
        var level = HazardLevel.Of(history);
        var forecasts = blends.ToDictionary(
            blend => blend.Key, blend => LoyaltyForecast.Of(level, scores, blend.Value, options.Gap), StringComparer.Ordinal);
        return new LoyaltyLadder(history, options, choice, scores, forecasts) { Slope = blends[LoyaltyRungs.InUse].Slopes[0] };

        int PartOf(int account) => LoyaltyDraws.PartOf(options.Seed, history.ClientOf(account), options.Parts);

        (string Key, PartModels Models) Fitted(LoyaltyRung rung) => (rung.Key, PartModels.Fit(rung.Settings, rows, PartOf, options.Parts));
    }

    private static string Number(double value) => RussianText.Number(value, 3);

    private static string Interval(BootstrappedMetric metric) =>
        StudyTexts.Get("Npf.Ladder.Interval", Number(metric.Value), Number(metric.Lower), Number(metric.Upper));

    private static string Tried((BoostingShape Shape, double Area) tried) => StudyTexts.Get("Npf.Ladder.Tried", tried.Shape.Name, Number(tried.Area));

    private static string[] Listed(string key, string[] said) => said.Length == 0 ? [] : [StudyTexts.Get(key, string.Join("; ", said))];

    private string Said(LadderRow row) => StudyTexts.Get("Npf.Ladder.Step", row.Name, this[row.Below!].Name, Interval(row.Gain!));

    private LadderRow Row(string key)
    {
        var below = LoyaltyRungs.Below(key);
        return new LadderRow
        {
            Key = key,
            Name = StudyTexts.Get("Npf.Ladder." + key),
            Area = Next(Metric.RocAuc),
            Precision = Next(Metric.AveragePrecision),
            Lift = Next(Metric.LiftAt(Tenth)),
            YearArea = Year(Metric.RocAuc),
            YearPrecision = Year(Metric.AveragePrecision),
            YearLift = Year(Metric.LiftAt(Tenth)),
            Below = below,
            Gain = below is null ? null : Gain(below),
        };

        BootstrappedMetric Next(Metric metric) => _next.Of(metric, _forecasts[key].Next);

        BootstrappedMetric Year(Metric metric) => _year.Of(metric, _forecasts[key].Year);

        BootstrappedMetric Gain(string below) =>
            _next.Difference(Metric.RocAuc, _forecasts[key].Next, _forecasts[below].Next);
    }

    private FrameTable Table()
    {
        NumberColumn Numbers(string key, Func<LadderRow, double?> value) => new(StudyTexts.Get("Npf.Ladder.Column." + key), Rows.Select(value));
        return new Frame(
            new TextColumn(StudyTexts.Get("Npf.Ladder.Column.Model"), Rows.Select(row => row.Name)),
            Numbers("Area", row => row.Area.Value),
            Numbers("Lower", row => row.Area.Lower),
            Numbers("Upper", row => row.Area.Upper),
            Numbers("Gain", row => row.Gain?.Value),
            Numbers("Precision", row => row.Precision.Value),
            Numbers("Lift", row => row.Lift.Value),
            Numbers("YearArea", row => row.YearArea.Value),
            Numbers("YearPrecision", row => row.YearPrecision.Value),
            Numbers("YearLift", row => row.YearLift.Value))
            .ToTable(new TableOptions { Caption = StudyTexts.Get("Npf.Ladder.Caption"), ShowSize = false })
            .WithNumbers(CellFormat.Number(3))
            .WithColumn(StudyTexts.Get("Npf.Ladder.Column.Lift"), format: CellFormat.Number(1))
            .WithColumn(StudyTexts.Get("Npf.Ladder.Column.YearLift"), format: CellFormat.Number(1));
    }
}
