using ChurnLab.Statistics;
using ChurnLab.Statistics.Resampling;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

/// <summary>
/// SciPy 1.10.1: bootstrap(..., n_resamples=400000) and permutation_test(..., n_resamples=400000) with numpy 1.24.2; both sides are random, so they agree
/// as far as their number of replicates allows.
/// </summary>
public sealed class BootstrapTests
{
    private static readonly double[] A = Vector("A");
    private static readonly double[] B = Vector("B");
    private static readonly double[] Skewed = Vector("skewed");

    [Theory]
    [InlineData(BootstrapMethod.Percentile, 12.533, 77.133)]
    [InlineData(BootstrapMethod.Bca, 17.0, 89.933)]
    public void The_interval_of_a_mean_agrees_with_SciPy(BootstrapMethod method, double lower, double upper)
    {
        var estimate = Bootstrap.Mean(Skewed, Many(method));

        Assert.Equal(40.8, estimate.Value, 12);
        Near(lower, estimate.Lower);
        Near(upper, estimate.Upper);
        Near(16.69, estimate.StandardError);
        Assert.InRange(estimate.Bias, -0.3, 0.3);
    }

    [Theory]
    [InlineData(BootstrapMethod.Percentile, 18.423, 94.724)]
    [InlineData(BootstrapMethod.Bca, 35.410, 108.459)]
    public void The_interval_of_any_statistic_agrees_with_SciPy(BootstrapMethod method, double lower, double upper)
    {
        var estimate = Bootstrap.Of(Skewed, Deviation, Many(method));

        Near(lower, estimate.Lower);
        Near(upper, estimate.Upper);
        Near(20.30, estimate.StandardError);
    }

    [Theory]
    [InlineData(BootstrapMethod.Percentile, 0.7489, 3.1706)]
    [InlineData(BootstrapMethod.Bca, 0.7528, 3.1700)]
    public void The_interval_of_a_difference_agrees_with_SciPy_by_either_call(BootstrapMethod method, double lower, double upper)
    {
        var (fast, general) = (Bootstrap.MeanDifference(A, B, Many(method)), Bootstrap.Difference(A, B, Average, Many(method)));

        Assert.Equal(1.95778, fast.Value, 5);
        Near(lower, fast.Lower);
        Near(upper, fast.Upper);
        Assert.Equal(fast.Lower, general.Lower, 10);
        Assert.Equal(fast.Upper, general.Upper, 10);
    }

    [Fact]
    public void The_ends_are_quantiles_of_the_replicates()
    {
        var estimate = Bootstrap.Mean(Skewed, new() { Replicates = 101, Method = BootstrapMethod.Percentile, Confidence = 0.8 });

        Assert.Equal((101, estimate.Replicates[10], estimate.Replicates[90]), (estimate.Replicates.Count, estimate.Lower, estimate.Upper));
    }

