using ChurnLab.Learning;
using ChurnLab.Learning.Metrics;
using ChurnLab.Learning.Preparation;
using ChurnLab.Statistics;

namespace ChurnLab.Tests.Learning.Preparation;

public sealed class OrderedTargetEncoderTests
{
    [Fact]
    public void New_rows_get_the_mean_of_their_level_drawn_to_the_prior()
    {
        var x = EncoderTests.Table("a", "a", "a", "b", null);
        var y = Target.Binary([true, true, false, false, true]);
        var step = (FittedTargetEncoder)new OrderedTargetEncoder { PriorWeight = 2 }.Fit(x, y);

        Assert.Equal(0.6, step.Prior, 1e-15);
        var encoded = step.Transform(EncoderTests.Table("a", "b", "unseen", null)).ToRowMajor();
        Assert.Equal([(2 + 1.2) / 5, 1.2 / 3, 0.6, (1 + 1.2) / 3], encoded, (one, other) => Math.Abs(one - other) < 1e-15);
    }

    [Fact]
    public void A_row_of_the_fit_sees_only_rows_before_it_in_the_drawn_order()
    {
        var x = EncoderTests.Table("a", "a", "a", "a");
        var y = Target.Numbers([1, 10, 100, 1000]);
        var encoded = new OrderedTargetEncoder { Prior = 0, Seed = 3 }.FitTransform(x, y).Transformed.ToRowMajor();
        int[] order = [0, 1, 2, 3];
        RandomStream.Of(3, 0).ShuffleInPlace<int>(order);

        var seen = 0.0;
        foreach (var (place, row) in order.Index())
        {
            Assert.Equal(seen / (place + 1), encoded[row], 1e-12);
            seen += y.Values[row];
        }
    }

    [Fact]
    public void Several_orders_are_averaged_and_the_same_seed_gives_the_same()
    {
        var (x, y) = Noise();
        var one = new OrderedTargetEncoder().FitTransform(x, y).Transformed.ToRowMajor();
        var many = new OrderedTargetEncoder { Permutations = 40 }.FitTransform(x, y, new FitContext { Threads = 2 }).Transformed.ToRowMajor();

        Assert.Equal(one, new OrderedTargetEncoder().FitTransform(x, y, new FitContext { Threads = 1 }).Transformed.ToRowMajor());
        Assert.NotEqual(one, new OrderedTargetEncoder { Seed = 1 }.FitTransform(x, y).Transformed.ToRowMajor());
        Assert.True(Spread(many) < Spread(one) / 2);
    }

    [Fact]
    public void A_category_of_chance_tells_nothing_where_full_means_leak()
    {
        var (x, y) = Noise();
        var (step, ordered) = new OrderedTargetEncoder().FitTransform(x, y);

        Assert.InRange(Auc(ordered.ToRowMajor(), y), 0.45, 0.55);
        Assert.True(Auc(step.Transform(x).ToRowMajor(), y) > 0.75);
    }

    [Fact]
    public void Weights_count_and_a_row_of_weight_0_is_seen_by_none()
    {
        var x = EncoderTests.Table("a", "a", "a");
        var y = Target.Numbers([1, 5, 9]);
        var (step, transformed) = new OrderedTargetEncoder { Prior = 0 }.FitTransform(x, y, new FitContext { Weights = new double[] { 2, 0, 1 } });

        Assert.Equal(11 / 4.0, step.Transform(x).Numbers(0)[0]);
        Assert.Equal(3, transformed.Rows);
        Assert.Contains(transformed.ToRowMajor()[1], new[] { 0, 2 / 3.0, 9 / 2.0, 11 / 4.0 });
    }

    [Fact]
    public void Missing_values_are_an_error_when_asked_and_a_target_is_needed()
    {
        var x = EncoderTests.Table("a", null);

        Refused.With("'colour' has 1 missing", () => new OrderedTargetEncoder { Missing = MissingLevel.Error }.Fit(x, Target.Numbers([1, 2])));
        Refused.With("learns from the target", () => new OrderedTargetEncoder().FitTransform(x));
        Refused.With("Permutations is 0", () => new OrderedTargetEncoder { Permutations = 0 }.Fit(x, Target.Numbers([1, 2])));
    }

    // As many levels as leave each some five rows: the mean of a level is mostly the row's own target.
    private static (FeatureTable X, Target Y) Noise()
    {
        var random = RandomStream.Of(11, 0);
        var levels = Enumerable.Range(0, 2000).Select(_ => $"level {random.NextBelow(400)}").ToArray();
        return (EncoderTests.Table(levels), Target.Binary([.. levels.Select(_ => random.Chance(0.4))]));
    }

    private static double Auc(double[] scores, Target y) => Metric.RocAuc.Of(y.Values, scores);

    private static double Spread(double[] values)
    {
        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean));
    }
}
