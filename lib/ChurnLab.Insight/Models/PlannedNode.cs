using ChurnLab.Learning.Trees;

namespace ChurnLab.Insight.Models;

/// <summary>A node of a tree and where it is drawn.</summary>
/// <param name="Node">The node.</param>
/// <param name="Parent">The drawn node above it; null for the root.</param>
/// <param name="Depth">Place across, from 0 for the root.</param>
/// <param name="IsShownAsLeaf">Whether nothing is drawn below it.</param>
internal sealed record PlannedNode(TreeNode Node, PlannedNode? Parent, int Depth, bool IsShownAsLeaf)
{
    /// <summary>Place upwards: 0 for the uppermost leaf, and one less for each leaf below.</summary>
    public double Height { get; set; }
}
