using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Texts;
using ChurnLab.Insight.Words;
using ChurnLab.Statistics;

namespace ChurnLab.Insight.Explanation;

/// <summary>How far methods agree which features are important: their ranks side by side and the correlations between them.</summary>
/// <remarks>
/// Features are found by name; a method that has no value for one gives it no rank. Equal importances share their mean rank. What several
/// methods agree on does not hang on the weakness of one.
/// </remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial class AgreementTable : IShown
{
    private const double LeastSpread = 3;

    private readonly double[][] _values;
    private readonly double[][] _ranks;
    private readonly Vocabulary _words;

    private AgreementTable(IReadOnlyList<ImportanceRanking> rankings, Vocabulary words)
    {
        (Methods, _words) = ([.. rankings.Select(ranking => ranking.Method)], words);
        string[] features = [.. rankings.SelectMany(ranking => ranking.Features).Distinct(StringComparer.Ordinal)];
        var ranks = rankings.Select(ranking => RanksOf(ValuesOf(ranking, features))).ToArray();
        // The most important on top, as the methods see it together.
        int[] order = [.. Enumerable.Range(0, features.Length).OrderBy(feature =>
            ranks.Select(each => each[feature]).Where(rank => !double.IsNaN(rank)).DefaultIfEmpty(double.MaxValue).Average())];
        Features = [.. order.Select(feature => features[feature])];
        _values = [.. rankings.Select(ranking => ValuesOf(ranking, Features))];
        _ranks = [.. _values.Select(RanksOf)];
    }

    /// <summary>Names of the methods.</summary>
    public IReadOnlyList<string> Methods { get; }

    /// <summary>Names of the features, the one with the least mean rank first.</summary>
    public IReadOnlyList<string> Features { get; }

    /// <summary>Puts rankings side by side.</summary>
    /// <param name="rankings">Rankings under different names. Range: 2 or more.</param>
    /// <param name="words">What features are called in texts; null: their own names.</param>
    /// <exception cref="InsightException">There are fewer than 2 rankings, a name comes twice, or a ranking has not one value per feature.</exception>
    public static AgreementTable Of(IReadOnlyList<ImportanceRanking> rankings, Vocabulary? words = null)
    {
        if (rankings.Count < 2)
            throw new InsightException($"{rankings.Count} rankings are compared; expected 2 or more.");
        foreach (var ranking in rankings)
        {
            if (ranking.Features.Count != ranking.Values.Count)
            {
                throw new InsightException(
                    $"The ranking '{ranking.Method}' has {ranking.Values.Count} values for {ranking.Features.Count} features; expected one each.");
            }

            if (ranking.Features.GroupBy(feature => feature, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
                throw new InsightException($"The ranking '{ranking.Method}' names '{twice.Key}' twice; expected each feature once.");
        }

        return rankings.GroupBy(ranking => ranking.Method, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } same
            ? throw new InsightException($"Two rankings are named '{same.Key}'; expected different names.")
            : new(rankings, words ?? Vocabulary.Empty);
    }

    /// <summary>Rank of a feature by a method, 1 for the most important; NaN where the method has no value.</summary>
    /// <param name="method">Place of the method, from 0.</param>
    /// <param name="feature">Place among <see cref="Features"/>, from 0.</param>
    public double Rank(int method, int feature) => _ranks[method][feature];

    /// <summary>Kendall's tau-b between two methods over the features both know; NaN where either ranks all the same or they share fewer than 2.</summary>
    /// <param name="first">Place of a method, from 0.</param>
    /// <param name="second">Place of another method, from 0.</param>
    public double Kendall(int first, int second) => Correlation.Kendall(_values[first], _values[second]).Effect?.Value ?? double.NaN;

    /// <summary>Spearman's rank correlation between two methods over the features both know; NaN where either ranks all the same.</summary>
    /// <param name="first">Place of a method, from 0.</param>
    /// <param name="second">Place of another method, from 0.</param>
    public double Spearman(int first, int second) => Correlation.Spearman(_values[first], _values[second]).Effect?.Value ?? double.NaN;

    /// <summary>How many ranks apart the methods are on a feature: the greatest rank less the least; NaN where no method ranks it.</summary>
    /// <param name="feature">Place among <see cref="Features"/>, from 0.</param>
    public double Spread(int feature)
    {
        double[] ranks = [.. _ranks.Select(each => each[feature]).Where(rank => !double.IsNaN(rank))];
        return ranks.Length == 0 ? double.NaN : ranks.Max() - ranks.Min();
    }

    /// <summary>
    /// Features on which the methods disagree, the most disputed first: three ranks apart or more, and at least a third of all there are.
    /// </summary>
    public IReadOnlyList<string> Disputed() => [.. Enumerable.Range(0, Features.Count)
        .Where(feature => Spread(feature) >= Math.Max(LeastSpread, Features.Count / 3.0))
        .OrderByDescending(Spread)
        .Select(feature => Features[feature])];

    /// <summary>The table as a frame: a row per feature with its rank by each method and how far apart they are.</summary>
    public Frame ToFrame() => new(
    [
        new TextColumn(InsightTexts.Get("Agreement.Feature"), Features.Select(feature => _words[feature].Name)),
        .. Methods.Select((method, place) => new NumberColumn(method, _ranks[place].Select(rank => double.IsNaN(rank) ? (double?)null : rank))),
        new NumberColumn(InsightTexts.Get("Agreement.Spread"), Enumerable.Range(0, Features.Count).Select(feature => (double?)Spread(feature))),
    ]);

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private FrameTable Table() => ToFrame().ToTable(new TableOptions { Caption = Finding().Headline, ShowSize = false });

    private static double[] ValuesOf(ImportanceRanking ranking, IReadOnlyList<string> features)
    {
        var values = ranking.Features.Zip(ranking.Values).ToDictionary(each => each.First, each => each.Second, StringComparer.Ordinal);
        return [.. features.Select(feature => values.GetValueOrDefault(feature, double.NaN))];
    }

    private static double[] RanksOf(double[] values)
    {
        int[] known = [.. Enumerable.Range(0, values.Length).Where(place => !double.IsNaN(values[place]))];
        var ranks = new double[values.Length];
        Array.Fill(ranks, double.NaN);
        var ofKnown = Ranks.Of([.. known.Select(place => -values[place])]);
        for (var i = 0; i < known.Length; i++)
            ranks[known[i]] = ofKnown[i];
        return ranks;
    }
}
