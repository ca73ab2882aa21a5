using System.Runtime.InteropServices;

namespace ChurnLab.Learning.Trees;

/// <summary>What each side of a split needs.</summary>
/// <param name="MinRows">Rows at least.</param>
/// <param name="MinWeight">Weight at least.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SplitLimits(int MinRows, double MinWeight);
