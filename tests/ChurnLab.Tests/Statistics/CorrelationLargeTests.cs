using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

public sealed class CorrelationLargeTests
{
    // scipy 1.10.1: 2 t.sf(r √((n − 2) / (1 − r²)), n − 2) of n = 1,000,000.
    [Theory]
    [InlineData(500_850, 0.08913109419436609)]
    [InlineData(501_000, 0.04550031788729095)]
    [InlineData(501_500, 0.002699769472087579)]
    [InlineData(502_500, 5.732288112897025e-07)]
    [InlineData(520_000, 0.0)]
    public void P_values_of_a_million_pairs_agree_with_SciPy(int alike, double p)
    {
        const int Count = 1_000_000;
        double[] x = [.. Enumerable.Range(0, Count).Select(i => i % 2 == 0 ? 1.0 : -1)];
        double[] y = [.. x.Select((value, i) => i < alike ? value : -value)];

        var test = Correlation.Pearson(x, y);

        Golden.Close((2.0 * alike / Count) - 1, test.Statistic, "r");
        Golden.Close(p, test.PValue, "p");
    }
}
