using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Insight.Models;
using ChurnLab.Insight.Texts;
using ChurnLab.Insight.Words;
using ChurnLab.Learning.Trees;

namespace ChurnLab.Insight.Explanation;

/// <content>The tree in words and as a figure.</content>
public sealed partial class SurrogateTree
{
    private const double GoodFidelity = 0.5;

    // Three lines of a question fit into the height of a leaf.
    private const int QuestionLetters = 24;
    private const double LeafHeight = 56;
    private const double FrameHeight = 130;

    /// <summary>A rule per leaf, the one with the highest share first.</summary>
    /// <param name="words">What features and values are called; null: their own names.</param>
    public IReadOnlyList<SurrogateRule> Rules(Vocabulary? words = null)
    {
        words ??= Vocabulary.Empty;
        var rules = new List<SurrogateRule>();
        Collect(0, Enumerable.Repeat((double.NegativeInfinity, double.PositiveInfinity), _columns.Length).ToArray(), words, rules);
        return [.. rules.OrderByDescending(rule => rule.Share)];
    }

    /// <summary>The rules as a table.</summary>
    /// <param name="words">What features and values are called; null: their own names.</param>
    public FrameTable Table(Vocabulary? words = null)
    {
        var rules = Rules(words);
        var (share, rowShare) = (InsightTexts.Get(Threshold is null ? "Surrogate.Share" : "Surrogate.ChosenShare"), InsightTexts.Get("Surrogate.RowShare"));
        return new Frame(
            new TextColumn(InsightTexts.Get("Surrogate.Rule"), rules.Select(rule => rule.Text)),
            new NumberColumn(share, rules.Select(rule => (double?)rule.Share)),
            new IntegerColumn(InsightTexts.Get("Surrogate.Rows"), rules.Select(rule => (long?)rule.Rows)),
            new NumberColumn(rowShare, rules.Select(rule => (double?)rule.RowShare)))
            .ToTable(new TableOptions { Caption = Finding(words).Headline, ShowSize = false, MaxTextLength = 300 })
            .WithColumn(share, format: CellFormat.Percent())
            .WithColumn(rowShare, format: CellFormat.Percent());
    }

    /// <summary>How well so few rules repeat the model: resolved where they explain half of the variation on the rows kept, or more.</summary>
    /// <param name="words">What features and values are called; null: their own names.</param>
    public Finding Finding(Vocabulary? words = null)
    {
        var count = RussianText.Count(
            Tree.Structure.Leaves, InsightTexts.Get("Surrogate.RuleOne"), InsightTexts.Get("Surrogate.RuleFew"), InsightTexts.Get("Surrogate.RuleMany"));
        var (fidelity, agreement) = (RussianText.Number(R2, 2), RussianText.Percent(Agreement, 0));
        if (!(R2 >= GoodFidelity))
        {
            return new(
                InsightTexts.Get("Surrogate.HeadlineNone", fidelity), InsightTexts.Get("Surrogate.TextNone", count, fidelity, agreement), false);
        }

        var first = Rules(words)[0];
        return new(
            InsightTexts.Get("Surrogate.Headline", count, fidelity),
            InsightTexts.Get(
                Threshold is null ? "Surrogate.Text" : "Surrogate.TextChosen",
                count, fidelity, agreement, first.Text, RussianText.Percent(first.Share), RussianText.Percent(first.RowShare)),
            true);
    }

    /// <summary>The tree as a figure; its title is the finding.</summary>
    /// <param name="words">What features and values are called; null: their own names.</param>
    public Figure Figure(Vocabulary? words = null)
    {
        words ??= Vocabulary.Empty;
        var figure = TreeFigure.Of(Tree, new()
        {
            Levels = Math.Max(1, Tree.Structure.Depth),
            Positive = InsightTexts.Get(Threshold is null ? "Surrogate.Positive" : "Surrogate.PositiveChosen"),
            Question = node => Question(node, words),
        });
        var most = Tree.Structure.Nodes.Max(node => node.Share);
        return figure
            .WithTitle(Finding(words).Headline)
            .WithHeight(FrameHeight + (LeafHeight * Math.Max(Tree.Structure.Leaves, 3)))
            // On a telephone what leaves say needs a third of the width.
            .WithXAxis(axis => axis with { Range = new(-0.25, Tree.Structure.Depth + Math.Max(1, 0.45 * (Tree.Structure.Depth + 0.25))) })
            .WithNote(InsightTexts.Get(Threshold is null ? "Surrogate.Note" : "Surrogate.NoteChosen"))
            // Leaves say their shares: a scale of colours would take the room of texts on a telephone.
            .WithTraces<ScatterTrace>(trace => trace.Marker is { ShowScale: true } marker
                ? trace with { Marker = marker with { ShowScale = false, ColorBar = null, CMax = most } }
                : trace);
    }

    // A question has a condition on the side of the lower values, which is drawn upwards.
    private string Question(TreeNode node, Vocabulary words) =>
        TitleWrap.Wrap(_columns[node.Feature].Describe(double.NegativeInfinity, node.Threshold, words)!, QuestionLetters);

    private void Collect(int number, (double Above, double UpTo)[] bounds, Vocabulary words, List<SurrogateRule> rules)
    {
        var node = Tree.Structure.Nodes[number];
        if (node.IsLeaf)
        {
            var text = string.Join(", ", Conditions(bounds, words));
            rules.Add(new(text.Length == 0 ? InsightTexts.Get("Surrogate.All") : text, node.Share, node.Rows, (double)node.Rows / _rows));
            return;
        }

        var (above, upTo) = bounds[node.Feature];
        Collect(node.Left, With(bounds, node.Feature, (above, Math.Min(upTo, node.Threshold))), words, rules);
        Collect(node.Right, With(bounds, node.Feature, (Math.Max(above, node.Threshold), upTo)), words, rules);
    }

    // A level says that it is no other: those need no words of their own.
    private IEnumerable<string> Conditions((double Above, double UpTo)[] bounds, Vocabulary words)
    {
        var set = _columns
            .Where((column, place) => column.IsFlag && !double.IsNegativeInfinity(bounds[place].Above))
            .Select(column => column.Feature)
            .ToHashSet(StringComparer.Ordinal);
        return _columns
            .Select((column, place) => column.IsFlag && set.Contains(column.Feature) && double.IsNegativeInfinity(bounds[place].Above)
                ? null
                : column.Describe(bounds[place].Above, bounds[place].UpTo, words))
            .OfType<string>();
    }

    private static (double Above, double UpTo)[] With((double Above, double UpTo)[] bounds, int column, (double Above, double UpTo) bound)
    {
        var changed = bounds.ToArray();
        changed[column] = bound;
        return changed;
    }
}
