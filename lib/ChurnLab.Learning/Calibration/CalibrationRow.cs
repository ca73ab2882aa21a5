using System.Runtime.InteropServices;

namespace ChurnLab.Learning.Calibration;

/// <summary>A row whose class is known.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CalibrationRow(double Score, double Class, double Weight);
