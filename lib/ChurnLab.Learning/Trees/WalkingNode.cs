using System.Runtime.InteropServices;

namespace ChurnLab.Learning.Trees;

/// <summary>A node as rows walk by it: 16 bytes, so that a cache line holds four.</summary>
/// <param name="Threshold">The largest number in single precision that goes to the left.</param>
/// <param name="Offset">Where the feature's values start in a block of rows.</param>
/// <param name="Left">The left child, after which the right one comes.</param>
/// <param name="Inner">1 for a node with children, 0 for a leaf.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct WalkingNode(float Threshold, int Offset, int Left, int Inner);
