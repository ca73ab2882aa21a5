using ChurnLab.Learning;
using ChurnLab.Learning.Saving;
using ChurnLab.Learning.Trees;
using ChurnLab.Tests.Learning.Contract;

namespace ChurnLab.Tests.Learning.Trees;

/// <summary>A saved tree that is none is refused before it is asked.</summary>
public sealed class TreeStateTests
{
    private static readonly TreeNode Leaf = new(-1, -1, -1, 1, double.NaN, 1, 0.5, 0.5);
    private static readonly TreeNode Root = new(0, 1, 2, 2, 1.5, 2, 0.5, 0.5);

    public static TheoryData<string> Hostile => new(Trees().Keys);

    [Fact]
    public void A_sound_tree_is_read()
    {
        Assert.Equal([Root, Leaf, Leaf], Read(Root, Leaf, Leaf).Nodes);
        Assert.Equal(1, Read(Leaf).Leaves);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_tree_is_refused(string name) =>
        Assert.Contains("cannot be read", Assert.Throws<LearningException>(() => Read(Trees()[name])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_forest_that_ends_early_is_refused()
    {
        var (x, y) = Samples.Classes(40);
        var forest = new RandomForestClassifier { Estimators = 3, OobScore = true }.Fit(x, y);
        using var stream = new MemoryStream();
        using (var writer = new ModelWriter(stream))
            writer.Model(forest);
        var bytes = stream.ToArray();
        for (var length = 0; length < bytes.Length; length += 97)
        {
            using var reader = new ModelReader(new MemoryStream(bytes[..length]));
            Assert.Throws<LearningException>(() => reader.Model<FittedForest>());
        }
    }

    [Fact]
    public void What_a_forest_says_of_rows_left_out_is_saved()
    {
        var (x, y) = Samples.Classes(40);
        var forest = (FittedForest)new RandomForestClassifier { Estimators = 3, OobScore = true }.Fit(x, y);
        var again = SavedState.Again(forest);

        Assert.Equal(forest.OutOfBag!.Shares, again.OutOfBag!.Shares);
        Assert.Equal(forest.OutOfBag.Accuracy, again.OutOfBag.Accuracy);
        Assert.Equal(forest.Importances, again.Importances);
        Assert.Null(SavedState.Again((FittedForest)new ExtraTreesClassifier { Estimators = 2 }.Fit(x, y)).OutOfBag);
    }

    private static Dictionary<string, TreeNode[]> Trees() => new(StringComparer.Ordinal)
    {
        ["nothing"] = [],
        ["a circle"] = [Root with { Left = 0 }, Leaf, Leaf],
        ["a child beyond the end"] = [Root with { Right = 3 }, Leaf, Leaf],
        ["one child twice"] = [Root with { Right = 1 }, Leaf, Leaf],
        ["a node with two parents"] = [Root, Root with { Left = 2, Right = 3 }, Leaf, Leaf],
        ["a node without a parent"] = [Root, Leaf, Leaf, Leaf],
        ["a child missing"] = [Root with { Right = -1 }, Leaf, Leaf],
        ["an unknown feature"] = [Root with { Feature = 2 }, Leaf, Leaf],
        ["a negative feature"] = [Root with { Feature = -1 }, Leaf, Leaf],
        ["a threshold that is no number"] = [Root with { Threshold = double.NaN }, Leaf, Leaf],
        ["a share above 1"] = [Leaf with { Share = 1.5 }],
        ["a share that is no number"] = [Leaf with { Share = double.NaN }],
        ["an infinite weight"] = [Leaf with { Weight = double.PositiveInfinity }],
        ["a negative number of rows"] = [Leaf with { Rows = -1 }],
    };

    private static TreeStructure Read(params TreeNode[] nodes)
    {
        using var stream = new MemoryStream();
        using (var writer = new ModelWriter(stream))
            writer.Array<TreeNode>(nodes);
        stream.Position = 0;
        using var reader = new ModelReader(stream);
        return TreeStructure.Read(reader, features: 2);
    }
}
