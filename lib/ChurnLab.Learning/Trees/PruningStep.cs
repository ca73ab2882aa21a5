using System.Runtime.InteropServices;

namespace ChurnLab.Learning.Trees;

/// <summary>A step of minimal cost-complexity pruning.</summary>
/// <param name="Alpha">The least <see cref="TreeEstimator.CcpAlpha"/> that takes this branch away; 0 for the tree before any step.</param>
/// <param name="Impurity">Impurity of all leaves afterwards, weighted by their share of the rows.</param>
/// <param name="Leaves">Leaves afterwards.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PruningStep(double Alpha, double Impurity, int Leaves);
