using System.Runtime.InteropServices;

namespace ChurnLab.Studies.Npf.Generation;

/// <summary>Sums of bookings of a year, kopecks.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct NpfYear
{
    public long Sum;

    public long Paid;

    public int Count;

    public long Income;

    public void Add(in NpfBooking booking)
    {
        Sum += booking.Kopecks;
        if (booking.Kind == NpfBookingKind.Income)
            Income += booking.Kopecks;
        if (booking.Kind != NpfBookingKind.Contribution)
            return;
        Paid += booking.Kopecks;
        Count++;
    }
}
