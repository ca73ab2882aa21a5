using ChurnLab.Learning.Linear;

namespace ChurnLab.Tests.Learning.Linear;

/// <summary>The vectorised loss against the functions of the runtime, over all log-odds that occur.</summary>
public sealed class LogisticKernelTests
{
    private static readonly double[] Odds =
    [
        .. Enumerable.Range(-2000, 4001).Select(i => i / 40.0), 0, -0.0, 1e-300, -1e-300, 1e-17, 700, -700, 745.2, -745.2, 1e5, -1e5, 1e300, -1e300,
        36.7,
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Losses_residuals_and_curvatures_are_exact_to_a_few_roundings(double label)
    {
        foreach (var odds in Odds)
        {
            var (z, curvature) = (Enumerable.Repeat(odds, 8).ToArray(), new double[8]);
            var (loss, margin) = LogisticKernel.Differentiate(z, [.. Enumerable.Repeat(label, 8)], [2, 0, 0, 0, 0, 0, 0, 0], curvature);
            var own = label == 1 ? odds : -odds;
            var wrong = own > 0 ? Math.Exp(-own) / (1 + Math.Exp(-own)) : 1 / (1 + Math.Exp(own));

            Near(2 * (Math.Max(-own, 0) + LogOnePlus(Math.Exp(-Math.Abs(own)))), loss);
            Near(label == 1 ? -2 * wrong : 2 * wrong, z[0]);
            Near(2 * wrong * (1 / (1 + Math.Exp(-own))), curvature[0]);
            Assert.Equal(own, margin);
        }
    }

    [Fact]
    public void Probabilities_are_exact_to_a_few_roundings()
    {
        foreach (var odds in Odds)
        {
            var z = Enumerable.Repeat(odds, 8).ToArray();
            LogisticKernel.Sigmoid(z);
            Near(odds > 0 ? 1 / (1 + Math.Exp(-odds)) : Math.Exp(odds) / (1 + Math.Exp(odds)), z[7]);
        }
    }

    // Kahan's: what 1 + e lost divides out.
    private static double LogOnePlus(double e) => 1 + e == 1 ? e : Math.Log(1 + e) * (e / (1 + e - 1));

    private static void Near(double expected, double actual) =>
        Assert.True(Math.Abs(expected - actual) <= (1e-13 * Math.Abs(expected)) + 1e-300, FormattableString.Invariant($"{expected:R} is not {actual:R}"));
}
