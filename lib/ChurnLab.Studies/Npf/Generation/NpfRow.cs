using System.Runtime.InteropServices;

namespace ChurnLab.Studies.Npf.Generation;

/// <summary>Money and days of a row; amounts in kopecks as the files tell them, days since 0001-01-01.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct NpfRow
{
    public int Quarter;

    public long Balance;

    /// <summary>All bookings of the quarter.</summary>
    public long Sum;

    /// <summary>All bookings of the year: up to the quarter in clean files, of the whole year in others.</summary>
    public NpfYear Year;

    /// <summary>Contributions so far.</summary>
    public long PaidSum;

    public int PaidCount;

    public long QuarterPaid;

    public int QuarterCount;

    public long IncomeSum;

    public long QuarterIncome;

    public int FirstPaidDay;

    public long FirstPaid;

    public int LastPaidDay;

    public long LastPaid;

    /// <summary>Day of the contribution before the last; the last itself where there is one only.</summary>
    public int BeforeLastDay;

    /// <summary>Quarters with contributions among the four up to this one.</summary>
    public int PaidOfFour;

    public bool IsChurn;
}
