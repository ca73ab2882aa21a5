using ChurnLab.Learning;
using ChurnLab.Learning.Preparation;

namespace ChurnLab.Tests.Learning.Preparation;

public sealed class TargetEncoderTests
{
    private static readonly FeatureTable X = EncoderTests.Table("a", "a", "a", "a", "b", "b", null, "c");
    private static readonly Target Y = Target.Binary([true, true, true, false, false, true, false, true]);

    [Fact]
    public void A_level_is_drawn_to_the_mean_by_the_rows_given()
    {
        var step = (FittedTargetEncoder)new TargetEncoder { Smoothing = 2 }.Fit(X, Y);

        Assert.Equal(0.625, step.Prior);
        Assert.Equal([4.25 / 6, 2.25 / 4, 2.25 / 3, 1.25 / 3], step.ValuesOf(0), (one, other) => Math.Abs(one - other) < 1e-15);
        Assert.Equal(0.625, step.Transform(EncoderTests.Table("unseen")).Numbers(0)[0]);
    }

    [Fact]
    public void Without_a_number_the_spread_in_the_level_draws_as_in_scikit_learn()
    {
        var step = (FittedTargetEncoder)new TargetEncoder().Fit(X, Y);
        // Variance 3/16 in level a and 1/4 in b, 15/64 in all; c and the gap have none.
        var (a, b) = (0.1875 / (15 / 64.0), 0.25 / (15 / 64.0));

        double[] expected = [(3 + (a * 0.625)) / (4 + a), (1 + (b * 0.625)) / (2 + b), 1, 0];
        Assert.Equal(expected, step.ValuesOf(0), (one, other) => Math.Abs(one - other) < 1e-14);
    }

    [Fact]
    public void A_row_of_the_fit_is_encoded_by_the_other_folds()
    {
        var levels = Enumerable.Repeat("a", 6).ToArray();
        var y = Target.Numbers([1, 2, 4, 8, 16, 32]);
        var encoded = new TargetEncoder { Smoothing = 0, Folds = 6 }.FitTransform(EncoderTests.Table(levels), y).Transformed.ToRowMajor();

        Assert.Equal(y.Values.ToArray().Select(own => (63 - own) / 5), encoded, (one, other) => Math.Abs(one - other) < 1e-12);
    }

    [Fact]
    public void Rows_of_equal_level_and_class_in_one_fold_are_encoded_alike_and_seeds_differ()
    {
        var first = new TargetEncoder().FitTransform(X, Y).Transformed.ToRowMajor();

        Assert.Equal(first, new TargetEncoder().FitTransform(X, Y).Transformed.ToRowMajor());
        Assert.NotEqual(first, new TargetEncoder { Seed = 2 }.FitTransform(X, Y).Transformed.ToRowMajor());
        Assert.All(new TargetEncoder().FitTransform(X.Take([0]), Y.Take([0])).Transformed.ToRowMajor(), value => Assert.True(double.IsFinite(value)));
    }

    [Fact]
    public void A_setting_outside_its_range_is_named()
    {
        Refused.With("Folds is 1", () => new TargetEncoder { Folds = 1 }.Fit(X, Y));
        Refused.With("Smoothing is -1", () => new TargetEncoder { Smoothing = -1 }.Fit(X, Y));
    }
}
