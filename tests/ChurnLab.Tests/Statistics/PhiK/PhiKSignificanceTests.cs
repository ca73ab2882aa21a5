using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

public sealed class PhiKSignificanceTests
{
    private static readonly ContingencyTable Thick = PhiKReference.Table("h43");
    private static readonly ContingencyTable Weak =
        new(new long[,] { { 20, 30, 25 }, { 30, 22, 28 }, { 26, 31, 19 }, { 18, 17, 35 } });

    public static TheoryData<string> Tables =>
        [.. PhiKReference.Small.GetProperty("phik_from_hist2d").EnumerateObject().Select(item => item.Name)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void The_asymptotic_significance_agrees_with_phik(string name)
    {
        var expected = PhiKReference.Small.GetProperty("phik_from_hist2d").GetProperty(name);

        var test = PhiK.Significance(PhiKReference.Table(name));

        Golden.Close(expected.GetProperty("g_used").GetDouble(), test.Statistic, "G");
        Golden.Close(expected.GetProperty("asymptotic_p").GetDouble(), test.PValue, "p");
        Golden.Close(expected.GetProperty("asymptotic_z").GetDouble(), test.Z, "Z");
        Assert.Equal(TestKind.PhiK, test.Kind);
        Assert.Equal(PhiK.Of(PhiKReference.Table(name)), test.Effect!.Value);
    }

    [Fact]
    public void A_p_value_too_small_for_a_number_still_has_a_Z()
    {
        // Two rows, two columns: the chi-square is the square of a normal variable, so that p = 2 · P(N > √G).
        var test = PhiK.Significance(new ContingencyTable(new long[,] { { 5000, 10 }, { 10, 5000 } }));

        Assert.Equal(0, test.PValue);
        var root = Math.Sqrt(test.Statistic);
        var log = (-test.Statistic / 2) - Math.Log(root * Math.Sqrt(Math.PI / 2)) + Math.Log(1 - (1 / test.Statistic));
        Assert.Equal(log, test.LogPValue, 1e-6);
        Assert.InRange(test.Z, root - 0.01, root);
    }

    [Fact]
    public void Z_grows_smoothly_where_p_values_end()
    {
        var values = Enumerable.Range(0, 60).Select(step => PhiK.Significance(Table(200 + (10 * step)))).ToArray();

        Assert.Contains(values, test => test.PValue == 0);
        Assert.Contains(values, test => test.PValue > 1e-250);
        for (var i = 2; i < values.Length; i++)
            Assert.InRange(values[i].Z - (2 * values[i - 1].Z) + values[i - 2].Z, -0.03, 0);

        static ContingencyTable Table(long n) => new(new[,] { { n, 20, 30 }, { 20, n, 10 }, { 30, 10, n } });
    }

    [Theory]
    [InlineData(PhiKSignificanceMethod.MonteCarlo)]
    [InlineData(PhiKSignificanceMethod.Hybrid)]
    public void Simulated_significances_agree_with_the_asymptotic_one_on_thick_tables(PhiKSignificanceMethod method)
    {
        var asymptotic = PhiK.Significance(Weak);

        var simulated = PhiK.Significance(Weak, new() { Method = method, Simulations = 20_000, Seed = 5 });

        Assert.Equal(asymptotic.Statistic, simulated.Statistic);
        Assert.Equal(asymptotic.Z, simulated.Z, 0.1);
        Assert.Equal(PValueMethod.Simulated, simulated.Method);
    }

    [Fact]
    public void The_hybrid_has_the_mean_of_simulated_statistics_as_degrees_of_freedom()
    {
        var test = PhiK.Significance(Thick, new() { Method = PhiKSignificanceMethod.Hybrid, Simulations = 20_000 });

        Assert.Equal(6, Assert.Single(test.DegreesOfFreedom), 0.1);
        Assert.Equal(24.575, test.Z, 0.1);
    }

    [Fact]
    public void The_same_seed_gives_the_same_result_and_another_one_another()
    {
        var options = new PhiKSignificanceOptions { Method = PhiKSignificanceMethod.Hybrid, Simulations = 3000, Seed = 1 };

        Assert.Equal(PhiK.Significance(Weak, options).Z, PhiK.Significance(Weak, options).Z);
        Assert.NotEqual(PhiK.Significance(Weak, options).Z, PhiK.Significance(Weak, options with { Seed = 2 }).Z);
    }

    [Fact]
    public void A_thin_table_is_compared_with_the_mixture()
    {
        var thin = new ContingencyTable(new long[,] { { 3, 0, 1, 0, 2 }, { 1, 2, 0, 1, 0 }, { 0, 1, 3, 0, 1 }, { 0, 1, 0, 4, 0 } });
        var exactish = PhiK.Significance(thin, new() { Method = PhiKSignificanceMethod.MonteCarlo, Simulations = 200_000 });

        var hybrid = PhiK.Significance(thin, new() { Method = PhiKSignificanceMethod.Hybrid, Simulations = 20_000 });

        Assert.Equal(exactish.Z, hybrid.Z, 0.2);
    }

    [Fact]
    public void A_simulated_p_value_is_never_zero()
    {
        var test = PhiK.Significance(Thick, new() { Method = PhiKSignificanceMethod.MonteCarlo, Simulations = 99 });

        Assert.Equal(0.01, test.PValue, 1e-15);
        Assert.Equal(2.3263478740408, test.Z, 1e-12);
    }

    [Fact]
    public void Where_nothing_varies_nothing_is_tested()
    {
        var test = PhiK.Significance(new ContingencyTable(new long[,] { { 5, 7 } }));

        Assert.Equal((double.NaN, double.NaN, double.NaN), (test.Statistic, test.PValue, test.Z));
        Assert.Empty(test.DegreesOfFreedom);
    }

    [Fact]
    public void Two_observations_can_be_tested_without_a_crash()
    {
        var table = new ContingencyTable(new long[,] { { 1, 0 }, { 0, 1 } });

        foreach (var method in Enum.GetValues<PhiKSignificanceMethod>())
            Assert.False(PhiK.Significance(table, new() { Method = method }).PValue < 0.05);
    }

    [Theory]
    [InlineData(PhiKSignificanceMethod.Hybrid, 9)]
    [InlineData((PhiKSignificanceMethod)3, 100)]
    public void Options_outside_their_range_are_refused(PhiKSignificanceMethod method, int simulations) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => PhiK.Significance(Weak, new() { Method = method, Simulations = simulations }));
}
