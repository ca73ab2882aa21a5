using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Findings;
using ChurnLab.Insight.Texts;
using ChurnLab.Learning;

namespace ChurnLab.Insight.Segments;

/// <summary>Who is in each cluster and which share of it left: a description, no recommendation.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class ClusterPortraits : IShown
{
    private readonly SegmentWords _words;

    private ClusterPortraits(IReadOnlyList<ClusterPortrait> portraits, double silhouette, SegmentWords words) =>
        (Portraits, Silhouette, _words) = (portraits, silhouette, words);

    /// <summary>One portrait per cluster, the highest rate first.</summary>
    public IReadOnlyList<ClusterPortrait> Portraits { get; }

    /// <summary>Mean silhouette of all rows.</summary>
    public double Silhouette { get; }

    /// <summary>What the clusters are worth as a description.</summary>
    public Finding Finding() => new(
        InsightTexts.Get("Clusters.Headline", RussianText.Number(Silhouette, 2)),
        InsightTexts.Get(
            Silhouette >= 0.5 ? "Clusters.Apart" : Silhouette >= 0.25 ? "Clusters.Weak" : "Clusters.None",
            RussianText.Number(Silhouette, 2),
            RussianText.Percent(Portraits[^1].Rate.Value),
            RussianText.Percent(Portraits[0].Rate.Value),
            _words.Leavers),
        IsResolved: Silhouette >= 0.25);

    /// <summary>Describes clusters.</summary>
    /// <param name="clustering">The clusters.</param>
    /// <param name="rows">The rows, with features that took no part in the clustering too.</param>
    /// <param name="target">Class per row.</param>
    /// <param name="words">What features and values are called; null: the defaults.</param>
    /// <param name="traits">Most traits per cluster. Range: 1 or more.</param>
    /// <exception cref="InsightException">Rows or target do not fit the clusters.</exception>
    public static ClusterPortraits Of(Clustering clustering, FeatureTable rows, Target target, SegmentWords? words = null, int traits = 4)
    {
        if (rows.Rows != clustering.Labels.Length)
            throw new InsightException($"The clusters are of {clustering.Labels.Length} rows; got {rows.Rows}.");
        ArgumentOutOfRangeException.ThrowIfLessThan(traits, 1);
        words ??= new();
        var positives = SegmentPortfolio.PositivesOf(rows, target);
        var silhouettes = clustering.Silhouettes();
        var portraits = Enumerable.Range(0, clustering.Sizes.Count).Where(cluster => clustering.Sizes[cluster] > 0).Select(cluster =>
        {
            var segment = new Segment([], clustering.Members(cluster), positives);
            int[] members = [.. segment.Members.Members()];
            return new ClusterPortrait(
                cluster,
                segment.Size,
                segment.Rate,
                segment.Lift,
                members.Average(row => silhouettes[row]),
                [.. ClusterTraits.Of(rows, members, words.Vocabulary).Take(traits)]);
        });
        return new ClusterPortraits([.. portraits.OrderByDescending(portrait => portrait.Rate.Value)], silhouettes.Average(), words);
    }

    /// <summary>One row per cluster.</summary>
    public Frame ToFrame() => new(
        new IntegerColumn(InsightTexts.Get("Clusters.Cluster"), Portraits.Select(portrait => (long?)(portrait.Cluster + 1))),
        new TextColumn(InsightTexts.Get("Clusters.Traits"), Portraits.Select(portrait => string.Join("; ", portrait.Traits))),
        new IntegerColumn(InsightTexts.Get("Portfolio.Size"), Portraits.Select(portrait => (long?)portrait.Size)),
        Share("Portfolio.Rate", portrait => portrait.Rate.Value),
        Share("Portfolio.Lower", portrait => portrait.Rate.Lower),
        Share("Portfolio.Upper", portrait => portrait.Rate.Upper),
        Share("Portfolio.Lift", portrait => portrait.Lift),
        Share("Clusters.Silhouette", portrait => portrait.Silhouette));

    /// <inheritdoc/>
    public string ToHtml() => Finding().ToHtml() + Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Finding().ToText() + "\n" + Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private NumberColumn Share(string title, Func<ClusterPortrait, double> value) =>
        new(_words.Title(title), Portraits.Select(portrait => (double?)value(portrait)));

    private FrameTable Table() => ToFrame().ToTable(new TableOptions { MaxRows = Math.Max(2, Portraits.Count), MaxTextLength = 300, ShowSize = false })
        .WithColumn(_words.Title("Portfolio.Rate"), format: CellFormat.Percent())
        .WithColumn(InsightTexts.Get("Portfolio.Lower"), format: CellFormat.Percent())
        .WithColumn(InsightTexts.Get("Portfolio.Upper"), format: CellFormat.Percent())
        .WithColumn(InsightTexts.Get("Portfolio.Lift"), format: CellFormat.Number(2))
        .WithColumn(InsightTexts.Get("Clusters.Silhouette"), format: CellFormat.Number(2));
}
