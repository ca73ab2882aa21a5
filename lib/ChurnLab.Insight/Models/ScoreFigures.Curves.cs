using ChurnLab.Charts;
using ChurnLab.Insight.Texts;
using ChurnLab.Learning;
using ChurnLab.Learning.Metrics;

namespace ChurnLab.Insight.Models;

/// <content>Curves over thresholds, and shares against probabilities.</content>
public static partial class ScoreFigures
{
    private const double SquareHeight = 360;

    // Probabilities of rare classes would be a heap of points in the corner of the unit square.
    private const double Rare = 0.5;
    private const double Beyond = 1.1;

    /// <summary>ROC curves: the share of class 1 found against the share of class 0 taken with it, as the threshold falls.</summary>
    /// <param name="target">Class per row.</param>
    /// <param name="models">Name and score per row of each model. Range: 1 or more.</param>
    /// <exception cref="LearningException">Lengths differ, or the target has one class only.</exception>
    public static Figure Roc(Target target, params IReadOnlyList<(string Name, IReadOnlyList<double> Scores)> models) => Figure.Combine(
        [
            .. models.Select(model =>
            {
                var curve = RocCurve.Of(target.Values, [.. model.Scores]);
                return Chart.Line(curve.FalsePositiveRates, curve.TruePositiveRates, model.Name);
            }),
            Diagonal(InsightTexts.Get("Scores.Chance")),
        ])
        .WithTitle(InsightTexts.Get("Scores.RocTitle"))
        .WithXTitle(InsightTexts.Get("Scores.FalsePositive"))
        .WithYTitle(InsightTexts.Get("Scores.TruePositive"))
        .WithHeight(SquareHeight);

    /// <summary>Precision against recall as the threshold falls, and the share of class 1 as the line of chance.</summary>
    /// <param name="target">Class per row.</param>
    /// <param name="models">Name and score per row of each model. Range: 1 or more.</param>
    /// <exception cref="LearningException">Lengths differ, or there is no row of class 1.</exception>
    public static Figure PrecisionRecall(Target target, params IReadOnlyList<(string Name, IReadOnlyList<double> Scores)> models) => Figure.Combine(
        [
            .. models.Select(model =>
            {
                var curve = PrecisionRecallCurve.Of(target.Values, [.. model.Scores]);
                return Chart.Line(curve.Recall, curve.Precision, model.Name);
            }),
        ])
        .WithReferenceLine((double)target.Positives / target.Rows, InsightTexts.Get("Scores.Chance"))
        .WithTitle(InsightTexts.Get("Scores.PrecisionTitle"))
        .WithXTitle(InsightTexts.Get("Scores.Recall"))
        .WithYTitle(InsightTexts.Get("Scores.Precision"))
        .WithYAxis(axis => axis with { Range = new AxisRange(0, 1.02) })
        .WithHeight(SquareHeight);

    /// <summary>The share of class 1 against the probability foretold, in bins of as many rows; on the diagonal both are the same.</summary>
    /// <param name="target">Class per row.</param>
    /// <param name="bins">Number of bins. Range: 2 or more.</param>
    /// <param name="models">Name and probability per row of each model. Range: 1 or more.</param>
    /// <exception cref="LearningException">Lengths differ, or a value is no probability.</exception>
    public static Figure Calibration(
        Target target, int bins, params IReadOnlyList<(string Name, IReadOnlyList<double> Probabilities)> models)
    {
        var curves = models.Select(model => CalibrationCurve.Of(target.Values, [.. model.Probabilities], bins, CalibrationBins.Quantile)).ToList();
        var largest = curves.SelectMany(points => points).Max(point => Math.Max(point.MeanProbability, point.Share));
        return Figure.Combine(
            [
                .. models.Zip(curves, (model, points) =>
                    Chart.Line(points.Select(point => point.MeanProbability), points.Select(point => point.Share), model.Name)
                        .WithTraces<ScatterTrace>(trace => trace with { Mode = ScatterMode.LinesMarkers })),
                Diagonal(InsightTexts.Get("Scores.Calibrated"), largest < Rare ? Beyond * largest : 1),
            ])
            .WithTitle(InsightTexts.Get("Scores.CalibrationTitle"))
            .WithXTitle(InsightTexts.Get("Scores.Foretold"))
            .WithYTitle(InsightTexts.Get("Scores.Observed"))
            .WithHeight(SquareHeight);
    }

    private static Figure Diagonal(string name, double end = 1) => Chart.Line(new[] { 0.0, end }, new[] { 0.0, end }, name)
        .WithTraces<ScatterTrace>(trace => trace with { Line = new Line { Dash = LineDash.Dot, Width = 1 } });
}
