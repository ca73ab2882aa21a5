using ChurnLab.Learning;
using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Preparation;
using ChurnLab.Tests.Learning.Preparation;

namespace ChurnLab.Tests.Learning.Pipelines;

public sealed class ColumnTransformerTests
{
    private static readonly FeatureTable X = new(
        new NumberFeature("a", [1, 3]),
        new CategoryFeature("colour", ["red", "blue"]),
        new NumberFeature("b", [10, 30]),
        new NumberFeature("c", [5, 9]));

    [Fact]
    public void Groups_give_their_columns_in_order_and_the_rest_is_dropped()
    {
        var step = (FittedColumnTransformer)new ColumnTransformer(ColumnGroup.Named(["c", "a"], new StandardScaler()), ColumnGroup.Categories()).Fit(X);

        Assert.Equal(["c", "a", "colour"], step.OutputNames);
        Assert.Equal(["b"], step.Dropped);
        Assert.Equal([-1, 1], step.Transform(X).Numbers(0).ToArray());
        Assert.Equal(["c", "a", "colour"], step.Transform(X.Select("colour", "c", "a")).Names);
    }

    [Fact]
    public void What_is_left_follows_as_it_is_when_it_passes_through()
    {
        var settings = new ColumnTransformer(ColumnGroup.Named("b", new StandardScaler())) { Remainder = Remainder.PassThrough };
        var (step, transformed) = settings.FitTransform(X);

        Assert.Equal(["b", "a", "colour", "c"], transformed.Names);
        Assert.Equal([5.0, 9], transformed.Numbers(3).ToArray());
        Assert.Empty(((FittedColumnTransformer)step).Dropped);
    }

    [Fact]
    public void A_group_of_a_kind_takes_what_no_group_takes_by_name()
    {
        var step = (FittedColumnTransformer)new ColumnTransformer(ColumnGroup.Numbers(new StandardScaler()), ColumnGroup.Named("c")).Fit(X);

        Assert.Equal(["a", "b"], step.Groups[0].Transformer.Schema.Names);
        Assert.Equal([5.0, 9], step.Transform(X).Numbers(2).ToArray());
    }

    [Fact]
    public void A_group_without_columns_is_left_out_and_no_column_at_all_is_an_error()
    {
        var numbers = X.Select("a", "b");

        Assert.Single(((FittedColumnTransformer)new ColumnTransformer(ColumnGroup.Categories(), ColumnGroup.Numbers()).Fit(numbers)).Groups);
        Refused.With("No group takes a column: there are a, b", () => new ColumnTransformer(ColumnGroup.Categories()).Fit(numbers));
        Refused.With("Did you mean 'colour'?", () => new ColumnTransformer(ColumnGroup.Named("color")).Fit(X));
        Refused.With("'a'", () => new ColumnTransformer(ColumnGroup.Named("a"), ColumnGroup.Named("a")).FitTransform(X));
    }

    [Fact]
    public void A_missing_value_is_the_affair_of_its_group()
    {
        var gaps = new FeatureTable(new NumberFeature("a", [double.NaN, 3, 5]), new NumberFeature("b", [1, 2, 3]));
        var step = new ColumnTransformer(ColumnGroup.Named("b", new StandardScaler())).Fit(gaps);

        Assert.Equal(0, step.Transform(gaps).Numbers(0)[1]);
    }
}
