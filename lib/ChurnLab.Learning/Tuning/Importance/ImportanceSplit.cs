using System.Runtime.InteropServices;

namespace ChurnLab.Learning.Tuning;

/// <summary>A split of trials in two.</summary>
/// <param name="Axis">The parameter.</param>
/// <param name="At">Largest number of the left side, or the choice that stands there alone.</param>
/// <param name="IsChoice">Whether the parameter is a category.</param>
/// <param name="Gain">Sum of squared totals over counts of both sides: the larger, the less is left
/// unexplained.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ImportanceSplit(int Axis, double At, bool IsChoice, double Gain)
{
    public bool IsLeft(double value) => IsChoice ? value == At : value <= At;
}
