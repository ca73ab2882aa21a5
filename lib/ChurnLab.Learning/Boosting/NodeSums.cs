using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChurnLab.Learning.Boosting;

/// <summary>Sum of gradients, and sum of hessians above the count of rows, as entries of histograms have them.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NodeSums(long Gradient, long HessianAndCount)
{
    public static NodeSums operator -(NodeSums one, NodeSums other) =>
        new(one.Gradient - other.Gradient, one.HessianAndCount - other.HessianAndCount);

    public static NodeSums Of(Vector128<long> entry) => new(entry[0], entry[1]);
}
