using ChurnLab.Learning.Trees;

namespace ChurnLab.Insight.Models;

/// <summary>How a tree is drawn.</summary>
public sealed record TreeFigureOptions
{
    /// <summary>Levels of questions shown at most; what lies below is drawn as the node it hangs on. Range: 1 or more. Default: 4.</summary>
    public int Levels { get; init; } = 4;

    /// <summary>Title; null is a general one. Default: null.</summary>
    public string? Title { get; init; }

    /// <summary>What class 1 is called beside its colours, such as «снизили активность»; null is «класс 1». Default: null.</summary>
    public string? Positive { get; init; }

    /// <summary>What a node asks, in words of its own; null: the feature and its threshold.</summary>
    internal Func<TreeNode, string>? Question { get; init; }
}
