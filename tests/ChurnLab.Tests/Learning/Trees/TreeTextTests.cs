using ChurnLab.Learning;
using ChurnLab.Learning.Trees;

namespace ChurnLab.Tests.Learning.Trees;

/// <summary>Trees as text.</summary>
public sealed class TreeTextTests
{
    [Fact]
    public void Rules_join_conditions_on_a_feature()
    {
        Assert.Equal(
            [
                "pages <= 2.5: 0.00 of 2",
                "2.5 < pages <= 5.5 and <b>minutes</b> <= 14.5: 0.00 of 1",
                "2.5 < pages <= 5.5 and <b>minutes</b> > 14.5: 1.00 of 3",
                "pages > 5.5: 0.00 of 2",
            ],
            Tree().Rules());
    }

    [Fact]
    public void A_tree_is_written_as_indented_text() => Assert.Equal(
        """
        |--- pages <= 2.5
        |   |--- 0.00 of 2
        |--- pages > 2.5
        |   |--- pages <= 5.5
        |   |   |--- <b>minutes</b> <= 14.5
        |   |   |   |--- 0.00 of 1
        |   |   |--- <b>minutes</b> > 14.5
        |   |   |   |--- 1.00 of 3
        |   |--- pages > 5.5
        |   |   |--- 0.00 of 2

        """,
        Tree().ToString());

    [Fact]
    public void A_tree_that_asks_nothing_has_one_rule()
    {
        var x = FeatureTable.OfRowMajor(["a"], [1, 1, 1, 1]);
        var tree = (FittedDecisionTree)new DecisionTreeClassifier().Fit(x, Target.Binary([true, false, false, false]));

        Assert.Equal(["all rows: 0.25 of 4"], tree.Rules());
        Assert.Equal([0, 0, 0, 0], tree.Leaves(x));
        Assert.Equal([0], tree.Importances);
    }

    // Names come from the data and stay what they are: text.
    private static FittedDecisionTree Tree() => (FittedDecisionTree)new DecisionTreeClassifier().Fit(
        FeatureTable.OfRowMajor(["pages", "<b>minutes</b>"], [1, 20, 2, 20, 3, 9, 3, 20, 4, 20, 5, 21, 6, 20, 7, 21]),
        Target.Binary([false, false, false, true, true, true, false, false]));
}
