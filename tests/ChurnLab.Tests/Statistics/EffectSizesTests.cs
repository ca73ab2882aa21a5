using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

public sealed class EffectSizesTests
{
    [Fact]
    public void The_bias_of_large_groups_is_exact_where_the_series_of_its_factor_begins()
    {
        double[] first = [.. Enumerable.Range(0, 501).Select(i => (double)i)];
        double[] second = [.. Enumerable.Range(0, 501).Select(i => i + 40.0)];

        var factor = EffectSizes.HedgesG(first, second).Value / EffectSizes.CohenD(first, second).Value;

        // Γ(500) / (√500 · Γ(499.5)) with 60 digits, Python's decimal.
        Golden.Close(0.999249781179716367518, factor, "factor", 1e-13);
    }
}
