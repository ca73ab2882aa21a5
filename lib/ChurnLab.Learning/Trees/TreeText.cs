using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace ChurnLab.Learning.Trees;

/// <summary>A tree as text.</summary>
internal static class TreeText
{
    public static List<string> Rules(TreeStructure tree, IReadOnlyList<string> names)
    {
        var rules = new List<string>();
        var open = new Stack<(int Node, List<Interval> Conditions)>([(0, [])]);
        while (open.TryPop(out var next))
        {
            var node = tree.Nodes[next.Node];
            if (node.IsLeaf)
            {
                rules.Add(Rule(next.Conditions, node, names));
                continue;
            }

            open.Push((node.Right, With(next.Conditions, new Interval(node.Feature, node.Threshold, double.PositiveInfinity))));
            open.Push((node.Left, With(next.Conditions, new Interval(node.Feature, double.NegativeInfinity, node.Threshold))));
        }

        return rules;
    }

    public static string Indented(TreeStructure tree, IReadOnlyList<string> names)
    {
        var text = new StringBuilder();
        var open = new Stack<(int Node, int Depth, string Condition)>([(0, 0, "")]);
        while (open.TryPop(out var next))
        {
            var node = tree.Nodes[next.Node];
            if (next.Condition.Length > 0)
                text.Append(Indent(next.Depth - 1)).Append(next.Condition).Append('\n');
            if (node.IsLeaf)
            {
                text.Append(Indent(next.Depth)).Append(Leaf(node)).Append('\n');
                continue;
            }

            open.Push((node.Right, next.Depth + 1, $"{names[node.Feature]} > {Number(node.Threshold)}"));
            open.Push((node.Left, next.Depth + 1, $"{names[node.Feature]} <= {Number(node.Threshold)}"));
        }

        return text.ToString();
    }

    private static string Indent(int depth) => string.Concat(Enumerable.Repeat("|   ", depth)) + "|--- ";

    private static string Leaf(TreeNode node) => string.Create(CultureInfo.InvariantCulture, $"{node.Share:0.00} of {node.Rows}");

    // As many digits as single precision holds: more would show how it rounds.
    private static string Number(double threshold) => ((float)threshold).ToString("G7", CultureInfo.InvariantCulture);

    private static string Rule(List<Interval> conditions, TreeNode leaf, IReadOnlyList<string> names) => conditions.Count == 0
        ? $"all rows: {Leaf(leaf)}"
        : $"{string.Join(" and ", conditions.Select(condition => condition.Text(names)))}: {Leaf(leaf)}";

    private static List<Interval> With(List<Interval> conditions, Interval added)
    {
        var place = conditions.FindIndex(condition => condition.Feature == added.Feature);
        if (place < 0)
            return [.. conditions, added];
        List<Interval> joined = [.. conditions];
        joined[place] = new Interval(
            added.Feature, Math.Max(joined[place].Above, added.Above), Math.Min(joined[place].UpTo, added.UpTo));
        return joined;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Interval(int Feature, double Above, double UpTo)
    {
        public string Text(IReadOnlyList<string> names) => (double.IsFinite(Above), double.IsFinite(UpTo)) switch
        {
            (true, true) => $"{Number(Above)} < {names[Feature]} <= {Number(UpTo)}",
            (true, false) => $"{names[Feature]} > {Number(Above)}",
            _ => $"{names[Feature]} <= {Number(UpTo)}",
        };
    }
}
