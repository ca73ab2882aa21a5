using ChurnLab.Learning;
using ChurnLab.Learning.Metrics;
using ChurnLab.Statistics;

namespace ChurnLab.Tests.Learning.Metrics;

public class RocAucTests
{
    [Theory]
    [InlineData(2, 2)]
    [InlineData(7, 3)]
    [InlineData(200, 12)]
    [InlineData(2049, 400)]
    [InlineData(3000, int.MaxValue)]
    public void Area_is_the_share_of_pairs_in_the_right_order_with_ties_as_halves(int rows, int different)
    {
        var (classes, scores) = Random(rows, different, 4);
        Assert.Equal(Pairs(classes, scores), Metric.RocAuc.Of(classes, scores));
    }

    [Fact]
    public void Weights_count_rows_as_often()
    {
        var (classes, scores) = Random(60, 9, 5);
        var random = RandomStream.Of(6, 0);
        double[] weights = [.. classes.Select(_ => (double)random.NextBelow(4))];
        double[] Repeated(double[] values) => [.. values.SelectMany((value, row) => Enumerable.Repeat(value, (int)weights[row]))];
        foreach (var metric in (Metric[])[Metric.RocAuc, Metric.AveragePrecision, Metric.LogLoss, Metric.Brier, Metric.MccAt(0.3)])
        {
            double[] probabilities = [.. scores.Select(score => score / 10)];
            Assert.Equal(metric.Of(Repeated(classes), Repeated(probabilities)), metric.Of(classes, probabilities, weights), 12);
        }
    }

    [Fact]
    public void A_growing_function_of_the_scores_changes_nothing_and_a_falling_one_turns_the_area()
    {
        var (classes, scores) = Random(150, 40, 8);
        var area = Metric.RocAuc.Of(classes, scores);
        Assert.Equal(area, Metric.RocAuc.Of(classes, [.. scores.Select(score => Math.Exp(score / 7))]));
        Assert.Equal(1 - area, Metric.RocAuc.Of(classes, [.. scores.Select(score => -score)]), 12);
        Assert.Equal(area, Metric.RocAuc.Of([.. classes.Select(value => 1 - value)], [.. scores.Select(score => -score)]));
    }

    [Fact]
    public void Infinite_scores_and_signed_zeros_have_their_places()
    {
        Assert.Equal(1, Metric.RocAuc.Of([0, 1, 1], [double.NegativeInfinity, 0, double.PositiveInfinity]));
        Assert.Equal(0.5, Metric.RocAuc.Of([0, 1], [0.0, -0.0]));
        Assert.Equal(0.5, Metric.RocAuc.Of([0, 1], [0.0, -0.0], [1, 2]));
    }

    [Fact]
    public void One_class_has_no_area()
    {
        var error = Assert.Throws<LearningException>(() => Metric.RocAuc.Of([1, 1], [0.2, 0.4]));
        Assert.Equal("ROC-AUC compares rows of both classes, but all rows here are of one class: use stratified folds or more rows.", error.Message);
        Assert.Throws<LearningException>(() => Metric.RocAuc.Of([1, 0], [0.2, 0.4], [1, 0]));
        Assert.Throws<LearningException>(() => Metric.AveragePrecision.Of([0, 0], [0.2, 0.4]));
    }

    [Fact]
    public void A_certain_answer_that_is_wrong_costs_about_36()
    {
        Assert.Equal(36.04365338911715, Metric.LogLoss.Of([1, 0], [0, 1]), 12);
        Assert.Equal(2.220446049250313e-16, Metric.LogLoss.Of([1, 0], [1, 0]), 1e-20);
    }

    [Fact]
    public void What_metrics_cannot_take_is_named_with_its_row()
    {
        Assert.Equal("The class of row 1 is 2: expected 0 or 1.", Error([0, 2], [0.1, 0.2], []));
        Assert.Equal("The score of row 0 is NaN: expected a number.", Error([0, 1], [double.NaN, 0.2], []));
        Assert.Equal("The weight of row 1 is -0.5: expected a finite number of 0 or more.", Error([0, 1], [0.1, 0.2], [1, -0.5]));
        Assert.Equal("There are 1 weights for 2 rows: every row needs one.", Error([0, 1], [0.1, 0.2], [1]));
        Assert.Equal("There are 2 classes and 1 scores: expected as many of both, 1 or more.", Error([0, 1], [0.1], []));
        Assert.Equal("All weights are 0: expected a row that counts.", Error([0, 1], [0.1, 0.2], [0, 0]));
        var error = Assert.Throws<LearningException>(() => Metric.LogLoss.Of([0, 1], [0, 1.5]));
        Assert.StartsWith("The score of row 1 is 1.5: expected a probability", error.Message);
    }

    internal static (double[] Classes, double[] Scores) Random(int rows, int different, long seed)
    {
        var random = RandomStream.Of(seed, rows);
        var (classes, scores) = (new double[rows], new double[rows]);
        for (var row = 0; row < rows; row++)
        {
            classes[row] = row < 2 ? row : random.NextBelow(2);
            scores[row] = random.NextBelow(different);
        }

        return (classes, scores);
    }

    private static string Error(double[] classes, double[] scores, double[] weights) =>
        Assert.Throws<LearningException>(() => Metric.RocAuc.Of(classes, scores, weights)).Message;

    private static double Pairs(double[] classes, double[] scores)
    {
        var (halves, pairs) = (0L, 0L);
        for (var i = 0; i < classes.Length; i++)
        {
            for (var j = 0; classes[i] == 1 && j < classes.Length; j++)
            {
                if (classes[j] == 1)
                    continue;
                pairs++;
                halves += scores[i] > scores[j] ? 2 : scores[i] == scores[j] ? 1 : 0;
            }
        }

        return halves / (2.0 * pairs);
    }
}
