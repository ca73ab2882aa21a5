using ChurnLab.Hosting;
using ChurnLab.Insight.Texts;
using ChurnLab.Learning;

namespace ChurnLab.Insight.Explanation.Trees;

/// <summary>Shapley values of trees over blocks of rows; raw columns outside a set have the values of background rows.</summary>
internal sealed class BackgroundGame
{
    private readonly ExplainedTree[] _trees;
    private readonly int[] _origins;
    private readonly RowBlock[] _background;
    private readonly int _rows;

    /// <summary>Makes the game.</summary>
    /// <param name="trees">The trees.</param>
    /// <param name="origins">Raw column per feature.</param>
    /// <param name="background">The background.</param>
    /// <param name="options">Threads and token.</param>
    public BackgroundGame(ExplainedTree[] trees, int[] origins, RowBlock[] background, TreeExplainerOptions options)
    {
        (_trees, _origins, _background, _rows) = (trees, origins, background, background.Sum(block => block.Count));
        if (_rows == 0)
            throw new InsightException("The background has no row: give one or more rows, or none at all to follow the rows of the fit.");
        var bases = new double[trees.Length];
        Work.For(trees.Length, options.Threads, tree =>
        {
            if (LeafPath.Of(trees[tree]).Max(leaf => LeafGame.ColumnsOf(leaf, origins).Length) is > LeafGame.MostColumns and var most)
                throw TooLong(most);
            bases[tree] = background.Sum(block => Enumerable.Range(0, block.Count).Sum(row => trees[tree].ValueOf(block, row))) / _rows;
        }, AmbientCancellation.Or(options.Token));
        Base = bases.Sum();
    }

    /// <summary>Mean output over the background.</summary>
    public double Base { get; }

    /// <summary>Adds to the sums of blocks, one sum per raw column.</summary>
    public void Run(RowBlock[] blocks, TreeExplainerOptions options)
    {
        using var progress = ProgressScope.Start(InsightTexts.Get("Shapley.Trees"), _trees.Length);
        var token = AmbientCancellation.Or(options.Token);
        foreach (var (tree, explained) in _trees.Index())
        {
            var leaves = LeafPath.Of(explained).FindAll(leaf => leaf.Steps.Length > 0 && leaf.Value != 0);
            var games = new LeafGame[leaves.Count];
            Work.For(games.Length, options.Threads, leaf => games[leaf] = new LeafGame(leaves[leaf], _origins, _background, _rows), token);
            Work.For(blocks.Length, options.Threads, block => Array.ForEach(games, game => game.Add(blocks[block])), token);
            progress.Report(tree + 1);
        }
    }

    private static InsightException TooLong(int most) => new(FormattableString.Invariant(
        $"A way to a leaf asks about {most} columns, and values against a background are worked out for up to {LeafGame.MostColumns}: ")
        + "explain without a background, or fit shallower trees.");
}
