namespace ChurnLab.Studies.Npf.Generation;

/// <summary>What a booking is for.</summary>
internal enum NpfBookingKind : byte
{
    Contribution,
    Income,
    Withdrawal,
    Closing,
}
