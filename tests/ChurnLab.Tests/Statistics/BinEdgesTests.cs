using System.Text.Json;
using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

public sealed class BinEdgesTests
{
    private static readonly JsonElement Reference = Golden.Read("Statistics", "densities.json");

    private static readonly Dictionary<string, BinRule> NumpyNames = new(StringComparer.Ordinal)
    {
        ["fd"] = BinRule.FreedmanDiaconis,
        ["sturges"] = BinRule.Sturges,
        ["auto"] = BinRule.Auto,
    };

    public static TheoryData<string> Cases => [.. Reference.GetProperty("edges").EnumerateObject().Select(item => item.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Edges_agree_with_numpy(string item)
    {
        var values = Reference.GetProperty("vectors").GetProperty(item.Split('|')[0]).Numbers();
        var expected = Reference.GetProperty("edges").GetProperty(item).Numbers();

        var edges = BinEdges.Of(values, NumpyNames[item.Split('|')[1]], 1000);

        Assert.Equal(expected.Length, edges.Length);
        for (var edge = 0; edge < edges.Length; edge++)
            Assert.Equal(expected[edge], edges[edge], 1e-9 * expected[^1]);
    }

    [Fact]
    public void Rounded_bins_are_multiples_of_a_round_step_and_hold_every_value()
    {
        double[] ages = [.. Enumerable.Range(0, 500).Select(index => 18d + (index * 37 % 65))];

        var edges = BinEdges.Rounded(ages);

        Assert.Equal([10, 20, 30, 40, 50, 60, 70, 80, 90], edges);
        Assert.Equal(500, BinEdges.Count(ages, edges).Sum());
        Assert.True(ages.Max() < edges[^1]);
    }

    [Fact]
    public void Rounded_ends_have_the_digits_of_their_step()
    {
        double[] values = [.. Enumerable.Range(0, 60).Select(index => 0.01 + (index * 0.38 / 59))];

        Assert.Equal([0, 0.1, 0.2, 0.3, 0.4], BinEdges.Rounded(values, BinRule.FreedmanDiaconis));
    }

    [Fact]
    public void Whole_numbers_get_bins_of_1_or_wider() =>
        Assert.Equal([0, 1, 2, 3], BinEdges.Rounded([.. Enumerable.Range(0, 9000).Select(index => index % 3d)]));

    [Fact]
    public void There_are_no_more_bins_than_asked_however_far_one_value_lies()
    {
        double[] values = [.. Enumerable.Range(0, 1000).Select(index => index / 1000d), 1e9];

        Assert.InRange(BinEdges.Rounded(values, BinRule.FreedmanDiaconis, 40).Length, 2, 41);
        Assert.Equal(41, BinEdges.Of(values, BinRule.FreedmanDiaconis, 40).Length);
    }

    [Fact]
    public void A_bin_has_its_lower_end_and_the_last_both()
    {
        Assert.Equal([2, 3], BinEdges.Count([0, 1, 2, 3, 4, -1, 5, double.NaN], [0, 2, 4]));
        Assert.Throws<ArgumentException>(() => BinEdges.Count([1], [0]));
    }

    [Fact]
    public void Equal_values_and_none_get_one_bin()
    {
        Assert.Equal([4.5, 5.5], BinEdges.Of([5, 5]));
        Assert.Equal([0, 1], BinEdges.Of([double.NaN]));
        Assert.Equal([5, 6], BinEdges.Rounded([5, 5]));
        Assert.Throws<ArgumentException>(() => BinEdges.Of([1, double.NegativeInfinity]));
    }

    [Theory]
    [InlineData(0.9, 1)]
    [InlineData(1, 1)]
    [InlineData(1.1, 2)]
    [InlineData(2.5, 5)]
    [InlineData(6, 10)]
    [InlineData(0.003, 0.005)]
    public void Steps_are_rounded_up_to_1_2_or_5_times_a_power_of_ten(double width, double expected) =>
        Assert.Equal(expected, BinEdges.RoundUp(width), 1e-12);
}
