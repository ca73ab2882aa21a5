using ChurnLab.Charts;
using ChurnLab.Insight.Models;
using ChurnLab.Learning;

namespace ChurnLab.Tests.Insight.Models;

public sealed class ScoreCurvesTests
{
    private static readonly Target Classes = Target.Binary([false, true, false, true]);

    [Fact]
    public void Each_model_has_a_ROC_curve_and_chance_the_diagonal()
    {
        var figure = ScoreFigures.Roc(Classes, ("лес", [0.1, 0.9, 0.2, 0.8]), ("монета", [0.5, 0.5, 0.5, 0.5]));
        var lines = figure.Data.Cast<ScatterTrace>().ToList();

        Assert.Equal(["лес", "монета", "наугад"], lines.Select(line => line.Name?.ToString()));
        Assert.Contains((0, 1), Points(lines[0]));
        Assert.Equal([(0, 0), (1, 1)], Points(lines[1]));
        Assert.Equal([(0, 0), (1, 1)], Points(lines[2]));
    }

    [Fact]
    public void Precision_at_full_recall_is_the_share_of_class_1()
    {
        var figure = ScoreFigures.PrecisionRecall(Target.Binary([false, true, false, false]), ("лес", [0.1, 0.3, 0.4, 0.2]));

        Assert.Contains((1, 0.5), Points((ScatterTrace)figure.Data[0]));
        Assert.Equal(0.25, Assert.Single(figure.Layout.Shapes!).Y0!.Value.Number);
    }

    [Fact]
    public void Bins_of_probabilities_stand_beside_the_share_of_class_1_in_them()
    {
        var figure = ScoreFigures.Calibration(Classes, 2, ("лес", [0.1, 0.6, 0.3, 0.8]));

        Assert.Equal([(0.2, 0), (0.7, 1)], Points((ScatterTrace)figure.Data[0]).Select(point => (Math.Round(point.X, 12), point.Y)));
        Assert.Equal("как предсказано", figure.Data[1].Name?.ToString());
    }

    [Fact]
    public void Of_a_rare_class_only_the_corner_is_shown_in_which_the_points_lie()
    {
        var rare = Target.Binary([.. Enumerable.Range(0, 200).Select(row => row == 3)]);

        var figure = ScoreFigures.Calibration(rare, 1, ("лес", [.. new double[200]]));

        Assert.Equal([(0, 0), (0.0055, 0.0055)], Points((ScatterTrace)figure.Data[1]).Select(point => (Math.Round(point.X, 12), Math.Round(point.Y, 12))));
        var common = ScoreFigures.Calibration(Classes, 2, ("лес", [0.1, 0.6, 0.3, 0.8]));
        Assert.Equal([(0, 0), (1, 1)], Points((ScatterTrace)common.Data[1]));
    }

    [Fact]
    public void Scores_that_are_no_probabilities_have_no_calibration()
    {
        Assert.Throws<LearningException>(() => ScoreFigures.Calibration(Classes, 2, ("лес", [0.1, 1.6, 0.3, 0.8])));
        Assert.Throws<LearningException>(() => ScoreFigures.Roc(Target.Binary([true, true]), ("лес", [0.1, 0.2])));
        Assert.Throws<LearningException>(() => ScoreFigures.Roc(Classes, ("лес", [0.1, 0.2])));
    }

    private static List<(double X, double Y)> Points(ScatterTrace trace) => [.. trace.X!.Zip(trace.Y!, (x, y) => (x.Number, y.Number))];
}
