using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Loading;

/// <summary>A row of the files as it is written, as far as repairs and checks over several rows need it.</summary>
internal struct NpfRow
{
    /// <summary>An amount that is missing.</summary>
    public const long NoAmount = long.MinValue;

    /// <summary>A start, an age or a recency that is missing.</summary>
    public const int None = int.MinValue;

    /// <summary>The code of a flag that is missing; else it is the value plus one.</summary>
    public const int NoCode = 3;

    /// <summary>Kopecks, as are all amounts.</summary>
    public long Balance;

    public long Payments;

    public long Operations;

    public long YearPayments;

    public long YearIncome;

    public long YearOperations;

    public long Income;

    /// <summary>Everything but the label, mixed: rows that differ in it differ.</summary>
    public ulong Content;

    /// <summary>Number of the row over both files: of two alike the first one counts.</summary>
    public int Order;

    /// <summary>Day on which the contract began, days from 1900-01-01; may lie before that.</summary>
    public int StartDay;

    public int Recency;

    /// <summary>Two bits for each <see cref="NpfFlag"/>.</summary>
    public uint Flags;

    public ushort QuarterIndex;

    /// <summary>Day of the first payment of all; 0 where it is missing.</summary>
    public ushort FirstPayment;

    /// <summary>Day of the last payment in the quarter; 0 where there is none.</summary>
    public ushort LastPayment;

    public short Age;

    public short Guarantee;

    public short Region;

    public byte Type;

    public NpfLabel Label;

    public bool IsForeign;

    public readonly Quarter Quarter => new(QuarterIndex);

    /// <summary>The code of a flag: value plus one, or <see cref="NoCode"/>.</summary>
    public readonly int Code(NpfFlag flag) => (int)(Flags >> (2 * (int)flag)) & 3;

    /// <summary>By quarter, labelled rows first, then as in the files.</summary>
    public static int Compare(NpfRow one, NpfRow other)
    {
        var quarters = one.QuarterIndex.CompareTo(other.QuarterIndex);
        if (quarters != 0)
            return quarters;
        var labels = (one.Label >= NpfLabel.Unknown).CompareTo(other.Label >= NpfLabel.Unknown);
        return labels != 0 ? labels : one.Order.CompareTo(other.Order);
    }
}
