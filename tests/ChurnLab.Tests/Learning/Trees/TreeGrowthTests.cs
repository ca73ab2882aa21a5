using ChurnLab.Learning;
using ChurnLab.Learning.Trees;
using ChurnLab.Statistics;
using ChurnLab.Tests.Learning.Contract;

namespace ChurnLab.Tests.Learning.Trees;

/// <summary>Trees against a growth that tries everything, and what weights and settings mean.</summary>
public sealed class TreeGrowthTests
{
    public static TheoryData<TreeCriterion, string> Kinds => new(
        from criterion in Enum.GetValues<TreeCriterion>()
        from weights in new[] { "none", "whole", "any" }
        select (criterion, weights));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_split_is_the_first_of_the_best_among_all(TreeCriterion criterion, string kind)
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var (columns, labels, weights) = Data(seed, kind);
            var settings = new DecisionTreeClassifier { Criterion = criterion, MinSamplesLeaf = 1 + (seed % 3), MaxDepth = seed % 4 == 0 ? 3 : null };
            var slow = new BruteForceTree(Array.ConvertAll(columns, column => Array.ConvertAll(column, value => (float)value)), labels, weights, settings);
            slow.Grow();
            var fast = ((FittedDecisionTree)settings.Fit(Table(columns), Target.Binary(labels), kind == "none" ? null : new FitContext { Weights = weights }))
                .Structure.Nodes;

