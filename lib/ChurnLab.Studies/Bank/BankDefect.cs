using System.Runtime.InteropServices;

namespace ChurnLab.Studies.Bank;

/// <summary>A defect of one row.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="First">First row of the pair, the row itself where there is no pair.</param>
/// <param name="Second">Second row of the pair, the row itself where there is no pair.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct BankDefect(BankDefectKind Kind, int First, int Second);