    [Fact]
    public void The_bias_is_what_the_replicates_have_more()
    {
        // The mean square deviation of drawn samples falls short by a share of 1/n.
        var estimate = Bootstrap.Of([1, 2, 4, 8, 16], Spread, new() { Replicates = 20_000 });

        Assert.Equal(29.76, estimate.Value, 1e-12);
        Assert.Equal(estimate.Replicates.Average() - 29.76, estimate.Bias, 1e-9);
        Assert.InRange(estimate.Bias, -29.76 / 5 * 1.1, -29.76 / 5 * 0.9);

        static double Spread(Span<double> sample)
        {
            double sum = 0, squares = 0;
            foreach (var value in sample)
                (sum, squares) = (sum + value, squares + (value * value));
            return (squares / sample.Length) - (sum / sample.Length * (sum / sample.Length));
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_replicates_and_another_gives_others()
    {
        var options = new BootstrapOptions { Replicates = 500 };

        Assert.Equal(Bootstrap.Mean(Skewed, options).Replicates, Bootstrap.Mean(Skewed, options).Replicates);
        Assert.NotEqual(Bootstrap.Mean(Skewed, options).Replicates, Bootstrap.Mean(Skewed, options with { Seed = 1 }).Replicates);
    }

    [Fact]
    public void Missing_values_are_left_out() =>
        Assert.Equal(Bootstrap.Mean(Skewed).Lower, Bootstrap.Mean([double.NaN, .. Skewed, double.NaN]).Lower);

    [Theory]
    [InlineData(BootstrapMethod.Percentile)]
    [InlineData(BootstrapMethod.Bca)]
    public void Without_values_there_is_no_interval_and_a_constant_has_one_of_no_width(BootstrapMethod method)
    {
        var options = new BootstrapOptions { Method = method, Replicates = 50 };
        var (none, constant) = (Bootstrap.Mean([double.NaN], options), Bootstrap.Mean([3, 3, 3], options));

        Assert.Equal((double.NaN, double.NaN, double.NaN, 0), (none.Value, none.Lower, none.Upper, none.Replicates.Count));
        Assert.Equal((3.0, 3.0, 3.0, 0.0), (constant.Value, constant.Lower, constant.Upper, constant.StandardError));
    }

    [Theory]
    [InlineData(1, 0.95)]
    [InlineData(100, 0)]
    [InlineData(100, 1)]
    public void Options_outside_their_range_are_refused(int replicates, double confidence) => Assert.Throws<ArgumentOutOfRangeException>(
        () => Bootstrap.Mean(Skewed, new() { Replicates = replicates, Confidence = confidence }));

    [Theory]
    [InlineData(Alternative.TwoSided, 0.00457)]
    [InlineData(Alternative.Less, 0.99782)]
    [InlineData(Alternative.Greater, 0.00225)]
    public void A_permutation_test_agrees_with_SciPy(Alternative alternative, double p)
    {
        var test = PermutationTest.Run(A, B, Average, new() { Permutations = 100_000, Alternative = alternative });

        Assert.Equal(1.95778, test.Statistic, 5);
        // Four standard errors of two simulations.
        Assert.InRange(test.PValue, p - (4 * Math.Sqrt(p * (1 - p) * 1.25e-5)), p + (4 * Math.Sqrt(p * (1 - p) * 1.25e-5)));
        Assert.Equal((TestKind.Permutation, PValueMethod.Simulated, alternative), (test.Kind, test.Method, test.Alternative));
        Assert.Equal([20L, 18L], test.SampleSizes);
    }

    [Fact]
    public void Few_values_have_the_share_of_all_orders_that_the_exact_test_counts() =>
        Assert.Equal(0.6857, PermutationTest.Run([1, 2, 3, 9], [4, 5, 6], Average, new() { Permutations = 100_000 }).PValue, 0.01);

    [Fact]
    public void A_permutation_p_value_is_never_zero_and_equal_groups_have_one()
    {
        Assert.Equal(2.0 / 100, PermutationTest.Run(Far(0), Far(1_000), Average, new() { Permutations = 99 }).PValue);
        Assert.Equal(1, PermutationTest.Run([5, 5], [5, 5, 5], Average).PValue);
        Assert.Equal(double.NaN, PermutationTest.Run([double.NaN], [5, 5, 5], Average).PValue);
        Assert.Throws<ArgumentOutOfRangeException>(() => PermutationTest.Run(A, B, Average, new() { Permutations = 0 }));

        // An infinite difference turns up whenever the infinite value is dealt to the first group.
        var infinite = PermutationTest.Run(
            [double.PositiveInfinity, 1, 2], [3, 4, 5], Average, new() { Permutations = 10_000, Alternative = Alternative.Greater });
        Assert.Equal(0.5, infinite.PValue, 0.03);

        static double[] Far(double from) => [.. Enumerable.Range(0, 30).Select(i => from + i)];
    }

    private static BootstrapOptions Many(BootstrapMethod method) => new() { Replicates = 100_000, Method = method };

    private static void Near(double expected, double actual) => Assert.InRange(actual, expected - (0.02 * expected), expected + (0.02 * expected));

    private static double Average(Span<double> sample)
    {
        var sum = 0.0;
        foreach (var value in sample)
            sum += value;
        return sum / sample.Length;
    }

    private static double Deviation(Span<double> sample)
    {
        var (mean, squares) = (Average(sample), 0.0);
        foreach (var value in sample)
            squares += (value - mean) * (value - mean);
        return Math.Sqrt(squares / (sample.Length - 1));
    }

    private static double[] Vector(string name) => Golden.Read("Statistics", "reference_small.json").GetProperty("vectors").GetProperty(name).Numbers();
}
