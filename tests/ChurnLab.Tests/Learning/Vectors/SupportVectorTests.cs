using ChurnLab.Learning;
using ChurnLab.Learning.Calibration;
using ChurnLab.Learning.Vectors;
using ChurnLab.Tests.Learning.Contract;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Learning.Vectors;

/// <summary>The optimum of support vectors, whatever way leads there.</summary>
public sealed class SupportVectorTests
{
    private static readonly SupportVectorClassifier Exact = new() { Tolerance = 1e-9 };

    public static TheoryData<string> Kernels => new(Enum.GetNames<KernelFunction>());

    /// <summary>Those whose optimum is the only one.</summary>
    public static TheoryData<string> DearKernels => new(Enum.GetNames<KernelFunction>().Except([nameof(KernelFunction.Sigmoid)]));

    [Theory]
    [MemberData(nameof(Kernels))]
    public void The_conditions_of_the_optimum_hold(string kernel) => CheckOptimum(Of(kernel) with { C = 2 }, seed: 3, tolerance: 1e-4);

    [Theory]
    [MemberData(nameof(DearKernels))]
    public void The_conditions_of_the_optimum_hold_where_errors_are_dear(string kernel) =>
        CheckOptimum(Of(kernel) with { C = 300 }, seed: 6, tolerance: 1e-2);

