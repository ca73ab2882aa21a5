using System.Runtime.InteropServices;

namespace ChurnLab.Learning.Trees;

/// <summary>A node of a tree.</summary>
/// <param name="Feature">Place of the feature that is asked about, among those of the fit; -1 in a leaf.</param>
/// <param name="Left">Node of the rows whose value, rounded to single precision, is at most the threshold; -1 in a leaf.</param>
/// <param name="Right">Node of the other rows; -1 in a leaf.</param>
/// <param name="Rows">Rows of the fit that reached the node; in a forest, different rows of the tree's sample.</param>
/// <param name="Threshold">Threshold of the feature; NaN in a leaf.</param>
/// <param name="Weight">Weight of these rows, class weights included.</param>
/// <param name="Share">Share of class 1 in this weight. Range: 0 to 1.</param>
/// <param name="Impurity">Impurity of the node. Range: 0 or more.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct TreeNode(
    int Feature, int Left, int Right, int Rows, double Threshold, double Weight, double Share, double Impurity)
{
    /// <summary>Whether the node asks nothing.</summary>
    public bool IsLeaf => Left < 0;
}
