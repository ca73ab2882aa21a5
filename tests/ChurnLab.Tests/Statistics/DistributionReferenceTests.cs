using System.Text.Json;
using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

/// <summary>Tails and quantiles behind the tests, against SciPy's distributions.</summary>
public sealed class DistributionReferenceTests
{
    private static readonly JsonElement Reference = CountsReference.Section("distributions");

    [Fact]
    public void Clustered_trials_count_for_as_many_as_they_are_worth()
    {
        var (whole, exact) = (Proportion.KornGraubard(0.3, 10, 0.9), Proportion.ClopperPearson(3, 10, 0.9));
        Assert.Equal((exact.Lower, exact.Upper), (whole.Lower, whole.Upper));

        // scipy.stats: beta.ppf(.025, .3 * 12.5, 12.5 - .3 * 12.5 + 1), beta.ppf(.975, .3 * 12.5 + 1, 12.5 - .3 * 12.5).
        var interval = Proportion.KornGraubard(0.3, 12.5);
        Assert.Equal(0.08353546897953477, interval.Lower, 12);
        Assert.Equal(0.6134401468368702, interval.Upper, 12);
        Assert.Equal((0, 1), (Proportion.KornGraubard(0, 2.5).Lower, Proportion.KornGraubard(1, 2.5).Upper));
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.KornGraubard(1.1, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.KornGraubard(0.5, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.KornGraubard(0.5, 3, 1));
    }

    [Fact]
    public void The_normal_distribution_agrees_to_its_far_tails()
    {
        foreach (var item in Reference.GetProperty("norm").EnumerateArray())
        {
            var x = Of(item, "x");
            // SciPy loses the tail where the logarithm still has it.
            Golden.Close(x > 37 ? Math.Exp(Of(item, "logsf")) : Of(item, "sf"), TailProbability.Normal(x), $"sf({x})", x > 37 ? 1e-6 : 1e-9);
            Golden.Close(Of(item, "cdf"), TailProbability.Normal(-x), $"cdf({x})");
            if (x >= 0)
                Golden.Close(Of(item, "logsf"), LogTail.Normal(x), $"logsf({x})");
        }

        foreach (var item in Reference.GetProperty("norm_ppf").EnumerateArray())
        {
            var x = TailProbability.NormalQuantile(Of(item, "p"));
            Golden.Close(Of(item, "x"), x, "quantile");
        }
    }

    [Fact]
    public void Students_distribution_agrees_to_its_far_tails()
    {
        foreach (var item in Reference.GetProperty("t").EnumerateArray())
        {
            Golden.Close(Of(item, "sf"), TailProbability.StudentT(Of(item, "x"), Of(item, "df")), "sf");
            Golden.Close(Of(item, "cdf"), TailProbability.StudentT(-Of(item, "x"), Of(item, "df")), "cdf");
        }

        foreach (var item in Reference.GetProperty("t_ppf").EnumerateArray())
        {
            var (p, sign) = Of(item, "p") < 0.5 ? (1 - Of(item, "p"), -1) : (Of(item, "p"), 1);
            // SciPy's own quantile of degrees of freedom that are not whole is good for 8 digits.
            Golden.Close(Of(item, "x"), sign * TailProbability.StudentQuantile(p, Of(item, "df")), "quantile", 1e-8);
        }
    }

    [Fact]
    public void The_chi_square_distribution_agrees_to_its_far_tails()
    {
        foreach (var item in Reference.GetProperty("chi2").EnumerateArray())
        {
            var (x, freedom) = (Of(item, "x"), Of(item, "df"));
            var tail = ChiSquare.SurvivalFunction(x, freedom);
            if (Of(item, "sf") == 0)
                Assert.Equal(0, tail, 1e-300);
            else
                Golden.Close(Of(item, "sf"), tail, $"sf({x}, {freedom})", double.IsInteger(freedom) ? 1e-9 : 1e-8);
            Golden.Close(Of(item, "cdf"), NoncentralChiSquare.Distribution(x, freedom, 0), $"cdf({x}, {freedom})", 1e-8);
            // Where SciPy has −∞ the logarithm is −740 and a rest.
            Assert.True(item.GetProperty("logsf").ValueKind == JsonValueKind.String
                ? LogTail.ChiSquared(x, freedom) is < -740 and > -750
                : Math.Abs(LogTail.ChiSquared(x, freedom) - Of(item, "logsf")) <= 1e-8 * Math.Abs(Of(item, "logsf")));
        }
    }

    [Fact]
    public void Fishers_distribution_agrees_to_its_far_tail()
    {
        foreach (var item in Reference.GetProperty("f").EnumerateArray())
            Golden.Close(Of(item, "sf"), TailProbability.FisherF(Of(item, "x"), Of(item, "d1"), Of(item, "d2")), "sf");
    }

    [Fact]
    public void Quantiles_of_the_beta_distribution_are_the_ends_of_intervals_of_shares()
    {
        var items = Reference.GetProperty("beta_ppf").EnumerateArray().ToArray();

        Golden.Close(Of(items[0], "x"), Proportion.ClopperPearson(1, 10).Lower, "1 of 10");
        Golden.Close(Of(items[1], "x"), Proportion.ClopperPearson(37, 201).Upper, "37 of 201");
        Golden.Close(Of(items[2], "x"), Proportion.Jeffreys(0, 10).Lower, "0 of 10");
    }

    private static double Of(JsonElement item, string name) => item.GetProperty(name).Value();
}
