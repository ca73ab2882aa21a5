using ChurnLab.Charts;
using ChurnLab.Insight.Texts;
using ChurnLab.Learning;
using ChurnLab.Learning.Trees;

namespace ChurnLab.Insight.Models;

/// <summary>The drawing of a decision tree.</summary>
/// <remarks>
/// It grows from the left to the right, so that conditions can be read on a narrow page: upwards where a condition holds, downwards where
/// not. Points are coloured by the share of class 1 and larger for more rows.
/// </remarks>
public static class TreeFigure
{
    private const double RowHeight = 40;
    private const double FrameHeight = 120;
    private const double LargestPoint = 30;
    private const double LeastPoint = 8;

    /// <summary>Draws a tree.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="options">Levels and texts; null: the defaults.</param>
    /// <exception cref="LearningException">An option is outside its range.</exception>
    public static Figure Of(FittedDecisionTree tree, TreeFigureOptions? options = null)
    {
        options ??= new();
        if (options.Levels < 1)
            throw new LearningException($"A drawn tree shows {options.Levels} levels; expected 1 or more.");
        var plan = new TreePlan(tree.Structure, options.Levels);
        var positive = options.Positive ?? InsightTexts.Get("Tree.Positive");
        var question = options.Question ?? (node => Condition(node, tree.Schema.Names));
        return new Figure([Branches(plan), Points(plan, question, positive)], Frame(plan, tree.Structure, options));
    }

    private static Layout Frame(TreePlan plan, TreeStructure tree, TreeFigureOptions options) => new()
    {
        Title = new() { Text = options.Title ?? InsightTexts.Get("Tree.Title") },
        // Texts stand to the right of their points, those of the last level too.
        XAxis = Hidden() with { Range = new(-0.25, plan.Depth + 1) },
        YAxis = Hidden() with { Range = new(0.6 - plan.Leaves, 0.6) },
        ShowLegend = false,
        Height = FrameHeight + (RowHeight * Math.Max(plan.Leaves, 3)),
        Note = tree.Depth > plan.Depth
            ? InsightTexts.Get("Tree.NoteCut", plan.Depth, tree.Depth)
            : InsightTexts.Get("Tree.Note"),
    };

    private static Axis Hidden() => new() { ShowGrid = false, ShowTickLabels = false, ShowLine = false, ZeroLine = false, FixedRange = true };

    // A gap after each branch, so that all are one trace.
    private static ScatterTrace Branches(TreePlan plan)
    {
        var branches = plan.Nodes.Where(node => node.Parent is not null).ToArray();
        return new()
        {
            Mode = ScatterMode.Lines,
            X = [.. branches.SelectMany(node => new[] { node.Depth - 1, node.Depth - 1, node.Depth, double.NaN })],
            Y = [.. branches.SelectMany(node => new[] { node.Parent!.Height, node.Height, node.Height, double.NaN })],
            Line = new() { Color = "rgba(128,128,128,0.55)", Width = 1.5 },
            HoverInfo = "skip",
            ShowLegend = false,
        };
    }

    private static ScatterTrace Points(TreePlan plan, Func<TreeNode, string> question, string positive)
    {
        var most = plan.Nodes.Max(node => node.Node.Weight);
        return new()
        {
            Mode = ScatterMode.MarkersText,
            X = [.. plan.Nodes.Select(node => (double)node.Depth)],
            Y = [.. plan.Nodes.Select(node => node.Height)],
            Text = [.. plan.Nodes.Select(node => "  " + Label(node, question).Replace("\n", "\n  ", StringComparison.Ordinal))],
            TextPosition = ScatterTextPosition.MiddleRight,
            HoverText = [.. plan.Nodes.Select(node => Sentence(node, question, positive))],
            HoverInfo = "text",
            ClipOnAxis = false,
            ShowLegend = false,
            Marker = new()
            {
                Color = plan.Nodes.Select(node => node.Node.Share).ToArray(),
                // The area is the share of the rows.
                Size = plan.Nodes.Select(node => Math.Max(LeastPoint, LargestPoint * Math.Sqrt(node.Node.Weight / most))).ToArray(),
                ColorScale = ColorScale.Blues,
                CMin = 0,
                CMax = 1,
                ShowScale = true,
                Opacity = 1,
                Line = new() { Color = "rgba(128,128,128,0.8)", Width = 1 },
                ColorBar = new() { Title = new() { Text = InsightTexts.Get("Tree.Share", positive) }, TickFormat = ".0%", Thickness = 12 },
            },
        };
    }

    private static string Label(PlannedNode node, Func<TreeNode, string> question) => node.IsShownAsLeaf
        ? InsightTexts.Get("Tree.Leaf", node.Node.Share, node.Node.Rows)
        : question(node.Node);

    private static string Condition(TreeNode node, IReadOnlyList<string> names) =>
        InsightTexts.Get("Tree.Condition", names[node.Feature], node.Threshold);

    private static string Sentence(PlannedNode node, Func<TreeNode, string> question, string positive)
    {
        var about = InsightTexts.Get("Tree.Hover", positive, node.Node.Share, node.Node.Rows);
        return node.Node.IsLeaf ? about : InsightTexts.Get("Tree.HoverCondition", question(node.Node), about);
    }
}
