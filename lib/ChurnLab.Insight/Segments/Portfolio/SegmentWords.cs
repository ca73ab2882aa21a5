using ChurnLab.Insight.Texts;
using ChurnLab.Insight.Words;

namespace ChurnLab.Insight.Segments;

/// <summary>How sentences about segments call features, values and the outcome.</summary>
public sealed record SegmentWords
{
    /// <summary>What features and values are called. Default: their own names.</summary>
    public Vocabulary Vocabulary { get; init; } = Vocabulary.Empty;

    /// <summary>What rows of class 1 did, in the plural past. Default: «ушли».</summary>
    public string Left { get; init; } = InsightTexts.Get("Portfolio.Left");

    /// <summary>Rows of class 1, in the genitive plural. Default: «ушедших».</summary>
    public string Leavers { get; init; } = InsightTexts.Get("Portfolio.Leavers");

    /// <summary>Title of a column, which may name the rows of class 1: «Доля ушедших».</summary>
    internal string Title(string name) => InsightTexts.Get(name, Leavers);
}
