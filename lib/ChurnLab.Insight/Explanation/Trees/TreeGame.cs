using ChurnLab.Hosting;
using ChurnLab.Insight.Texts;
using ChurnLab.Learning;

namespace ChurnLab.Insight.Explanation.Trees;

/// <summary>Shapley values of trees over blocks of rows; features outside a set follow the cover of the fit.</summary>
internal sealed class TreeGame
{
    // A program of these takes some 10 MB: a forest of any size is worked out piece by piece.
    private const int MostSteps = 250_000;
    private readonly ExplainedTree[] _trees;
    private readonly List<(int Start, int End)> _pieces = [];
    private PathProgram? _only;

    public TreeGame(ExplainedTree[] trees)
    {
        _trees = trees;
        var (start, steps) = (0, 0);
        for (var tree = 0; tree < trees.Length; tree++)
        {
            var leaves = LeafPath.Of(trees[tree]);
            Base += leaves.Sum(leaf => leaf.Value * leaf.Reach);
            steps += leaves.Sum(leaf => leaf.Steps.Length * (leaf.Steps.Length + 4) / 4);
            if (steps < MostSteps && tree < trees.Length - 1)
                continue;
            _pieces.Add((start, tree + 1));
            (start, steps) = (tree + 1, 0);
        }
    }

    /// <summary>Output where nothing is known: every leaf by the share of the fit in it.</summary>
    public double Base { get; }

    /// <summary>Adds to the sums of blocks.</summary>
    /// <param name="blocks">Blocks of rows.</param>
    /// <param name="run">What a program does to a block.</param>
    /// <param name="options">Threads and token.</param>
    public void Run(RowBlock[] blocks, Action<PathProgram, RowBlock> run, TreeExplainerOptions options)
    {
        using var progress = ProgressScope.Start(InsightTexts.Get("Shapley.Trees"), _pieces.Count * (double)blocks.Length);
        var done = 0;
        foreach (var (start, end) in _pieces)
        {
            var program = _pieces.Count == 1 ? _only ??= new PathProgram(_trees) : new PathProgram(_trees[start..end]);
            Work.For(blocks.Length, options.Threads, block =>
            {
                run(program, blocks[block]);
                progress.Report(Interlocked.Increment(ref done));
            }, AmbientCancellation.Or(options.Token));
        }
    }
}
