using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Insight.Texts;
using ChurnLab.Insight.Words;

namespace ChurnLab.Insight.Explanation;

/// <summary>Figures of Shapley values; their titles are findings.</summary>
/// <remarks>Source of the forms: S. M. Lundberg et al., From local explanations to global understanding, Nature Machine Intelligence 2 (2020).</remarks>
public static partial class ShapleyFigures
{
    private const double RowHeight = 27;

    /// <summary>Which features move the output most, in words; unresolved where none does, or none by more than twice its standard error.</summary>
    /// <param name="values">Values of 1 or more rows.</param>
    /// <param name="words">What features are called; null: their own names.</param>
    /// <exception cref="InsightException">There are no rows.</exception>
    public static Finding Importance(this ShapleyValues values, Vocabulary? words = null) => new ShapleyRanking(values, words).Finding();

    /// <summary>A bar per feature: how far it moves the output on average, whatever the direction.</summary>
    /// <param name="values">Values of 1 or more rows.</param>
    /// <param name="words">What features are called; null: their own names.</param>
    /// <param name="options">How many features; null: the defaults.</param>
    /// <exception cref="InsightException">There are no rows, or an option is outside its range.</exception>
    public static Figure Bars(this ShapleyValues values, Vocabulary? words = null, ShapleyFigureOptions? options = null)
    {
        options = (options ?? new()).Checked();
        var ranking = new ShapleyRanking(values, words);
        int[] shown = [.. ranking.Order.Take(options.MostFeatures)];
        var labels = Array.ConvertAll(shown, feature => ranking.Features[feature].Name);
        var sizes = Array.ConvertAll(shown, ranking.SizeOf);
        var figure = Chart.HorizontalBar(Enumerable.Range(0, shown.Length), sizes)
            .WithTraces<BarTrace>(bars => bars with
            {
                Text = [.. sizes.Select(ranking.Scale.Size)],
                TextTemplate = "%{text}",
                TextPosition = BarTextPosition.Outside,
                ConstrainText = BarConstrainText.None,
                HoverText = [.. shown.Select((feature, place) => InsightTexts.Get(
                    "Shapley.HoverBar", labels[place], ranking.Scale.Size(sizes[place]), RussianText.Percent(ranking.ShareOf(feature))))],
                HoverInfo = "text",
            })
            .WithTitle(ranking.Finding().Headline, InsightTexts.Get("Shapley.SubtitleBars"))
            .WithXTitle(ranking.Scale.MoveTitle)
            .WithXAxis(axis => ranking.Scale.Output == ModelOutput.Probability ? axis with { TickFormat = ".1~%" } : axis)
            .WithYAxis(_ => RowAxis.Of(labels) with { ShowGrid = false })
            .WithNote(LeftOut(ranking, shown.Length));
        return figure.WithLayout(layout => layout with { PlotHeight = RowAxis.Height(labels, RowHeight), Margin = new() { R = 76 } });
    }

    // Says what is not shown, and how much of the influence it has.
    private static string? LeftOut(ShapleyRanking ranking, int shown)
    {
        var rest = ranking.Order.Skip(shown).ToArray();
        return rest.Length == 0 ? null : InsightTexts.Get("Shapley.LeftOut", Features(rest.Length), RussianText.Percent(rest.Sum(ranking.ShareOf)));
    }

    private static string Features(int count) => RussianText.Count(
        count, InsightTexts.Get("Shapley.FeatureOne"), InsightTexts.Get("Shapley.FeatureFew"), InsightTexts.Get("Shapley.FeatureMany"));

    // Rows at equal distances: as representative as the table, and the same each time.
    private static int[] Spread(int rows, int most) => rows <= most
        ? [.. Enumerable.Range(0, rows)]
        : [.. Enumerable.Range(0, most).Select(point => (int)((long)rows * ((2 * point) + 1) / (2L * most)))];
}
