using System.Runtime.InteropServices;

namespace ChurnLab.Studies.Npf.Generation;

/// <summary>A booking of a generated account.</summary>
/// <param name="Day">Days since 0001-01-01.</param>
/// <param name="Kind">What for.</param>
/// <param name="Kopecks">Amount as the files tell it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NpfBooking(int Day, NpfBookingKind Kind, long Kopecks);
