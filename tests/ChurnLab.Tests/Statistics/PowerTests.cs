using System.Text.Json;
using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Statistics;

public sealed class PowerTests
{
    private static readonly JsonElement Reference = Golden.Read("Statistics", "power.json");

    public static TheoryData<int> Powers => [.. Enumerable.Range(0, Reference.GetProperty("power").GetArrayLength())];

    public static TheoryData<int> Sizes => [.. Enumerable.Range(0, Reference.GetProperty("size").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Powers))]
    public void Power_agrees_with_SciPy(int row)
    {
        var expected = Reference.GetProperty("power")[row];

        var power = Analysis(expected).PowerAt(Of(expected, "effect"), Of(expected, "size"));

        Golden.Close(Of(expected, "power"), power, "power");
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_size_and_the_effect_that_give_a_power_agree_with_SciPy(int row)
    {
        var expected = Reference.GetProperty("size")[row];
        var analysis = Analysis(expected);

        Golden.Close(Of(expected, "size"), analysis.SampleSize(Of(expected, "effect"), Of(expected, "power")), "size");
        var side = analysis.Options.Alternative == Alternative.TwoSided ? Math.Abs(Of(expected, "effect")) : Of(expected, "effect");
        Golden.Close(side, analysis.Effect(Of(expected, "size"), Of(expected, "power")), "effect");
    }

    [Fact]
    public void A_campaign_learns_how_many_letters_show_a_smaller_share_of_leavers()
    {
        var letters = Power.TwoProportions().SampleSize(Power.CohenH(0.71, 0.60));

        // Twice the square of (1.959964 + 0.841621) / h with h = 0.232087.
        Assert.Equal(291.43, letters, 0.01);
        Assert.Equal(0.60, Power.ShareAt(0.71, -Power.TwoProportions().Effect(letters)), 1e-9);
    }

    [Fact]
    public void Effects_of_shares_are_angles_and_end_where_shares_end()
    {
        Golden.Close(Math.PI, Power.CohenH(1, 0), "h");
        Golden.Close(Proportion.CohenH((37, 200), (300, 474)).Value, Power.CohenH(37 / 200.0, 300 / 474.0), "h");
        Golden.Close(0.5, Power.ShareAt(0.25, Math.PI / 6), "share");
        Assert.Equal((1.0, 0.0), (Power.ShareAt(1, 0), Power.ShareAt(0, 0)));
        Assert.True(double.IsNaN(Power.ShareAt(0.5, 1.6)) && double.IsNaN(Power.ShareAt(0.5, -1.6)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Power.CohenH(1.1, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Power.ShareAt(-0.1, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Power.CohenH(0.5, double.NaN));
    }

    [Fact]
    public void Without_an_effect_the_power_is_the_level_and_no_size_shows_it()
    {
        foreach (var analysis in All(new() { Significance = 0.1 }))
        {
            Golden.Close(0.1, analysis.PowerAt(0, 20), "power");
            Assert.StartsWith(
                "No sample shows an effect of 0 to a test of TwoSided.",
                Assert.Throws<ArgumentOutOfRangeException>(() => analysis.SampleSize(0)).Message,
                StringComparison.Ordinal);
            Assert.Throws<ArgumentOutOfRangeException>(() => analysis.SampleSize(double.NaN));
            Assert.True(double.IsNaN(analysis.PowerAt(double.NaN, 20)));
        }

        Assert.All(All(new() { Alternative = Alternative.Greater }), test => Assert.Throws<ArgumentOutOfRangeException>(() => test.SampleSize(-0.2)));
        Assert.All(All(new() { Alternative = Alternative.Less }), test => Assert.Throws<ArgumentOutOfRangeException>(() => test.SampleSize(0.2)));
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.01)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_power_not_above_the_level_or_not_below_1_is_refused(double power)
    {
        Assert.All(All(new()), test => Assert.Throws<ArgumentOutOfRangeException>(() => test.SampleSize(0.5, power)));
        Assert.All(All(new()), test => Assert.Throws<ArgumentOutOfRangeException>(() => test.Effect(20, power)));
    }

    [Fact]
    public void Options_outside_their_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Power.TwoMeans(new() { Significance = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Power.OneMean(new() { Significance = 1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Power.TwoProportions(new() { Ratio = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Power.TwoProportions(new() { Ratio = double.PositiveInfinity }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Power.TwoMeans(new() { Alternative = (Alternative)9 }));
        Assert.All(All(new()), test => Assert.Throws<ArgumentOutOfRangeException>(() => test.PowerAt(0.5, 0)));
        Assert.All(All(new()), test => Assert.Throws<ArgumentOutOfRangeException>(() => test.Effect(double.NaN)));
    }

    [Fact]
    public void The_smallest_groups_are_those_that_a_test_allows()
    {
        Assert.Equal(2, Power.OneMean().SampleSize(1e6));
        Assert.Equal(1.5, Power.TwoMeans().SampleSize(1e6));
        Assert.Equal(4, Power.TwoMeans(new() { Ratio = 0.25 }).SampleSize(1e6));
        Assert.Equal(1, Power.TwoProportions().SampleSize(Math.PI, 0.2));
        Assert.True(double.IsNaN(Power.OneMean().PowerAt(1, 1)) && double.IsNaN(Power.TwoMeans().PowerAt(1, 1)));
        Assert.True(double.IsNaN(Power.TwoProportions().Effect(1)));
        Assert.Equal(double.PositiveInfinity, Power.TwoMeans().SampleSize(1e-7));
    }

    [Fact]
    public void Power_rises_with_size_and_effect_and_the_size_found_has_the_power_asked_for()
    {
        var cases =
            from kind in Gen.Choose(0, 2)
            from effect in Gen.Choose(5, 300)
            from size in Gen.Choose(4, 400)
            from ratio in Gen.Elements(0.5, 1.0, 3.0)
            from alternative in Gen.Elements(Alternative.TwoSided, Alternative.Greater)
            select (kind, effect / 100.0, (double)size, new PowerOptions { Ratio = ratio, Alternative = alternative });

        Prop.ForAll(cases.ToArbitrary(), item =>
        {
            var (kind, effect, size, options) = item;
            var test = All(options)[kind];
            var power = test.PowerAt(effect, size);
            var found = test.SampleSize(effect, 0.9);
            return power is > 0 and <= 1
                && test.PowerAt(effect, size + 5) >= power - 1e-12 && test.PowerAt(effect + 0.1, size) >= power - 1e-12
                && (found < 10 || Math.Abs(test.PowerAt(effect, found) - 0.9) < 1e-9);
        }).QuickCheckThrowOnFailure();
    }

    private static PowerAnalysis[] All(PowerOptions options) => [Power.TwoProportions(options), Power.TwoMeans(options), Power.OneMean(options)];

    private static PowerAnalysis Analysis(JsonElement item)
    {
        var options = new PowerOptions
        {
            Significance = Of(item, "significance"),
            Ratio = Of(item, "ratio"),
            Alternative = item.GetProperty("alternative").GetString() switch
            {
                "larger" => Alternative.Greater,
                "smaller" => Alternative.Less,
                _ => Alternative.TwoSided,
            },
        };
        return item.GetProperty("test").GetString() switch
        {
            "two_proportions" => Power.TwoProportions(options),
            "two_means" => Power.TwoMeans(options),
            _ => Power.OneMean(options),
        };
    }

    private static double Of(JsonElement item, string name) => item.GetProperty(name).GetDouble();
}
