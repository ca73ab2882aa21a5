using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Texts;
using ChurnLab.Learning.Metrics;

namespace ChurnLab.Insight.Explanation;

/// <summary>How much a model needs each of its features.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class ImportanceTable : IShown
{
    private readonly FeatureImportance[] _features;

    internal ImportanceTable(Metric metric, double baseScore, FeatureImportance[] features, double confidence) =>
        (Metric, BaseScore, _features, Confidence) = (metric, baseScore, features, confidence);

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

    /// <summary>The ranking as a frame.</summary>
    public Frame ToFrame()
    {
        var ranking = Ranking;
        NumberColumn Numbers(string title, Func<FeatureImportance, double> value) =>
            new(InsightTexts.Get(title), ranking.Select(feature => (double?)value(feature)));

        return new Frame(
            new TextColumn(InsightTexts.Get("Importance.Feature"), ranking.Select(feature => feature.Name)),
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
        return table.Frame.Columns.Skip(1).Aggregate(table, (styled, column) => styled.WithColumn(column.Name, format: CellFormat.Number(4)));
    }

    private string Caption() => InsightTexts.Get(
        "Importance.Caption",
        Metric.Name,
        RussianText.Number(BaseScore, 4),
        RussianText.Integer(_features[0].Drops.Count),
        RussianText.Percent(Confidence, 0));
}
