using System.Runtime.InteropServices;

namespace ChurnLab.Insight.Segments;

/// <summary>A condition as the search sees it: an unbroken run of bins of a feature.</summary>
/// <param name="Id">Place among all selectors of a space.</param>
/// <param name="First">First bin.</param>
/// <param name="Last">Last bin.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Selector(int Id, int First, int Last);
