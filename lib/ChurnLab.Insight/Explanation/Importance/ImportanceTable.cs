using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Findings;
using ChurnLab.Insight.Texts;
using ChurnLab.Insight.Words;
using ChurnLab.Learning.Metrics;

namespace ChurnLab.Insight.Explanation;

/// <summary>How much a model needs each of its features.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class ImportanceTable : IShown
{
    private const double RowHeight = 30;
    private const int Named = 3;

    private readonly FeatureImportance[] _features;
    private readonly Vocabulary _words;

    internal ImportanceTable(Metric metric, double baseScore, FeatureImportance[] features, double confidence, Vocabulary? words = null) =>
        (Metric, BaseScore, _features, Confidence, _words) = (metric, baseScore, features, confidence, words ?? Vocabulary.Empty);

    /// <summary>The metric.</summary>
    public Metric Metric { get; }

    /// <summary>The metric of the rows as they are.</summary>
    public double BaseScore { get; }

    /// <summary>Confidence level of the intervals. Range: above 0, below 1.</summary>
    public double Confidence { get; }

    /// <summary>Features: the groups asked for, then the other columns in the order of the model.</summary>
    public IReadOnlyList<FeatureImportance> Features => _features;

    /// <summary>Features from the one needed most down; features of equal mean keep their order.</summary>
    public IReadOnlyList<FeatureImportance> Ranking => [.. _features.OrderByDescending(feature => feature.Mean)];

    /// <summary>The importance of a feature.</summary>
    /// <param name="name">Name of a column or group.</param>
    /// <exception cref="InsightException">There is no such feature.</exception>
    public FeatureImportance this[string name] => Array.Find(_features, feature => feature.Name == name)
        ?? throw new InsightException($"There is no feature '{name}'. There are: {string.Join(", ", _features.Take(20).Select(feature => feature.Name))}.");

    /// <summary>The same importances, their features called as in a vocabulary.</summary>
    /// <param name="words">What features are called; groups keep their names.</param>
    public ImportanceTable In(Vocabulary words) => new(Metric, BaseScore, _features, Confidence, words);

    /// <summary>Importances with their intervals, the one needed most on top.</summary>
    public Figure Figure()
    {
        var ranking = Ranking;
        return Chart.Forest(
                ranking.Select(feature => new ForestRow(TitleOf(feature), feature.Mean, feature.Lower, feature.Upper)),
                new ForestOptions { Format = ValueFormat.Number(3) })
            .WithTitle(Finding().Headline)
            .WithXTitle(InsightTexts.Get("Importance.Mean"))
            .WithLayout(layout => layout with { PlotHeight = RowAxis.Height([.. ranking.Select(TitleOf)], RowHeight) });
    }

    /// <summary>Says which features the model needs most and which it does without.</summary>
    public Finding Finding()
    {
        var needed = Ranking.Where(feature => feature.IsResolved).ToList();
        string[] idle = [.. Ranking.Where(feature => !feature.IsResolved).Select(TitleOf)];
        if (needed.Count == 0)
            return new Finding(InsightTexts.Get("Importance.HeadlineNone"), InsightTexts.Get("Importance.None", Metric.Name), false);
        var named = needed.Take(Named).Select(feature => InsightTexts.Get("Importance.Named", TitleOf(feature), RussianText.Number(feature.Mean, 3)));
        return new Finding(
            InsightTexts.Get("Importance.Headline", TitleOf(needed[0])),
            InsightTexts.Get("Importance.Text", Metric.Name, string.Join(", ", named))
                + (idle.Length == 0 ? "" : " " + InsightTexts.Get("Importance.Idle", string.Join(", ", idle))),
            true);
    }

    /// <summary>The ranking as a frame.</summary>
    public Frame ToFrame()
    {
        var ranking = Ranking;
        NumberColumn Numbers(string title, Func<FeatureImportance, double> value) =>
            new(InsightTexts.Get(title), ranking.Select(feature => (double?)value(feature)));

        return new Frame(
            new TextColumn(InsightTexts.Get("Importance.Feature"), ranking.Select(TitleOf)),
            Numbers("Importance.Mean", feature => feature.Mean),
            Numbers("Importance.Deviation", feature => feature.StandardDeviation),
            Numbers("Importance.Lower", feature => feature.Lower),
            Numbers("Importance.Upper", feature => feature.Upper));
    }

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private FrameTable Table()
    {
        var table = ToFrame().ToTable(new TableOptions { Caption = Caption(), ShowSize = false, MaxRows = Math.Max(2, _features.Length) });
        return table.WithNumbers(CellFormat.Rounded(4));
    }

    private string TitleOf(FeatureImportance feature) => _words[feature.Name].Name;

    private string Caption() => InsightTexts.Get(
        "Importance.Caption",
        Metric.Name,
        RussianText.Number(BaseScore, 4),
        RussianText.Integer(_features[0].Drops.Count),
        RussianText.Percent(Confidence, 0));
}
