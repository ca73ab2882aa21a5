using ChurnLab.Learning;
using ChurnLab.Learning.Preparation;
using ChurnLab.Tests.Learning.Contract;

namespace ChurnLab.Tests.Learning.Preparation;

/// <summary>
/// Components against scikit-learn 1.2.1: <c>PCA(svd_solver='full').fit(X)</c>, components turned so that their largest
/// loading is positive.
/// </summary>
public sealed class PrincipalComponentsTests
{
    private static readonly FeatureTable X = Made(15);
    private static readonly FeatureTable New = FeatureTable.OfRowMajor(["a", "b", "c", "d"], [1, 2, 103, 4, 0, -5, 90, 10]);

    [Fact]
    public void Variances_loadings_and_components_are_those_of_scikit_learn()
    {
        var step = (FittedPrincipalComponents)new PrincipalComponents().Fit(X);

        Near([3.15, 2.216666666666667, 103.2, 6.183333333333334], step.Means, "mean");
        Near([10.680429256545192, 4.314100040136087, 1.7703390032095054, 0.44346503344255234], step.ExplainedVariance, "variance");
        Near([0.6206544846418511, 0.2506983074171091, 0.10287684280152086, 0.02577036513951877], step.ExplainedVarianceRatio, "share");
        Near([0.49217649756629056, 0.1306840115604544, -0.02280498342713215, 0.860327796305998], step.Loadings[0], "first");
        Near([-0.2650580844128825, 0.6349874090304224, 0.7218121464208511, 0.07431303748016838], step.Loadings[1], "second");
        Near([0.3842331264159649, -0.6073705014264263, 0.6866646803964904, -0.10935078992677943], step.Loadings[2], "third");
        Near([0.7347594243664836, 0.4591445888740383, -0.0834192705925823, -0.49229671957684795], step.Loadings[3], "fourth");
        Near(
            [
                -2.960315697521626, 0.1256817150818991, -0.5930879912244303, -0.5876823981160131,
                1.0911512863776087, -12.99185174230823, -6.308473192370463, -6.405783744358282,
            ],
            step.Transform(New).ToRowMajor(),
            "component");
    }

    [Fact]
    public void Whitened_components_are_those_of_scikit_learn_and_of_variance_1()
    {
        var step = new PrincipalComponents { Components = 2, Whiten = true }.Fit(X);

        Assert.Equal(["component 1", "component 2"], step.OutputNames);
        Near([-0.9058236891849654, 0.06050997766977366, 0.33388016167092116, -6.254980354968929], step.Transform(New).ToRowMajor(), "whitened");
        foreach (var column in step.Transform(X).Columns)
            Assert.Equal(14, ((NumberFeature)column).Values.ToArray().Sum(value => value * value), 1e-9);
    }

    [Fact]
    public void A_weight_is_a_number_of_rows()
    {
        // PCA().fit(np.repeat(X, 1 + np.arange(15) % 3, axis=0))
        var weights = Enumerable.Range(0, 15).Select(row => 1.0 + (row % 3)).ToArray();
        var step = (FittedPrincipalComponents)new PrincipalComponents { Components = 3 }.Fit(X, null, new FitContext { Weights = weights });

        Near([3.191666666666667, 2.308333333333333, 103.15, 6.225], step.Means, "mean");
        Near([11.184009872365845, 4.054965771651598, 1.7784106586135682], step.ExplainedVariance, "variance");
        Assert.Equal(1 - (0.33311657093219793 / 17.350503), step.ExplainedVarianceRatio.Sum(), 1e-7);
    }

    [Fact]
    public void Features_that_repeat_and_constants_leave_components_without_variance()
    {
        var columns = X.Columns.Take(2).ToList();
        var x = new FeatureTable([.. columns, columns[0].Rename("again"), new NumberFeature("same", [.. Enumerable.Repeat(5.0, 15)])]);
        var step = (FittedPrincipalComponents)new PrincipalComponents { Whiten = true }.Fit(x);

        Assert.Equal([0, 0], step.ExplainedVariance.Skip(2), (one, other) => Math.Abs(one - other) < 1e-14);
        Assert.All(step.Transform(x).ToRowMajor().Chunk(4).SelectMany(row => row[2..]), value => Assert.Equal(0, value, 1e-12));
        var constant = (FittedPrincipalComponents)new PrincipalComponents().Fit(x.Select("same"));
        Assert.Equal([0], constant.ExplainedVarianceRatio);
    }

    [Fact]
    public void More_rows_than_one_block_and_many_features_agree_with_the_covariance_they_come_from()
    {
        var (x, _) = Samples.Classes(9_000, noise: 15);
        var step = (FittedPrincipalComponents)new PrincipalComponents().Fit(x);
        var given = step.Transform(x);

        for (var component = 0; component < given.Columns.Count; component++)
        {
            var values = given.Numbers(component).ToArray();
            Assert.Equal(step.ExplainedVariance[component], values.Sum(value => value * value) / 8_999, 1e-9);
            Assert.Equal(0, values.Zip(given.Numbers((component + 1) % given.Columns.Count).ToArray(), (one, other) => one * other).Sum() / 8_999, 1e-9);
        }
    }

    [Fact]
    public void More_components_than_there_can_be_and_a_single_row_are_refused()
    {
        Refused.With("Components is 0", () => new PrincipalComponents { Components = 0 }.Fit(X));
        Refused.With("Components is 5; expected at most 4", () => new PrincipalComponents { Components = 5 }.Fit(X));
        Refused.With("Components is 4; expected at most 3", () => new PrincipalComponents { Components = 4 }.Fit(Made(3)));
        Refused.With("a weight above 1 together; got 1", () => new PrincipalComponents().Fit(Made(1)));
        Assert.Equal(3, new PrincipalComponents().Fit(Made(3)).OutputNames.Count);
    }

    // ((i·i·(3j+2) + 7i + 11j) mod 23) / 4, the third 100 more, the first added to the last.
    private static FeatureTable Made(int rows)
    {
        static double Of(int i, int j) => (((i * i * ((3 * j) + 2)) + (7 * i) + (11 * j)) % 23 / 4.0) + (j == 2 ? 100 : 0);
        return FeatureTable.OfRowMajor(
            ["a", "b", "c", "d"],
            [.. Enumerable.Range(0, rows).SelectMany(i => new[] { Of(i, 0), Of(i, 1), Of(i, 2), Of(i, 3) + Of(i, 0) })]);
    }

    private static void Near(double[] expected, IEnumerable<double> actual, string what) => PreparationGolden.Near(expected, actual, what, 1e-11);
}