    [Fact]
    public void The_conditions_of_the_optimum_hold_on_any_rows() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(25),
        Prop.ForAll(Gen.Choose(0, 100_000).ToArbitrary(), Gen.Elements(KernelFunction.Rbf, KernelFunction.Linear, KernelFunction.Polynomial).ToArbitrary(), (seed, kernel) =>
            CheckOptimum(Exact with { Kernel = kernel, Coef0 = 1, C = 0.1 + (seed % 7), Shrinking = seed % 2 == 0 }, seed, 1e-3, rows: 30 + (seed % 50))));

    private static void CheckOptimum(SupportVectorClassifier settings, long seed, double tolerance, int rows = 150)
    {
        var (x, y) = Samples.Classes(rows, seed);
        var weights = Enumerable.Range(0, x.Rows).Select(row => 0.5 + (row % 4)).ToArray();
        var fitted = Fit(settings, x, y, weights);
        var coefficients = Coefficients(fitted, x);
        var scores = fitted.Score(x);

        Assert.True(fitted.Converged);
        Assert.Equal(0, coefficients.Sum(), 1e-9 * settings.C);
        for (var row = 0; row < x.Rows; row++)
        {
            var (side, limit) = ((2 * y.Values[row]) - 1, settings.C * weights[row]);
            var (size, margin) = (side * coefficients[row], side * scores[row]);
            Assert.InRange(size, 0, limit);
            // The likenesses of the fit are rounded to single precision.
            if (size == 0)
                Assert.True(margin >= 1 - tolerance, $"Row {row} is inside the margin without a coefficient.");
            else if (size == limit)
                Assert.True(margin <= 1 + tolerance, $"Row {row} is outside the margin at its limit.");
            else
                Assert.Equal(1, margin, tolerance);
        }
    }

    [Fact]
    public void Two_rows_are_solved_as_on_paper()
    {
        var x = FeatureTable.OfRowMajor(["a"], [-1.0, 3.0]);
        var fitted = Fit(Exact with { Kernel = KernelFunction.Linear }, x, Target.Binary([false, true]));

        // The margin reaches from −1 to 3: w = 2/4, and both coefficients are w/4.
        Assert.Equal([-0.125, 0.125], fitted.DualCoefficients.Select(value => Math.Round(value, 12)));
        Assert.Equal(0.5, fitted.LinearWeights.Single(), 1e-12);
        Assert.Equal(0.5, fitted.Rho, 1e-12);
        Assert.Equal([0.0, 1.0], fitted.Score(FeatureTable.OfRowMajor(["a"], [1.0, 3.0])).Select(value => Math.Round(value, 12)));
        Assert.Equal((1, 1), fitted.SupportCounts);
    }

    [Theory]
    [InlineData(200.0, false)]
    [InlineData(0.0001, false)]
    [InlineData(0.01, true)]
    public void Shrinking_and_room_for_the_kernel_change_the_time_alone(double megabytes, bool shrinking)
    {
        var (x, y) = Samples.Classes(400, seed: 11);
        var settings = Exact with { C = 30, Gamma = 0.4 };
        var expected = Fit(settings, x, y).Score(x);
        var actual = Fit(settings with { CacheMegabytes = megabytes, Shrinking = shrinking }, x, y).Score(x);

        Assert.InRange(expected.Zip(actual, (one, other) => Math.Abs(one - other)).Max(), 0, 1e-6);
    }

    [Fact]
    public void Room_for_the_kernel_changes_no_bit()
    {
        var (x, y) = Samples.Classes(300, seed: 5);

        Assert.Equal(Fit(new() { C = 10 }, x, y).Score(x), Fit(new() { C = 10, CacheMegabytes = 1e-4 }, x, y).Score(x));
    }

    [Fact]
    public void Rows_that_are_alike_under_both_classes_balance()
    {
        var x = FeatureTable.OfRowMajor(["a"], [1.0, 1.0, 1.0, 1.0, 5.0, 5.0]);
        var fitted = Fit(Exact, x, Target.Binary([true, false, true, false, true, false]));

        Assert.True(fitted.Converged);
        Assert.All(fitted.Score(x), score => Assert.Equal(0, score, 1e-6));
    }

    [Fact]
    public void Constant_features_make_the_scale_one()
    {
        var x = FeatureTable.OfRowMajor(["a", "b"], [.. Enumerable.Repeat(0.1, 14)]);
        var fitted = Fit(new(), x, Target.Binary([true, false, true, false, true, true, true]));

        Assert.Equal(1, fitted.Gamma);
        Assert.Equal([true, true, true, true, true, true, true], fitted.Predict(x));
    }

    [Fact]
    public void Rules_for_gamma_are_those_of_the_field()
    {
        var (x, y) = Samples.Classes(50);
        var cells = x.ToRowMajor();
        var mean = cells.Average();

        Assert.Equal(0.25, Fit(new() { Gamma = KernelGamma.Auto }, x, y).Gamma);
        Assert.Equal(1 / (4 * cells.Average(cell => (cell - mean) * (cell - mean))), Fit(new(), x, y).Gamma, 1e-12);
        Assert.Equal(["scale", "auto", "0.5"], new[] { KernelGamma.Scale, KernelGamma.Auto, 0.5 }.Select(gamma => gamma.ToString()));
    }

    [Fact]
    public void A_linear_kernel_of_dear_errors_needs_few_pairs_and_is_exact()
    {
        var (x, y) = Samples.Classes(400, seed: 9);
        var fitted = Fit(new() { Kernel = KernelFunction.Linear, C = 1000, Tolerance = 1e-10 }, x, y);
        var free = fitted.DualCoefficients.Count(value => Math.Abs(value) < 1000);

        // As many coefficients inside the limits as there are weights and a constant.
        Assert.Equal(5, free);
        Assert.InRange(fitted.Iterations, 0, 2000);
        var margins = fitted.Score(x).Zip(y.Values.ToArray(), (score, label) => score * ((2 * label) - 1)).ToArray();
        Assert.Equal(5, margins.Count(margin => Math.Abs(margin - 1) < 1e-9));
    }

    [Fact]
    public void A_limit_of_steps_ends_a_fit_and_is_told()
    {
        var (x, y) = Samples.Classes();
        var fitted = Fit(new() { MaxIterations = 7 }, x, y);

        Assert.Equal((7, false), (fitted.Iterations, fitted.Converged));
    }

    [Fact]
    public void Probabilities_are_a_sigmoid_of_scores_out_of_fold()
    {
        var (x, y) = Samples.Classes(300, seed: 2);
        var fitted = Fit(new() { Probability = true, Seed = 4 }, x, y);
        var calibrated = new CalibratedClassifier { Estimator = new SupportVectorClassifier { Gamma = fitted.Gamma }, Ensemble = false, Seed = 4 };

        Assert.Equal(Fit(new(), x, y).Score(x), fitted.Score(x));
        Assert.Equal(((FittedPlattCalibrator)((FittedCalibratedClassifier)calibrated.Fit(x, y)).Calibrators.Single()).A, fitted.Sigmoid!.A);
        Assert.Equal(fitted.Sigmoid.Probabilities(fitted.Score(x)), fitted.Probability(x));
        Assert.Equal(y.Values.ToArray().Average(), fitted.Probability(x).Average(), 0.02);
    }

    [Fact]
    public void Probabilities_need_two_rows_of_each_class()
    {
        var x = FeatureTable.OfRowMajor(["a"], [1.0, 2, 3]);

        var failure = Assert.Throws<LearningException>(() => Fit(new() { Probability = true }, x, Target.Binary([true, false, false])));
        Assert.Contains("the rarer class has 1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Likenesses_beyond_numbers_are_refused()
    {
        var x = FeatureTable.OfRowMajor(["a"], [1e30, -1e30, 2]);
        var y = Target.Binary([true, false, false]);

        Assert.Contains("scale the features", Assert.Throws<LearningException>(() => Fit(new() { Kernel = KernelFunction.Linear }, x, y)).Message, StringComparison.Ordinal);
        Assert.All(Fit(new() { Gamma = 1 }, x, y).Score(x), score => Assert.True(double.IsFinite(score)));
    }

    [Fact]
    public void A_row_far_away_is_as_far_in_any_block()
    {
        var (x, y) = Samples.Classes(333, seed: 4);
        var fitted = Fit(new(), x, y);
        var all = fitted.Score(x);

        Assert.Equal([all[332], all[0], all[100]], fitted.Score(x.Take([332, 0, 100])));
    }

    [Theory]
    [InlineData("C is 0")]
    [InlineData("Degree is 51")]
    [InlineData("Tolerance is -1")]
    [InlineData("MaxIterations is 0")]
    [InlineData("CacheMegabytes is 0")]
    [InlineData("Coef0 is NaN")]
    public void A_setting_out_of_range_is_named(string sentence)
    {
        var (x, y) = Samples.Classes(20);
        SupportVectorClassifier settings = sentence.Split(' ')[0] switch
        {
            "C" => new() { C = 0 },
            "Degree" => new() { Degree = 51 },
            "Tolerance" => new() { Tolerance = -1 },
            "MaxIterations" => new() { MaxIterations = 0 },
            "CacheMegabytes" => new() { CacheMegabytes = 0 },
            _ => new() { Coef0 = double.NaN },
        };

        Assert.Contains(sentence, Assert.Throws<LearningException>(() => settings.Fit(x, y)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gamma_below_nought_is_refused() => Assert.Throws<LearningException>(() => KernelGamma.Of(-1));

    private static SupportVectorClassifier Of(string kernel) => Exact with
    {
        Kernel = Enum.Parse<KernelFunction>(kernel),
        Coef0 = kernel == nameof(KernelFunction.Sigmoid) ? -1 : 1,
        Gamma = kernel == nameof(KernelFunction.Sigmoid) ? 0.05 : KernelGamma.Scale,
    };

    private static FittedSupportVectorClassifier Fit(SupportVectorClassifier settings, FeatureTable x, Target y, double[]? weights = null) =>
        (FittedSupportVectorClassifier)settings.Fit(x, y, new FitContext { Weights = weights });

    // Support vectors stand in the order of their rows.
    private static double[] Coefficients(FittedSupportVectorClassifier fitted, FeatureTable x)
    {
        var (cells, coefficients, next) = (x.ToRowMajor(), new double[x.Rows], 0);
        var vectors = fitted.SupportVectors;
        var features = x.Columns.Count;
        for (var row = 0; row < x.Rows && next < fitted.DualCoefficients.Count; row++)
        {
            if (cells.AsSpan(row * features, features).SequenceEqual(vectors.Slice(next * features, features)))
                coefficients[row] = fitted.DualCoefficients[next++];
        }

        Assert.Equal(fitted.DualCoefficients.Count, next);
        return coefficients;
    }
}
