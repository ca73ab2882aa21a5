using ChurnLab.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Statistics;

public sealed class QuantileReorderingTests
{
    [Fact]
    public void A_selected_quantile_is_that_of_the_sorted_sample_for_every_definition()
    {
        var samples =
            from values in Gen.OneOf(Gen.Choose(-9, 9), Gen.Choose(-100_000, 100_000)).Select(value => value / 8.0).ListOf()
            from repeated in Gen.Choose(1, 60)
            select Enumerable.Repeat(values, repeated).SelectMany(part => part).ToArray();

        Prop.ForAll(samples.ToArbitrary(), Gen.Choose(0, 40).ToArbitrary(), (values, fortieths) =>
            Enum.GetValues<QuantileDefinition>().Distinct().All(definition =>
                Quantile.ReorderingOf([.. values], fortieths / 40.0, definition)
                    .Equals(Quantile.Of(values, fortieths / 40.0, definition)))).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void Values_that_mislead_every_pivot_are_selected_all_the_same()
    {
        // Organ pipes: the first, middle and last value are among the extremes again and again.
        double[] pipes = [.. Enumerable.Range(0, 50_000).Select(i => (double)i), .. Enumerable.Range(0, 50_000).Select(i => 50_000.0 - i)];

        Assert.Equal(Quantile.Of(pipes, 0.5), Quantile.ReorderingOf([.. pipes], 0.5));
        Assert.Equal(0, Quantile.ReorderingOf([.. pipes], 0));
        Assert.Equal(50_000, Quantile.ReorderingOf([.. pipes], 1));
    }

    [Fact]
    public void The_sample_is_only_reordered()
    {
        double[] values = [.. Enumerable.Range(0, 1000).Select(i => (double)(i * 7919 % 1000))];

        _ = Quantile.ReorderingOf(values, 0.3);

        Assert.Equal(Enumerable.Range(0, 1000).Select(i => (double)i), values.Order());
        Assert.True(double.IsNaN(Quantile.ReorderingOf([], 0.3)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantile.ReorderingOf(values, 1.1));
    }
}
