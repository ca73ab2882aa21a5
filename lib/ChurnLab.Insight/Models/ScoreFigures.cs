using ChurnLab.Charts;
using ChurnLab.Insight.Texts;
using ChurnLab.Learning;

namespace ChurnLab.Insight.Models;

/// <summary>Figures of the scores a model gives.</summary>
public static partial class ScoreFigures
{
    /// <summary>How the scores of both classes lie to each other: histograms as shares of each class.</summary>
    /// <param name="scores">Score per row, best out of fold: a model's scores of its own training rows flatter it.</param>
    /// <param name="target">Class per row.</param>
    /// <param name="names">What rows of class 1 and of class 0 are called; null: by their class.</param>
    /// <exception cref="LearningException">The target is no pair of classes or has another number of rows.</exception>
    public static Figure ByClass(IReadOnlyList<double> scores, Target target, (string Positive, string Negative)? names = null)
    {
        if (!target.IsBinary || target.Rows != scores.Count)
            throw new LearningException($"Expected a class for each of {scores.Count} scores; got a target of {target.Rows} rows.");
        var (positive, negative) = names ?? (InsightTexts.Get("Scores.Positive"), InsightTexts.Get("Scores.Negative"));
        var classes = new string[target.Rows];
        for (var row = 0; row < classes.Length; row++)
            classes[row] = target.Values[row] == 1 ? positive : negative;
        return Chart.HistogramBy(classes, scores)
            .WithTitle(InsightTexts.Get("Scores.Title"))
            .WithXTitle(InsightTexts.Get("Scores.Axis"))
            .WithYTitle(InsightTexts.Get("Scores.Share"));
    }
}
