using ChurnLab.Learning;
using ChurnLab.Learning.Preparation;

namespace ChurnLab.Tests.Learning.Preparation;

/// <summary>
/// Splines against scikit-learn 1.2.1: <c>SplineTransformer(n_knots=4, knots=...,
/// extrapolation=...).fit(x).transform(rows)</c>.
/// </summary>
public sealed class SplineTransformerTests
{
    private static readonly FeatureTable X = Of(0, 0.5, 1, 1, 2, 3.5, 4, 7, 9, 10);
    private static readonly FeatureTable Inside = Of(0, 0.7, 2.5, 5, 9.99, 10);

    // The first and the last row are at an end, the others between.
    private static readonly double[] Uniform =
    [
        0.166666666666667, 0.666666666666667, 0.166666666666667, 0, 0, 0,
        0.082173166666667, 0.627197166666667, 0.289086166666667, 0.0015435, 0, 0,
        0.002604166666667, 0.315104166666667, 0.611979166666667, 0.0703125, 0, 0,
        0, 0.020833333333333, 0.479166666666667, 0.479166666666667, 0.020833333333333, 0,
        0, 0, 4.5e-09, 0.168171153166667, 0.666657680166667, 0.165171162166667,
        0, 0, 0, 0.166666666666667, 0.666666666666667, 0.166666666666667,
    ];

    private static readonly double[] Quantiles =
    [
        0.166666666666667, 0.733333333333333, 0.1, 0, 0, 0,
        0.0045, 0.58995, 0.396975, 0.008575, 0, 0,
        0, 0.05625, 0.678125, 0.257291666666667, 0.008333333333333, 0,
        0, 0, 0.231481481481481, 0.615123456790123, 0.152623456790124, 0.000771604938272,
        0, 0, 1.851852e-09, 0.201001662654321, 0.63316361404321, 0.165834721450617,
        0, 0, 0, 0.2, 0.633333333333333, 0.166666666666667,
    ];

    // Of −2 and 13: per placement and extrapolation.
    private static readonly Dictionary<(SplineKnots, SplineExtrapolation), double[]> Beyond = new()
    {
        [(SplineKnots.Uniform, SplineExtrapolation.Constant)] = [.. Uniform[..6], .. Uniform[^6..]],
        [(SplineKnots.Quantile, SplineExtrapolation.Constant)] = [.. Quantiles[..6], .. Quantiles[^6..]],
        [(SplineKnots.Uniform, SplineExtrapolation.Linear)] =
            [0.466666666666667, 0.666666666666667, -0.133333333333333, 0, 0, 0, 0, 0, 0, -0.283333333333333, 0.666666666666667, 0.616666666666667],
        [(SplineKnots.Quantile, SplineExtrapolation.Linear)] =
            [1.166666666666667, 0.333333333333333, -0.5, 0, 0, 0, 0, 0, 0, -0.1, 0.683333333333333, 0.416666666666667],
        [(SplineKnots.Uniform, SplineExtrapolation.Continue)] =
            [0.682666666666667, 0.198666666666667, 0.154666666666667, -0.036, 0, 0, 0, 0, -0.1215, 0.486166666666667, -0.507833333333333, 1.143166666666667],
        [(SplineKnots.Quantile, SplineExtrapolation.Continue)] =
            [4.5, -5.4, 2.1, -0.2, 0, 0, 0, 0, -0.05, 0.158333333333333, 0.329166666666667, 0.5625],
    };

    public static TheoryData<SplineKnots, SplineExtrapolation> All => new(Beyond.Keys.Select(key => (key.Item1, key.Item2)));

    [Theory]
    [MemberData(nameof(All))]
    public void Splines_are_those_of_scikit_learn(SplineKnots placement, SplineExtrapolation extrapolation)
    {
        var step = new SplineTransformer { Knots = 4, Placement = placement, Extrapolation = extrapolation }.Fit(X);

        Near(placement == SplineKnots.Uniform ? Uniform : Quantiles, step.Transform(Inside).ToRowMajor());
        Near(Beyond[(placement, extrapolation)], step.Transform(Of(-2, 13)).ToRowMajor());
    }

    [Fact]
    public void Straight_pieces_and_parabolas_are_those_of_scikit_learn_too()
    {
        // degree=1, n_knots=3, knots='quantile', extrapolation='linear', include_bias=False; then degree=2,
        // knots='uniform'.
        var straight = new SplineTransformer
        {
            Degree = 1,
            Knots = 3,
            Placement = SplineKnots.Quantile,
            Extrapolation = SplineExtrapolation.Linear,
            IncludeBias = false,
        }.Fit(X);
        var parabolas = new SplineTransformer { Degree = 2, Knots = 3, Extrapolation = SplineExtrapolation.Linear }.Fit(X);
        var rows = Of(-2, 0.7, 9.99, 13);

        Assert.Equal(["a_sp_0", "a_sp_1"], straight.OutputNames);
        Near(
            [1.7272727272727273, -0.7272727272727273, 0.7454545454545454, 0.2545454545454545, 0, 0.0013793103448275568, 0, -0.41379310344827586],
            straight.Transform(rows).ToRowMajor());
        Near(
            [0.9, 0.1, 0, 0, 0.3698, 0.6204, 0.0098, 0, 0, 2e-06, 0.501996, 0.498002, 0, 0, -0.1, 1.1],
            parabolas.Transform(rows).ToRowMajor());
    }

    [Fact]
    public void Splines_add_up_to_1_where_values_repeat_and_where_there_is_only_one()
    {
        // The quantiles at 1/4 and 1/2 are both 0, those at 3/4 and 1 both 5.
        var repeated = Of(0, 0, 0, 0, 1, 3, 5, 5, 5);
        var quantiles = new SplineTransformer { Placement = SplineKnots.Quantile };

        foreach (var x in new[] { repeated, Of(7, 7, 7), Of(1e-300, 1e-300), X })
        {
            foreach (var step in new[] { quantiles.Fit(x), new SplineTransformer().Fit(x), (quantiles with { Degree = 1 }).Fit(x) })
            {
                var splines = step.Transform(x);
                for (var row = 0; row < x.Rows; row++)
                    Assert.Equal(1, splines.Columns.Sum(column => ((NumberFeature)column).Values[row]), 1e-12);
            }
        }
    }

    [Fact]
    public void A_setting_outside_its_range_and_values_too_far_apart_are_named()
    {
        Refused.With("Degree is 0", () => new SplineTransformer { Degree = 0 }.Fit(X));
        Refused.With("Knots is 1", () => new SplineTransformer { Knots = 1 }.Fit(X));
        Refused.With("Placement is 7", () => new SplineTransformer { Placement = (SplineKnots)7 }.Fit(X));
        Refused.With("Extrapolation is 7", () => new SplineTransformer { Extrapolation = (SplineExtrapolation)7 }.Fit(X));
        Refused.With("'a' are too far apart", () => new SplineTransformer().Fit(Of(-1e308, 1e308)));
        Refused.With("'a' has 1 missing", () => new SplineTransformer().Fit(Of(1, double.NaN)));
    }

    private static FeatureTable Of(params double[] values) => new(new NumberFeature("a", values));

    private static void Near(double[] expected, double[] actual) => PreparationGolden.Near(expected, actual, "spline", 1e-12);
}
