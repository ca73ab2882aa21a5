using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

// Data whose results plain formulas give with a few digits only. Expected values: the definitions in rational numbers and 50 digits (Python 3.11,
// fractions, mpmath 1.3.0).
public sealed class LostDigitsTests
{
    private static readonly ContingencyTable Even = Of(83074724, 62524197, 86641430, 65208973);
    private static readonly double[] Far = [.. new[] { 0.1, 1.3, -0.7, 2.2, 0.4, -1.9 }.Select(value => 1e6 + value)];
    private static readonly double[] AlsoFar = [.. new[] { 0.3, -1.1, 0.9, 1.6, -0.2 }.Select(value => 1e6 + value)];

    [Fact]
    public void Large_counts_that_are_nearly_even_keep_their_small_deviations()
    {
        var test = TableTests.G(Even);

        Golden.Close(0.00061957398803309258, test.Statistic, "G");
        Golden.Close(0.98014171198595458, test.PValue, "p");
        Golden.Close(0.0006195739844595733, TableTests.Pearson(Even).Statistic, "chi-square");
        Golden.Close(1, Association.MutualInformation(Even) / 1.0414782250994334e-12, "information");
    }

    [Fact]
    public void A_table_that_is_slightly_more_probable_than_the_observed_one_does_not_count_in_Fishers_test() =>
        Golden.Close(0.00177994794678597, TableTests.Fisher(Of(110226, 124348, 92853, 106766)).PValue, "p");

    [Fact]
    public void The_mirrored_table_of_equal_groups_counts_in_Fishers_test_however_many_steps_lie_between()
    {
        var table = Of(100_300_000, 99_700_000, 100_280_000, 99_720_000);

        Golden.Close(2 * TableTests.Fisher(table, Alternative.Greater).PValue, TableTests.Fisher(table).PValue, "p");
    }

    [Fact]
    public void Cramers_V_that_is_no_more_than_chance_is_0_less_its_bias() =>
        Assert.Equal(0, ChiSquare.Independence(Of(1, 0, 2, 3)).CorrectedCramersV);

    [Fact]
    public void Shares_next_to_1_differ_by_what_they_lack_of_it()
    {
        var test = Proportion.ZTest((882989179, 882989180), (6753750, 6753750));

        Golden.Close(1, test.Effect!.Value / -1.1325167087551401e-9, "difference");
        Golden.Close(-0.087457045058426223, test.Statistic, "z");
    }

    [Theory]
    [InlineData(false, 16472936.193215064)]
    [InlineData(true, 16472934.875938574)]
    public void A_common_odds_ratio_far_from_1_keeps_the_cells_it_expects(bool tarone, double statistic)
    {
        ContingencyTable[] strata = [Of(34701654, 16746759, 22518070, 0), Of(5, 0, 2, 1), Of(0, 3638265, 14742177, 2065008)];
        ContingencyTable[] turned = [Of(16746759, 34701654, 0, 22518070), Of(0, 5, 1, 2), Of(3638265, 0, 2065008, 14742177)];

        Golden.Close(statistic, StratifiedTables.BreslowDay(strata, tarone).Statistic, "Breslow-Day");
        Golden.Close(statistic, StratifiedTables.BreslowDay(turned, tarone).Statistic, "columns exchanged");
    }

    [Fact]
    public void Means_far_from_0_differ_by_more_than_their_rounding_tells()
    {
        var test = MeanTests.StudentT(Far, AlsoFar);

        Golden.Close(-0.086048592957398964, test.Statistic, "t");
        Golden.Close(-0.06666666668606922, test.Difference.Value, "difference");
        Golden.Close(-0.05210501058741198, EffectSizes.CohenD(Far, AlsoFar).Value, "d");
        Golden.Close(0.0074043603499481306, GroupTests.Anova(Far, AlsoFar).Statistic, "F");
        Golden.Close(0.3949071070213827, MeanTests.OneSampleT(Far, 1e6).Statistic, "one sample");
        Golden.Close(0.45995555990542613, VarianceTests.Levene(Far, AlsoFar).Statistic, "Levene");
    }

    [Fact]
    public void Values_far_from_0_keep_their_shape() => Golden.Close(-0.16818382984794612, Descriptives.Of(Far).Skewness, "skewness");

    private static ContingencyTable Of(long a, long b, long c, long d) => new(new[,] { { a, b }, { c, d } });
}
