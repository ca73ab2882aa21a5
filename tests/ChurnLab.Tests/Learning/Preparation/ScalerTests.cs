using ChurnLab.Learning;
using ChurnLab.Learning.Preparation;
using ChurnLab.Statistics;
using ChurnLab.Tests.Learning.Contract;

namespace ChurnLab.Tests.Learning.Preparation;

public sealed class ScalerTests
{
    public static TheoryData<string> Scalers => new(All.Keys);

    private static Dictionary<string, Transformer> All { get; } = new(StringComparer.Ordinal)
    {
        ["standard"] = new StandardScaler(),
        ["min-max"] = new MinMaxScaler(),
        ["robust"] = new RobustScaler(),
        ["winsorizer"] = new Winsorizer(),
        ["quantile"] = new QuantileTransformer(),
        ["normal"] = new QuantileTransformer { Output = OutputShape.Normal },
        ["yeo-johnson"] = new PowerTransformer(),
    };

    [Theory]
    [MemberData(nameof(Scalers))]
    public void What_is_missing_stays_missing_and_does_not_count(string name)
    {
        var with = new FeatureTable(new NumberFeature("a", [double.NaN, 4, 1, double.NaN, 9, 2]));
        var without = new FeatureTable(new NumberFeature("a", [4, 1, 9, 2]));

        var scaled = Column(All[name].Fit(with).Transform(with));
        Assert.True(double.IsNaN(scaled[0]) && double.IsNaN(scaled[3]));
        Assert.Equal(Column(All[name].Fit(without).Transform(without)), scaled.Where(double.IsFinite), (one, other) => Math.Abs(one - other) < 1e-12);
    }

    [Theory]
    [MemberData(nameof(Scalers))]
    public void A_column_without_any_value_learns_nothing_and_harms_nothing(string name)
    {
        var nothing = new FeatureTable(new NumberFeature("a", [double.NaN, double.NaN]), new NumberFeature("b", [1, 2]));
        var step = All[name].Fit(nothing);

        Assert.All(step.Transform(nothing).Numbers(0).ToArray(), value => Assert.True(double.IsNaN(value)));
        Assert.Equal(3, step.Transform(new FeatureTable(new NumberFeature("a", [3]), new NumberFeature("b", [1]))).Numbers(0)[0]);
    }

    [Theory]
    [MemberData(nameof(Scalers))]
    public void One_row_and_equal_rows_are_taken(string name)
    {
        foreach (var values in new double[][] { [5], [5, 5, 5] })
        {
            var x = new FeatureTable(new NumberFeature("a", values));
            Assert.All(Column(All[name].Fit(x).Transform(x)), value => Assert.True(double.IsFinite(value)));
        }
    }

    [Theory]
    [MemberData(nameof(Scalers))]
    public void A_greater_value_never_becomes_a_smaller_one(string name)
    {
        var random = RandomStream.Of(4, 0);
        double Drawn() => Math.Round((40 * random.NextDouble() * random.NextDouble()) - 8, 1);
        var x = new FeatureTable(new NumberFeature("a", [.. Enumerable.Range(0, 500).Select(_ => Drawn())]));
        var (before, after) = (Column(x), Column(All[name].Fit(x).Transform(x)));
        int[] order = [.. Enumerable.Range(0, 500).OrderBy(row => before[row])];

        foreach (var (row, next) in order.Zip(order.Skip(1)))
            Assert.True(before[row] == before[next] ? after[row] == after[next] : after[row] <= after[next]);
    }

    [Fact]
    public void Ends_of_a_range_are_met_exactly_and_values_beyond_it_are_clipped_only_when_asked()
    {
        var x = new FeatureTable(new NumberFeature("a", [0.1, 0.3, 0.7]));
        FeatureTable[] rows = [x, new(new NumberFeature("a", [-5.0, 1]))];

        Assert.Equal([0, 1], Ends(Column(new MinMaxScaler().Fit(x).Transform(x))));
        Assert.True(Column(new MinMaxScaler().Fit(x).Transform(rows[1]))[0] < -8);
        Assert.Equal([-2.0, 7], Column(new MinMaxScaler { Low = -2, High = 7, Clip = true }.Fit(x).Transform(rows[1])));
    }

    [Fact]
    public void A_winsorizer_draws_values_in_to_its_quantiles_and_leaves_the_others()
    {
        var x = new FeatureTable(new NumberFeature("a", [.. Enumerable.Range(0, 11).Select(value => (double)value)]));
        var step = (FittedWinsorizer)new Winsorizer { Lower = 0.25, Upper = 0.9 }.Fit(x);

        Assert.Equal((2.5, 9.0), (step.Lows[0], step.Highs[0]));
        var rows = new FeatureTable(new NumberFeature("a", [-1e300, 2.5, 2.6, 9, 40, double.NaN]));
        Assert.Equal([2.5, 2.5, 2.6, 9, 9, double.NaN], Column(step.Transform(rows)));
        var nothing = SavedState.Again(new Winsorizer().Fit(new FeatureTable(new NumberFeature("a", [double.NaN]))));
        Assert.Equal(Column(rows), Column(nothing.Transform(rows)));
    }

