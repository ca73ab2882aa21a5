using ChurnLab.Charts;
using ChurnLab.Insight.Models;
using ChurnLab.Learning;
using ChurnLab.Learning.Trees;

namespace ChurnLab.Tests.Insight;

public sealed class TreeFigureTests
{
    [Fact]
    public void Conditions_lead_up_and_down_to_leaves()
    {
        var figure = TreeFigure.Of(Tree());
        var points = (ScatterTrace)figure.Data[1];

        // Which space stands before a percent sign differs between versions of the culture's data.
        Assert.Equal(
            ["<b>m</b> ≤ 14,5", "0 % из 2", "pages ≤ 2,5", "0 % из 2", "75 % из 4"],
            points.Text!.Select(text => text.Text!.Replace('\u00A0', ' ').Replace('\u202F', ' ').Trim()));
        Assert.Equal([0, 1, 1, 2, 2], points.X!.Select(x => x.Number));
        Assert.Equal([-0.75, 0, -1.5, -1, -2], points.Y!.Select(y => y.Number));
        Assert.Equal([0.375, 0, 0.5, 0, 0.75], points.Marker!.Color!.Each!.Select(share => share.Number));
        Assert.Equal(30, points.Marker.Size!.Each![0].Number);
        Assert.Contains("Вверх", figure.Layout.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_branch_goes_from_its_parent_to_its_node()
    {
        var branches = (ScatterTrace)TreeFigure.Of(Tree()).Data[0];

        Assert.Equal([0, 0, 1, double.NaN], branches.X!.Take(4).Select(x => x.Number));
        Assert.Equal([-0.75, 0, 0, double.NaN], branches.Y!.Take(4).Select(y => y.Number));
        Assert.Equal(16, branches.X!.Count);
    }

    [Fact]
    public void Deeper_levels_are_left_out_and_counted()
    {
        var figure = TreeFigure.Of(Tree(), new() { Levels = 1, Title = "Кто уходит", Positive = "уйдут" });

        Assert.Equal(3, ((ScatterTrace)figure.Data[1]).X!.Count);
        Assert.EndsWith("1 из 2.", figure.Layout.Note, StringComparison.Ordinal);
        Assert.StartsWith("pages ≤ 2,5? уйдут: 50,0", ((ScatterTrace)figure.Data[1]).HoverText![2].Text, StringComparison.Ordinal);
        Assert.Equal("Кто уходит", figure.Layout.Title!.Text!.Plain);
    }

    [Fact]
    public void Names_of_features_are_no_markup() =>
        Assert.DoesNotContain("<b>", TreeFigure.Of(Tree()).ToJson(), StringComparison.Ordinal);

    [Fact]
    public void A_tree_that_asks_nothing_is_a_point()
    {
        var x = FeatureTable.OfRowMajor(["a"], [1, 1]);
        var figure = TreeFigure.Of((FittedDecisionTree)new DecisionTreeClassifier().Fit(x, Target.Binary([true, false])));

        figure.Check();
        Assert.Single(((ScatterTrace)figure.Data[1]).X!);
    }

    [Fact]
    public void No_level_is_refused() =>
        Assert.Contains("0 levels", Assert.Throws<LearningException>(() => TreeFigure.Of(Tree(), new() { Levels = 0 })).Message, StringComparison.Ordinal);

    private static FittedDecisionTree Tree() => (FittedDecisionTree)new DecisionTreeClassifier { MaxLeafNodes = 3, MaxDepth = 2 }.Fit(
        FeatureTable.OfRowMajor(["<b>m</b>", "pages"], [20, 1, 20, 2, 9, 3, 20, 3, 20, 4, 21, 5, 9, 6, 21, 7]),
        Target.Binary([false, false, false, true, true, true, false, false]));
}
