using System.Text.Json;
using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

public sealed class DescriptivesTests
{
    private static readonly JsonElement Reference = Golden.Read("Statistics", "descriptives.json");

    public static TheoryData<string> Vectors => [.. Reference.GetProperty("vectors").EnumerateObject().Select(vector => vector.Name)];

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Every_measure_agrees_with_pandas(string vector)
    {
        var expected = Reference.GetProperty("describe").GetProperty(vector);
        var actual = Descriptives.Of(Reference.GetProperty("vectors").GetProperty(vector).Numbers());

        Assert.Equal(expected.GetProperty("count").GetInt32(), actual.Count);
        Assert.Equal(expected.GetProperty("missing").GetInt32(), actual.Missing);
        Check("sum", actual.Sum);
        Check("mean", actual.Mean);
        Check("std_ddof1", actual.StandardDeviation);
        Check("min", actual.Minimum);
        Check("median", actual.Median);
        Check("max", actual.Maximum);
        Check("skew_adjusted", actual.Skewness);
        Check("kurt_adjusted_excess", actual.Kurtosis);
        Golden.Close(expected.GetProperty("quantiles").GetProperty("0.25").Number(), actual.LowerQuartile, "lower quartile");
        Golden.Close(expected.GetProperty("quantiles").GetProperty("0.75").Number(), actual.UpperQuartile, "upper quartile");

        void Check(string name, double value) => Golden.Close(expected.GetProperty(name).Number(), value, $"{vector} {name}");
    }

    [Fact]
    public void A_large_offset_does_not_cost_digits()
    {
        double[] plain = [4, 7, 13, 16];

        var shifted = Descriptives.Of([.. plain.Select(value => value + 1e9)]);

        Golden.Close(Math.Sqrt(30), shifted.StandardDeviation, "standard deviation");
        Golden.Close(1e9 + 10, shifted.Mean, "mean", 1e-16);
    }

    [Fact]
    public void A_sum_keeps_what_large_values_would_swallow() =>
        Assert.Equal(2.0, Descriptives.Of([1e100, 1, -1e100, 1]).Sum);

    [Fact]
    public void A_constant_sample_has_neither_spread_nor_shape()
    {
        var constant = Descriptives.Of([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1]);

        Assert.Equal((0.1, 0.0, 0.0, 0.0), (constant.Mean, constant.StandardDeviation, constant.Skewness, constant.Kurtosis));
    }

    [Fact]
    public void An_infinite_value_is_a_value_and_leaves_the_order_statistics_alone()
    {
        var infinite = Descriptives.Of([1, 2, 3, double.PositiveInfinity]);

        Assert.Equal((4, double.PositiveInfinity, 2.5, double.PositiveInfinity), (infinite.Count, infinite.Sum, infinite.Median, infinite.Maximum));
        Assert.True(double.IsNaN(infinite.StandardDeviation));
    }

    [Fact]
    public void The_sample_is_left_in_its_order()
    {
        double[] values = [3, double.NaN, 1, 2];

        Descriptives.Of(values);

        Assert.Equal([3, double.NaN, 1, 2], values);
    }
}
