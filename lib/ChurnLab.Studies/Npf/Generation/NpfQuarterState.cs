using System.Runtime.InteropServices;

namespace ChurnLab.Studies.Npf.Generation;

/// <summary>A quarter of a generated account: money as the files tell it, at its end.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct NpfQuarterState
{
    public int Quarter;

    /// <summary>Place of its first booking.</summary>
    public int FirstBooking;

    /// <summary>Place after its last booking.</summary>
    public int AfterBooking;

    public long Balance;

    /// <summary>Chance that the client closes the account in the next quarter.</summary>
    public double Hazard;

    /// <summary>Chance that another cause does.</summary>
    public double OtherHazard;

    public NpfHazardTerms Terms;

    public readonly bool HasRow => AfterBooking > FirstBooking;
}
