using System.Runtime.InteropServices;

namespace ChurnLab.Learning.Trees;

/// <summary>A node as rows walk by it: 12 bytes, so that a cache line holds five.</summary>
/// <param name="Threshold">The largest number in single precision that goes to the left; infinity in a leaf.</param>
/// <param name="Offset">Where the feature's values start in a block of rows; 0 in a leaf.</param>
/// <param name="Left">The left child, after which the right one comes; in a leaf the leaf itself, so that a row stays there.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct WalkingNode(float Threshold, int Offset, int Left);
