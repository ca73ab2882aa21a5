using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Insight.Texts;

namespace ChurnLab.Insight.Explanation;

/// <content>The agreement in words and as figures.</content>
public sealed partial class AgreementTable
{
    private const double GoodAgreement = 0.5;
    private const int Told = 3;

    /// <summary>
    /// Whether the methods agree and on which features they do not: resolved where Kendall's tau is 0.5 or more on the mean of all pairs and
    /// above 0 for each.
    /// </summary>
    public Finding Finding()
    {
        var pairs = Pairs().Select(pair => (pair.First, pair.Second, Tau: Kendall(pair.First, pair.Second))).Where(pair => !double.IsNaN(pair.Tau)).ToArray();
        if (pairs.Length == 0)
            return new(InsightTexts.Get("Agreement.HeadlineUnknown"), InsightTexts.Get("Agreement.TextUnknown"), false);
        var (mean, worst) = (pairs.Average(pair => pair.Tau), pairs.MinBy(pair => pair.Tau));
        var agree = mean >= GoodAgreement && worst.Tau > 0;
        var sentences = new List<string>
        {
            InsightTexts.Get(agree ? "Agreement.Agree" : "Agreement.Disagree", RussianText.Number(mean, 2)),
            InsightTexts.Get("Agreement.Worst", Methods[worst.First], Methods[worst.Second], RussianText.Number(worst.Tau, 2)),
        };
        var disputed = Disputed();
        if (disputed.Count > 0)
            sentences.Add(InsightTexts.Get("Agreement.Disputed", string.Join("; ", disputed.Take(Told).Select(Dispute))));
        return new(Headline(agree, mean, disputed), string.Join(" ", sentences), agree);
    }

    /// <summary>Importance by two methods, as shares of the importance of all features, joined by lines; disputed features are brought out.</summary>
    /// <remarks>Negative importances count as 0: such a feature does no good.</remarks>
    /// <param name="first">Place of the method to the left, from 0.</param>
    /// <param name="second">Place of the method to the right, from 0.</param>
    /// <exception cref="InsightException">A method has no importance above 0.</exception>
    public Figure Slope(int first = 0, int second = 1)
    {
        var (left, right) = (Shares(first), Shares(second));
        string[] names = [.. Features.Select(feature => _words[feature].Name)];
        int[] apart = [.. Enumerable.Range(0, Features.Count)
            .Where(feature => Math.Abs(_ranks[first][feature] - _ranks[second][feature]) >= Math.Max(LeastSpread, Features.Count / 3.0))];
        var tau = RussianText.Number(Kendall(first, second), 2);
        return Chart.Slope(names, left, right, new()
        {
            BeforeTitle = Methods[first],
            AfterTitle = Methods[second],
            Highlight = [.. apart.Select(feature => names[feature])],
            Format = ValueFormat.Percent(0),
        })
            .WithTitle(
                apart.Length == 0
                    ? InsightTexts.Get("Agreement.SlopeSame", tau)
                    : InsightTexts.Get("Agreement.SlopeApart", tau, string.Join(", ", apart.Take(Told).Select(feature => names[feature]))),
                InsightTexts.Get("Agreement.SlopeSubtitle"))
            // Nothing rose or fell: these are two views of the same.
            .WithLayout(layout => layout with { ShowLegend = false });
    }

    /// <summary>Kendall's tau between all methods as colours.</summary>
    public Figure Correlations()
    {
        double[][] taus = [.. Methods.Select((_, first) => Methods.Select((_, second) => first == second ? 1 : Kendall(first, second)).ToArray())];
        var finding = Finding();
        // Numbers across: names would overlap on a telephone.
        return Chart.AnnotatedHeatmap(
            taus,
            Methods.Select((_, place) => RussianText.Integer(place + 1)),
            Methods.Select((method, place) => TitleWrap.Wrap(InsightTexts.Get("Agreement.Row", place + 1, method), 18)),
            ".2f")
            .WithTitle(finding.Headline, InsightTexts.Get("Agreement.TauSubtitle"));
    }

    private string Headline(bool agree, double mean, IReadOnlyList<string> disputed)
    {
        var tau = RussianText.Number(mean, 2);
        if (disputed.Count == 0)
            return InsightTexts.Get(agree ? "Agreement.HeadlineAgree" : "Agreement.HeadlineDisagree", tau);
        var names = string.Join(", ", disputed.Take(Told).Select(feature => _words[feature].Name));
        return InsightTexts.Get(agree ? "Agreement.HeadlineMostly" : "Agreement.HeadlineDisagreeOn", tau, names);
    }

    private string Dispute(string feature)
    {
        var place = Features.Index().First(each => each.Item == feature).Index;
        var known = Enumerable.Range(0, Methods.Count).Where(method => !double.IsNaN(_ranks[method][place])).ToArray();
        var (best, worst) = (known.MinBy(method => _ranks[method][place]), known.MaxBy(method => _ranks[method][place]));
        return InsightTexts.Get(
            "Agreement.Dispute", _words[feature].Name, Place(best), Methods[best], Place(worst), Methods[worst]);

        string Place(int method) => RussianText.Number(_ranks[method][place], _ranks[method][place] == Math.Floor(_ranks[method][place]) ? 0 : 1);
    }

    private double[] Shares(int method)
    {
        var sum = _values[method].Where(value => value > 0).Sum();
        return sum > 0
            ? Array.ConvertAll(_values[method], value => double.IsNaN(value) ? value : Math.Max(0, value) / sum)
            : throw new InsightException($"No feature has an importance above 0 by '{Methods[method]}': there are no shares to draw.");
    }

    private IEnumerable<(int First, int Second)> Pairs() =>
        Enumerable.Range(0, Methods.Count).SelectMany(first => Enumerable.Range(first + 1, Methods.Count - first - 1).Select(second => (first, second)));
}
