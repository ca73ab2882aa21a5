using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

public sealed class RanksTests
{
    [Theory]
    [InlineData("average", RankMethod.Average)]
    [InlineData("min", RankMethod.Min)]
    [InlineData("max", RankMethod.Max)]
    [InlineData("dense", RankMethod.Dense)]
    [InlineData("ordinal", RankMethod.Ordinal)]
    public void Ranks_agree_with_SciPy(string name, RankMethod method) => Assert.Equal(
        CountsReference.Section("ranks").GetProperty(name).Numbers(),
        Ranks.Of(CountsReference.Section("vectors").GetProperty("T1").Numbers(), method));

    [Fact]
    public void A_missing_value_has_no_rank_and_takes_none() =>
        Assert.Equal([2, double.NaN, 1, 3], Ranks.Of([5, double.NaN, double.NegativeInfinity, double.PositiveInfinity]));

    [Fact]
    public void Both_zeros_are_equal() => Assert.Equal([1.5, 1.5], Ranks.Of([0.0, -0.0]));

    [Fact]
    public void An_unknown_method_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Ranks.Of([1], (RankMethod)9));
}
