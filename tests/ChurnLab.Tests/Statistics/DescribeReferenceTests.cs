using System.Globalization;
using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

public sealed class DescribeReferenceTests
{
    public static TheoryData<string> Vectors => CountsReference.Cases("describe");

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Every_vector_is_described_as_pandas_does(string vector)
    {
        var expected = CountsReference.Section("describe").GetProperty(vector);
        var values = CountsReference.Section("vectors").GetProperty(vector).Numbers();
        var actual = Descriptives.Of(values);
        var measures = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["count"] = actual.Count,
            ["missing"] = actual.Missing,
            ["nunique"] = values.Where(static value => !double.IsNaN(value)).Distinct().Count(),
            ["sum"] = actual.Sum,
            ["mean"] = actual.Mean,
            ["std_ddof1"] = actual.StandardDeviation,
            ["var_ddof1"] = actual.StandardDeviation * actual.StandardDeviation,
            ["sem"] = actual.StandardDeviation / Math.Sqrt(actual.Count),
            ["min"] = actual.Minimum,
            ["median"] = actual.Median,
            ["max"] = actual.Maximum,
            ["iqr"] = actual.UpperQuartile - actual.LowerQuartile,
            ["skew_adjusted"] = actual.Skewness,
            ["kurt_adjusted_excess"] = actual.Kurtosis,
        };

        // Where it overflows nothing, an empty sample has no measure there at all.
        foreach (var (name, value) in measures.Where(measure => expected.TryGetProperty(measure.Key, out _)))
            Golden.Close(expected.GetProperty(name).Number(), value, $"{vector} {name}");
        foreach (var quantile in expected.GetProperty("quantiles_type7").EnumerateObject())
        {
            var probability = double.Parse(quantile.Name, CultureInfo.InvariantCulture);
            Golden.Close(quantile.Value.Number(), Quantile.Of(values, probability), $"{vector} {quantile.Name}");
        }
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void A_mean_has_the_interval_of_Student(string vector)
    {
        var difference = MeanTests.OneSampleT(CountsReference.Section("vectors").GetProperty(vector).Numbers(), 0).Difference;

        if (!CountsReference.Section("describe").GetProperty(vector).TryGetProperty("mean_ci95_t", out var interval))
        {
            Assert.True(double.IsNaN(difference.Lower) || difference.Lower == difference.Upper);
            return;
        }

        // Of "extreme" the ends are a billion times the mean, and its own digits.
        Golden.Close(interval[0].GetDouble(), difference.Lower, "lower");
        Golden.Close(interval[1].GetDouble(), difference.Upper, "upper");
    }
}