            Assert.Equal(slow.Nodes.Select(node => (node.Feature, node.Threshold, node.Rows)), fast.Select(node => (node.Feature, node.Threshold, node.Rows)));
            Assert.All(slow.Nodes.Zip(fast), pair => Assert.Equal(pair.First.Share, pair.Second.Share, 1e-12));
            Assert.All(slow.Nodes.Zip(fast), pair => Assert.Equal(pair.First.Impurity, pair.Second.Impurity, 1e-12));
        }
    }

    [Fact]
    public void All_ways_to_search_splits_find_the_same_tree()
    {
        var (x, y) = Samples.Classes(2000, noise: 4);
        // A feature that is the same everywhere makes «all but one» draw until all others were seen.
        var more = new FeatureTable([.. x.Columns, new NumberFeature("same", new double[2000])]);
        var all = (FittedDecisionTree)new DecisionTreeClassifier().Fit(more, y);
        var thirds = Enumerable.Repeat(1 / 3.0, 2000).ToArray();
        var weighted = (FittedDecisionTree)new DecisionTreeClassifier().Fit(more, y, new FitContext { Weights = thirds });

        Assert.Equal(Splits(all), Splits(weighted));
        var drawn = Enumerable.Range(0, 40).Select(seed => (FittedDecisionTree)new DecisionTreeClassifier
        {
            MaxFeatures = MaxFeatures.Count(6),
            MaxDepth = 3,
            Seed = seed,
        }.Fit(more, y));
        var shallow = (FittedDecisionTree)new DecisionTreeClassifier { MaxDepth = 3 }.Fit(more, y);
        Assert.Contains(drawn, tree => Splits(tree).SequenceEqual(Splits(shallow)));
    }

    [Fact]
    public void A_row_given_thrice_is_a_row_of_weight_three_to_the_bit()
    {
        var (x, y) = Samples.Classes(300);
        int[] times = [.. Enumerable.Range(0, 300).Select(row => row * 7 % 4)];
        int[] rows = [.. Enumerable.Range(0, 300).SelectMany(row => Enumerable.Repeat(row, times[row]))];
        var weighted = (FittedDecisionTree)new DecisionTreeClassifier().Fit(x, y, new FitContext { Weights = Array.ConvertAll(times, count => (double)count) });
        var repeated = (FittedDecisionTree)new DecisionTreeClassifier().Fit(x.Take(rows), y.Take(rows));

        Assert.Equal(repeated.Structure.Nodes.Select(node => node with { Rows = 0 }), weighted.Structure.Nodes.Select(node => node with { Rows = 0 }));
    }

    [Fact]
    public void A_larger_alpha_gives_a_smaller_tree_inside_the_larger()
    {
        var (x, y) = Samples.Classes(500);
        var path = new DecisionTreeClassifier().PruningPath(x, y);
        Assert.Equal(path.Select(step => step.Alpha).Order(), path.Select(step => step.Alpha));
        var last = int.MaxValue;
        HashSet<string>? larger = null;
        foreach (var step in path.Skip(1))
        {
            var tree = (FittedDecisionTree)new DecisionTreeClassifier { CcpAlpha = step.Alpha * (1 + 1e-12) }.Fit(x, y);
            Assert.True(tree.Structure.Leaves <= step.Leaves && tree.Structure.Leaves < last);
            var ways = Ways(tree.Structure);
            Assert.True(larger is null || ways.IsSubsetOf(larger));
            (last, larger) = (step.Leaves + 1, ways);
        }

        Assert.Equal(1, last - 1);
    }

    [Fact]
    public void A_leaf_has_the_weight_it_needs_and_a_tree_the_leaves_it_may()
    {
        var (x, y) = Samples.Classes(500);
        var heavy = (FittedDecisionTree)new DecisionTreeClassifier { MinWeightFractionLeaf = 0.05, ClassWeight = new ClassWeight(1, 3) }.Fit(x, y);
        var few = (FittedDecisionTree)new DecisionTreeClassifier { MaxLeafNodes = 7 }.Fit(x, y);

        var least = 0.05 * heavy.Structure.Nodes[0].Weight;
        Assert.All(heavy.Structure.Nodes, node => Assert.True(node.Weight >= least));
        Assert.Equal(7, few.Structure.Leaves);
    }

    [Fact]
    public void Values_that_differ_only_beyond_single_precision_are_not_split()
    {
        var x = FeatureTable.OfRowMajor(["a"], [0.5, 0.5 + 3e-8, 0.5 + 1e-9, 0.5]);
        var tree = (FittedDecisionTree)new DecisionTreeClassifier().Fit(x, Target.Binary([true, false, false, true]));

        Assert.Equal(1, tree.Structure.Leaves);
        Assert.Equal([0.5, 0.5, 0.5, 0.5], tree.Score(x));
    }

    [Fact]
    public void A_number_too_large_for_single_precision_counts_as_the_largest()
    {
        var x = FeatureTable.OfRowMajor(["a"], [1e300, -1e300, 2, 1e39]);
        var model = new DecisionTreeClassifier().Fit(x, Target.Binary([true, false, false, true]));

        Assert.Equal([1, 0, 0, 1], model.Score(x));
    }

    private static IEnumerable<(int, double)> Splits(FittedDecisionTree tree) => tree.Structure.Nodes.Select(node => (node.Feature, node.Threshold));

    // Each inner node as the questions asked on the way to it and by it.
    private static HashSet<string> Ways(TreeStructure tree)
    {
        var ways = new HashSet<string>(StringComparer.Ordinal);
        Add(0, "");
        return ways;

        void Add(int place, string way)
        {
            var node = tree.Nodes[place];
            if (node.IsLeaf)
                return;
            ways.Add(FormattableString.Invariant($"{way}{node.Feature} {node.Threshold}"));
            Add(node.Left, FormattableString.Invariant($"{way}{node.Feature}<={node.Threshold};"));
            Add(node.Right, FormattableString.Invariant($"{way}{node.Feature}>{node.Threshold};"));
        }
    }

    private static FeatureTable Table(double[][] columns) => new(columns.Select((column, place) => new NumberFeature($"x{place}", column)));

    private static (double[][] Columns, double[] Labels, double[] Weights) Data(int seed, string kind)
    {
        var random = RandomStream.Of(seed, 77);
        var rows = 5 + (int)random.NextBelow(40);
        var columns = Enumerable.Range(0, 1 + (int)random.NextBelow(4))
            .Select(_ => (Levels: 2 + random.NextBelow(12), Scale: Math.Round(random.NextDouble() * 3, 2) + 0.01))
            .Select(column => Enumerable.Range(0, rows).Select(_ => (random.NextBelow(column.Levels) - 3) * column.Scale).ToArray()).ToArray();
        double[] labels = [.. Enumerable.Range(0, rows).Select(_ => (double)random.NextBelow(2))];
        double[] weights = [.. Enumerable.Range(0, rows).Select(_ => kind switch
        {
            "none" => 1,
            "whole" => random.NextBelow(4),
            _ => Math.Round(random.NextDouble(), 2) + 0.01,
        })];
        weights[0] = 1;
        return (columns, labels, weights);
    }
}
