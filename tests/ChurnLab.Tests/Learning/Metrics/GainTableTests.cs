using ChurnLab.Learning;
using ChurnLab.Learning.Metrics;

namespace ChurnLab.Tests.Learning.Metrics;

public class GainTableTests
{
    private static readonly double[] Classes = [1, 0, 1, 0, 0, 1, 0, 0];
    private static readonly double[] Scores = [0.9, 0.1, 0.8, 0.7, 0.2, 0.7, 0.3, 0.7];

    [Fact]
    public void Parts_are_counted_from_the_greatest_score_down_and_ties_keep_their_order()
    {
        // In order: rows 0, 2, 3 | 5, 7, 6 | 4, 1; of three rows with a score of 0.7 the first falls into the first part.
        GainPart[] expected =
        [
            new(3, 2, 2 / 3.0, 2 / 3.0 / 0.375, 2 / 3.0, 2 / 3.0 / 0.375, 0.7),
            new(3, 1, 1 / 3.0, 1 / 3.0 / 0.375, 1, 0.5 / 0.375, 0.3),
            new(2, 0, 0, 0, 1, 1, 0.1),
        ];
        Assert.Equal(expected, GainTable.Of(Classes, Scores, 3));
    }

    [Fact]
    public void Weights_count_but_do_not_cut()
    {
        var parts = GainTable.Of(Classes, Scores, 2, [2, 1, 1, 1, 1, 1, 1, 1]);
        Assert.Equal((4, 4.0, 0.8, 1.0), (parts[0].Rows, parts[0].Positives, parts[0].Share, parts[0].CumulativeGain));
        Assert.Equal(0.8 / (4 / 9.0), parts[0].Lift, 12);
        Assert.Equal(1, parts[1].CumulativeLift, 12);
    }

    [Fact]
    public void There_is_a_row_per_part_and_a_row_of_class_1()
    {
        Assert.Equal(
            "Asked for 9 parts of 8 rows: expected 1 to the number of rows.",
            Assert.Throws<LearningException>(() => GainTable.Of(Classes, Scores, 9)).Message);
        Assert.Throws<LearningException>(() => GainTable.Of([0, 0], [0.1, 0.2], 1));
    }
}