    [Fact]
    public void A_spread_that_is_only_rounding_is_a_constant_and_a_tiny_one_is_not()
    {
        var third = 1 / 3.0;
        var x = new FeatureTable(
            new NumberFeature("rounding", [0.1 + 0.2, 0.3, 0.3, 0.3]),
            new NumberFeature("tiny", [third, third + 1e-12, third, third + 1e-12]),
            new NumberFeature("small", [1e-30, 3e-30, 1e-30, 3e-30]));
        var scaler = (FittedStandardScaler)new StandardScaler().Fit(x);

        Assert.Equal(1, scaler.Scales[0]);
        Assert.Equal(5e-13, scaler.Scales[1], 1e-16);
        Assert.Equal(1e-30, scaler.Scales[2], 1e-44);
    }

    [Fact]
    public void A_value_that_fills_several_quantiles_gets_the_middle_of_their_places()
    {
        var x = new FeatureTable(new NumberFeature("a", [0, 1, 1, 1, 2]));

        Assert.Equal([0, 0.5, 0.5, 0.5, 1], Column(new QuantileTransformer().Fit(x).Transform(x)));
        var rows = new FeatureTable(new NumberFeature("a", [-3, 0.5, 1.5, 7]));
        Assert.Equal([0, 0.125, 0.875, 1], Column(new QuantileTransformer().Fit(x).Transform(rows)));
    }

    [Fact]
    public void A_drawn_part_of_the_rows_depends_on_the_seed_alone()
    {
        var x = new FeatureTable(new NumberFeature("a", [.. Enumerable.Range(0, 1000).Select(row => Math.Sqrt(row))]));
        var some = new QuantileTransformer { Subsample = 40, Seed = 5 };

        Assert.Equal(Column(some.Fit(x).Transform(x)), Column(some.Fit(x).Transform(x)));
        Assert.NotEqual(Column(some.Fit(x).Transform(x)), Column((some with { Seed = 6 }).Fit(x).Transform(x)));
        Assert.Equal(40, ((FittedQuantileTransformer)some.Fit(x)).Quantiles[0].Count);
    }

    [Fact]
    public void Box_Cox_refuses_what_is_not_above_0_with_its_row()
    {
        var x = new FeatureTable(new NumberFeature("a", [3, 1, 2]));
        var box = new PowerTransformer { Method = PowerMethod.BoxCox };
        var zero = new FeatureTable(new NumberFeature("a", [3, 1, 0]));

        Refused.With("'a' is 0 in row 2", () => box.Fit(zero));
        Refused.With("'a' is 0 in row 2", () => box.Fit(x).Transform(zero));
    }

    [Fact]
    public void A_power_undoes_the_bend_of_a_normal_sample()
    {
        var normal = Enumerable.Range(1, 400).Select(i => NormalDistribution.Quantile(i / 401.0)).ToArray();
        var x = new FeatureTable(
            new NumberFeature("log-normal", Array.ConvertAll(normal, Math.Exp)),
            new NumberFeature("square", Array.ConvertAll(normal, z => (z + 5) * (z + 5))));
        var step = (FittedPowerTransformer)new PowerTransformer { Method = PowerMethod.BoxCox }.Fit(x);

        Assert.Equal(0, step.Powers[0], 1e-7);
        Assert.Equal(0.5, step.Powers[1], 0.02);
        Assert.Equal(normal[250] / Math.Sqrt(normal.Average(z => z * z)), step.Transform(x).Numbers(0)[250], 1e-6);
    }

    [Theory]
    [InlineData("High", 0.0)]
    [InlineData("LowerQuantile", -0.1)]
    [InlineData("NQuantiles", 1.0)]
    [InlineData("Subsample", 1.0)]
    [InlineData("UnitVariance", 0.0)]
    [InlineData("Lower", -0.1)]
    [InlineData("Upper", 1.1)]
    public void A_setting_outside_its_range_is_named(string option, double value)
    {
        Transformer settings = option switch
        {
            "High" => new MinMaxScaler { High = value },
            "LowerQuantile" => new RobustScaler { LowerQuantile = value },
            "UnitVariance" => new RobustScaler { LowerQuantile = value, UnitVariance = true },
            "Lower" => new Winsorizer { Lower = value },
            "Upper" => new Winsorizer { Upper = value },
            "Subsample" => new QuantileTransformer { Subsample = (int)value },
            _ => new QuantileTransformer { NQuantiles = (int)value },
        };

        Refused.With($": {option} is ", () => settings.Fit(PreparationGolden.X));
    }

    private static double[] Column(FeatureTable x) => x.Numbers(0).ToArray();

    private static double[] Ends(double[] values) => [values[0], values[^1]];
}
