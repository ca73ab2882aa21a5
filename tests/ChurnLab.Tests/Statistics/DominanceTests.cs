using System.Text.Json;
using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

public sealed class DominanceTests
{
    private static readonly JsonElement Reference = Golden.Read("Statistics", "dominance.json");

    public static TheoryData<string> Pairs => [.. Reference.GetProperty("cliff").EnumerateObject().Select(item => item.Name)];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Delta_and_its_interval_agree_with_the_matrix_of_signs(string pair)
    {
        var names = pair.Split('|');

        var effect = Dominance.Cliff(Vector(names[0]), Vector(names[1]));

        var expected = Reference.GetProperty("cliff").GetProperty(pair).Numbers();
        Golden.Close(expected[0], effect.Value, pair + " delta");
        Golden.Close(expected[1], effect.Lower, pair + " lower");
        Golden.Close(expected[2], effect.Upper, pair + " upper");
    }

    [Fact]
    public void Of_zeros_and_ones_delta_is_the_difference_of_the_shares()
    {
        var effect = Dominance.Cliff([1, 1, 1, 0], [1, 0, 0, 0, 0]);

        Assert.Equal(0.55, effect.Value, 12);
    }

    [Fact]
    public void Sums_of_squares_beyond_64_bits_stay_exact()
    {
        const int Count = 5_600_000;
        double[] low = [.. Enumerable.Range(0, Count).Select(i => (double)i)];
        double[] high = [.. Enumerable.Range(0, Count).Select(i => (double)(Count + i))];

        var counts = PairCounts.OfSorted(low, high);

        var squares = (Int128)Count * Count * Count;
        Assert.Equal((0L, squares, squares), (counts.TwiceAbove, counts.FirstSquares, counts.SecondSquares));
    }

    [Fact]
    public void Exchanging_the_groups_turns_the_sign()
    {
        var (forth, back) = (Dominance.Cliff(Vector("A"), Vector("B")), Dominance.Cliff(Vector("B"), Vector("A")));

        Assert.Equal((forth.Value, forth.Lower, forth.Upper), (-back.Value, -back.Upper, -back.Lower));
        Assert.True(forth.IsResolved && back.IsResolved);
    }

    [Fact]
    public void Without_values_nothing_is_known_and_of_one_value_next_to_nothing()
    {
        Assert.True(double.IsNaN(Dominance.Cliff([double.NaN], [1]).Value));
        Assert.False(Dominance.Cliff([], [1]).IsResolved);
        Assert.Equal((1, -1, 1), Single(Dominance.Cliff([2], [1, 0])));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_confidence_outside_its_range_is_refused(double confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Dominance.Cliff([1], [2], confidence));

    [Fact]
    public void The_interval_holds_the_true_delta_about_as_often_as_it_says()
    {
        // Uniform numbers against the same shifted by a fifth: P(X > Y) = 1 − 0.8² / 2 exactly.
        var random = new Random(7);
        const double Delta = 1 - (0.8 * 0.8);
        var held = Enumerable.Range(0, 1000).Count(_ =>
        {
            var effect = Dominance.Cliff(
                [.. Enumerable.Range(0, 60).Select(_ => random.NextDouble() + 0.2)], [.. Enumerable.Range(0, 40).Select(_ => random.NextDouble())]);
            return effect.Lower <= Delta && Delta <= effect.Upper;
        });

        Assert.InRange(held, 925, 975);
    }

    private static (double, double, double) Single(IntervalEstimate effect) => (effect.Value, effect.Lower, effect.Upper);

    private static double[] Vector(string name) => Reference.GetProperty("vectors").GetProperty(name).Numbers();
}
