using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

public sealed class KolmogorovSmirnovTests
{
    // D and p: ks_2samp(x, y, method="exact") of SciPy 1.10.1.
    [Theory]
    [InlineData(new double[] { 0, 0, 0, 1 }, new double[] { 0, 0 }, 0.25, 1)]
    [InlineData(new double[] { 0, 0 }, new double[] { 0, 0, 0, 1 }, 0.25, 1)]
    [InlineData(new double[] { 1, 4, 4, 4, 4, 5, 6, 7 }, new double[] { 4, 4, 3 }, 0.375, 0.8363636363636363)]
    public void A_group_that_ends_among_values_the_other_has_more_of_is_measured_behind_them(double[] first, double[] second, double distance, double p)
    {
        var test = KolmogorovSmirnov.Test(first, second);

        Golden.Close(distance, test.Statistic, "D");
        Golden.Close(p, test.PValue, "p");
    }

    [Fact]
    public void The_distance_is_that_of_the_definition_for_all_small_groups_of_few_values()
    {
        for (var code = 0; code < 1 << 14; code++)
        {
            double[] values = [.. Enumerable.Range(0, 7).Select(place => (double)(code >> (2 * place) & 3))];
            foreach (var count in new[] { 1, 2, 3 })
            {
                var (x, y) = (values[..count], values[count..]);
                var expected = values.Max(at => Math.Abs(Share(x, at) - Share(y, at)));
                Assert.Equal(expected, KolmogorovSmirnov.Test(x, y).Statistic, 12);
            }
        }
    }

    private static double Share(double[] group, double most) => group.Count(value => value <= most) / (double)group.Length;
}
