using System.Text.Json;
using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

public sealed class NormalityTests
{
    public static TheoryData<string> Vectors => CountsReference.Cases("normality");

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Every_test_of_normality_agrees_with_SciPy(string vector)
    {
        var expected = CountsReference.Section("normality").GetProperty(vector);
        var values = CountsReference.Section("vectors").GetProperty(vector).Numbers();
        // A constant sample is 1 and 1 there, or NaN with a statistic of another number of values.
        var varies = vector != "constant";

        Assert.All(
            new[] { Normality.ShapiroWilk(values), Normality.DAgostinoPearson(values), Normality.JarqueBera(values), Normality.AndersonDarling(values) },
            test => Assert.Equal([expected.GetProperty("n").GetInt64()], test.SampleSizes));
        // Single precision there; of W near 1 that costs 1 − W, and so the p-value, two digits more.
        Same(expected.GetProperty("shapiro"), Normality.ShapiroWilk(values), varies, 1e-6, 1e-5);
        Same(expected.GetProperty("dagostino_k2"), Normality.DAgostinoPearson(values), varies, 1e-9);
        Same(expected.GetProperty("jarque_bera"), Normality.JarqueBera(values), varies, 1e-9);
        Golden.Close(expected.GetProperty("anderson_darling").GetProperty("a2").Number(), Normality.AndersonDarling(values).Statistic, "A²");
    }

    // D'Agostino's and Stephens' table 4.9 by hand in Python, one value for each part of the fit.
    [Theory]
    [InlineData("A", 0.9913791258103757)]
    [InlineData("B", 0.8867330612418209)]
    [InlineData("T1", 0.18148489905178466)]
    [InlineData("T2", 0.07370994624309139)]
    [InlineData("skewed", 1.7669071354279388e-05)]
    [InlineData("four", double.NaN)]
    public void Anderson_and_Darlings_p_value_is_that_of_the_fit(string vector, double p) =>
        Golden.Close(p, Normality.AndersonDarling(CountsReference.Section("vectors").GetProperty(vector).Numbers()).PValue, "p");

    [Fact]
    public void Anderson_and_Darlings_critical_values_have_their_levels()
    {
        var critical = CountsReference.Section("normality").GetProperty("T1").GetProperty("anderson_darling");
        var values = CountsReference.Section("vectors").GetProperty("T1").Numbers();
        var test = Normality.AndersonDarling(values);

        // 0.5075 lies just below 0.514, the critical value of 15 %.
        Assert.Equal(15, critical.GetProperty("levels")[0].GetDouble());
        Assert.True(test.Statistic < critical.GetProperty("critical")[0].GetDouble());
        Assert.InRange(test.PValue, 0.15, 0.20);
    }

    [Fact]
    public void A_value_far_out_is_beyond_doubt_but_its_p_value_stays_a_number()
    {
        var test = Normality.AndersonDarling([.. Enumerable.Range(0, 2000).Select(i => (double)(i % 7)), 1e9]);

        Assert.True(double.IsFinite(test.Statistic) && test.Statistic > 10);
        Assert.Equal(3.7e-24, test.PValue);
    }

    [Fact]
    public void What_cannot_be_tested_is_NaN()
    {
        double[][] samples = [[], [double.NaN], [1], [2, 2, 2], [1, 2, double.PositiveInfinity, 4]];

        Assert.All(samples, values => Assert.True(
            double.IsNaN(Normality.AndersonDarling(values).Statistic) && double.IsNaN(Normality.AndersonDarling(values).PValue)));
    }

    private static void Same(JsonElement expected, HypothesisTest actual, bool varies, double tolerance, double? ofP = null)
    {
        var possible = varies && expected.TryGetProperty("stat", out _);
        Golden.Close(possible ? expected.GetProperty("stat").Number() : double.NaN, actual.Statistic, $"{actual.Kind}", tolerance);
        Golden.Close(possible ? expected.GetProperty("p").Number() : double.NaN, actual.PValue, $"{actual.Kind} p", ofP ?? tolerance);
    }
}
