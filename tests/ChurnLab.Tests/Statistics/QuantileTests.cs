using System.Text.Json;
using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

public sealed class QuantileTests
{
    private static readonly JsonElement Reference = Golden.Read("Statistics", "quantiles.json");

    private static readonly Dictionary<string, QuantileDefinition> NumpyNames = new(StringComparer.Ordinal)
    {
        ["inverted_cdf"] = QuantileDefinition.R1,
        ["averaged_inverted_cdf"] = QuantileDefinition.R2,
        ["closest_observation"] = QuantileDefinition.R3,
        ["interpolated_inverted_cdf"] = QuantileDefinition.R4,
        ["hazen"] = QuantileDefinition.R5,
        ["weibull"] = QuantileDefinition.R6,
        ["linear"] = QuantileDefinition.R7,
        ["median_unbiased"] = QuantileDefinition.R8,
        ["normal_unbiased"] = QuantileDefinition.R9,
    };

    public static TheoryData<string> Cases => [.. Reference.GetProperty("quantiles").EnumerateObject().Select(item => item.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_definition_agrees_with_numpy(string item)
    {
        var (vector, method) = (item.Split('|')[0], item.Split('|')[1]);
        var values = Reference.GetProperty("vectors").GetProperty(vector).Numbers();
        var probabilities = Reference.GetProperty("probabilities").Numbers();
        var expected = Reference.GetProperty("quantiles").GetProperty(item).Numbers();

        for (var i = 0; i < probabilities.Length; i++)
        {
            if (!double.IsNaN(expected[i]))
                Golden.Close(expected[i], Quantile.Of(values, probabilities[i], NumpyNames[method]), $"{item} at {probabilities[i]}");
        }
    }

    [Theory]
    [InlineData(0.25, 5)] // rank 2.5: ranks 2 and 3 are equally near, 2 is even
    [InlineData(0.75, 18)] // rank 7.5: 8 is even
    [InlineData(0.05, 3)] // rank 0.5: 0 is even and stands for the smallest value
    public void R3_takes_the_even_rank_of_two_equally_near(double probability, double expected) =>
        Assert.Equal(expected, Quantile.Of([3, 7, 8, 5, 12, 14, 21, 13, 18, 50], probability, QuantileDefinition.R3));

    [Fact]
    public void Missing_values_are_skipped_and_nothing_is_NaN()
    {
        Assert.Equal(2, Quantile.Of([double.NaN, 3, 1, double.NaN, 2], 0.5));
        Assert.True(double.IsNaN(Quantile.Of([double.NaN], 0.5)));
    }

    [Fact]
    public void Equal_infinite_neighbours_stay_infinite() =>
        Assert.Equal(double.NegativeInfinity, Quantile.Of([double.NegativeInfinity, double.NegativeInfinity, 1], 0.25));

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void A_probability_outside_its_range_is_refused(double probability) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantile.Of([1, 2], probability));

    [Fact]
    public void A_definition_that_is_none_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantile.Of([1, 2], 0.5, (QuantileDefinition)10));
}
