using System.Runtime.InteropServices;

namespace ChurnLab.Learning.Tuning;

/// <summary>A value reported before the end of a trial.</summary>
/// <param name="Step">How far the trial was, such as the number of the fold. Range: 0 or more.</param>
/// <param name="Value">The value; NaN when there was none.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TrialReport(int Step, double Value);
