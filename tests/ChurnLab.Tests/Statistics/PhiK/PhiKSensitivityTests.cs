using ChurnLab.Statistics;

namespace ChurnLab.Tests.Statistics;

public sealed class PhiKSensitivityTests
{
    private static readonly PhiKColumn Churn =
        PhiKColumn.Ordinal("churn", [.. Enumerable.Range(0, 400).Select(row => row % 10 < 1 + (row / 100) ? 1.0 : 0)]);

    private static readonly double[] Values = [.. Enumerable.Range(0, 400).Select(row => (double)row)];

    [Fact]
    public void Every_number_of_bins_of_both_kinds_is_a_point()
    {
        var sensitivity = PhiKSensitivity.OverBins("x", Values, Churn);

        Assert.Equal(32, sensitivity.Points.Count);
        Assert.Equal((PhiKBinning.Uniform, 5), (sensitivity.Points[0].Binning, sensitivity.Points[0].Asked));
        Assert.Equal((PhiKBinning.Quantile, 20), (sensitivity.Points[^1].Binning, sensitivity.Points[^1].Asked));
        var ten = sensitivity.Points[5];
        var table = PhiKColumn.Interval("x", Values).Against(Churn);
        Assert.Equal(
            (10, PhiK.Of(table), PhiK.Of(table, false), ChiSquare.Independence(table).CramersV),
            (ten.Levels, ten.PhiK, ten.PhiKWithNoise, ten.CramersV));
        Assert.Equal(sensitivity.Points.Max(point => point.PhiK), sensitivity.Greatest);
        Assert.Equal(sensitivity.Points.Min(point => point.PhiK), sensitivity.Smallest);
    }

    [Fact]
    public void The_last_levels_are_taken_together_one_by_one()
    {
        var column = PhiKColumn.Ordinal("x", [.. Values.Select(value => Math.Floor(Math.Sqrt(value) / 5))]);

        var sensitivity = PhiKSensitivity.OverMerging(column, Churn);

        Assert.Equal([4, 3, 2], sensitivity.Points.Select(point => point.Levels));
        Assert.Equal(PhiK.Of(column.Against(Churn)), sensitivity.Points[0].PhiK);
        var two = PhiKColumn.Ordinal("x", [.. Values.Select(value => Math.Min(1, Math.Floor(Math.Sqrt(value) / 5)))]);
        Assert.Equal(PhiK.Of(two.Against(Churn)), sensitivity.Points[2].PhiK);
    }

    [Fact]
    public void The_rarest_levels_are_taken_together_one_by_one()
    {
        // 25, 75, 125 and 175 rows: the first and second of the values go together, then the third.
        var column = PhiKColumn.Ordinal("x", [.. Values.Select(value => Math.Floor(Math.Sqrt(value) / 5))]);

        var sensitivity = PhiKSensitivity.OverMerging(column, Churn, PhiKMerging.Rarest);

        var three = PhiKColumn.Ordinal("x", [.. Values.Select(value => Math.Max(1, Math.Floor(Math.Sqrt(value) / 5)))]);
        Assert.Equal(PhiK.Of(three.Against(Churn)), sensitivity.Points[1].PhiK, 1e-12);
        var two = PhiKColumn.Ordinal("x", [.. Values.Select(value => value >= 225 ? 1.0 : 0)]);
        Assert.Equal(PhiK.Of(two.Against(Churn)), sensitivity.Points[2].PhiK, 1e-12);
    }

    [Fact]
    public void The_same_chi_square_gives_another_value_for_another_number_of_rows()
    {
        // The trap of the measure: six rows of the bank's products, one of them a single client, against five.
        var (six, five) = (PhiK.FromChiSquare(1008, 9973, 6, 2, 5), PhiK.FromChiSquare(1008, 9973, 5, 2, 4));

        Assert.Equal((0.44, 0.26), (Math.Round(six, 2), Math.Round(five, 2)));
    }

    [Fact]
    public void Where_nothing_varies_there_is_nothing_to_chart()
    {
        var constant = PhiKColumn.Ordinal("x", new double[400]);

        Assert.Empty(PhiKSensitivity.OverMerging(constant, Churn).Points);
        Assert.Equal(double.NaN, PhiKSensitivity.OverMerging(constant, Churn).Greatest);
        Assert.Equal(double.NaN, PhiKSensitivity.OverBins("x", new double[400], Churn).Smallest);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(
            () => PhiKSensitivity.OverBins("x", Values, Churn, new() { FewestBins = 6, MostBins = 5 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => PhiKSensitivity.OverMerging(Churn, Churn, (PhiKMerging)2));
        Assert.Throws<ArgumentException>(() => PhiKSensitivity.OverBins("x", [1, 2], Churn));
    }
}
