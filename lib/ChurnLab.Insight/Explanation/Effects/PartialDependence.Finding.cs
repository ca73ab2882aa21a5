using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Insight.Texts;
using ChurnLab.Insight.Words;

namespace ChurnLab.Insight.Explanation;

/// <content>The effect in words.</content>
public sealed partial class PartialDependence
{
    // Of many points the outermost are further apart by chance than two would be.
    private const double ClearErrors = 3;
    private const double ToldShare = 0.1;

    /// <summary>
    /// Where the mean output is lowest and highest, and whether some rows go the other way; unresolved where the two means differ by less
    /// than three standard errors of their difference between rows.
    /// </summary>
    /// <param name="words">What the feature and its values are called; null: their own names.</param>
    public Finding Finding(Vocabulary? words = null)
    {
        words ??= Vocabulary.Empty;
        var name = words[Feature].Name;
        var (low, high) = (LowestPoint, HighestPoint);
        var moves = Enumerable.Range(0, Rows.Count).Select(row => _outputs[high][row] - _outputs[low][row]).ToArray();
        var mean = moves.Average();
        var error = Math.Sqrt(moves.Sum(move => (move - mean) * (move - mean)) / Math.Max(1, moves.Length - 1) / moves.Length);
        if (!(mean > ClearErrors * error) || !(mean > Negligible))
            return new(InsightTexts.Get("Effects.HeadlineNone", InsightTexts.Capital(name)), InsightTexts.Get("Effects.TextNone", name), false);
        var scale = Scale;
        var other = moves.Count(move => move < 0) / (double)moves.Length;
        var text = InsightTexts.Get(
            "Effects.Text", name, Called(low, words), scale.Level(Average[low]), Called(high, words), scale.Level(Average[high]));
        return new(
            InsightTexts.Get(
                "Effects.Headline", InsightTexts.Capital(name), scale.Level(Average[low]), Called(low, words), scale.Level(Average[high]), Called(high, words)),
            other >= ToldShare ? InsightTexts.Get("Effects.TextOther", text, RussianText.Percent(other, 0)) : text,
            true);
    }

    private int LowestPoint => Enumerable.Range(0, _grid.Count).MinBy(point => Average[point]);

    private int HighestPoint => Enumerable.Range(0, _grid.Count).MaxBy(point => Average[point]);

    // What rounding of sums may leave where a feature does nothing.
    private double Negligible => 1e-9 * Average.Max(Math.Abs);

    private OutputScale Scale => new(Output, Average.Select(average => average - Average[LowestPoint]).Where(move => move > 0));
}
