namespace ChurnLab.Studies.Npf;

/// <summary>One booking on an account; eight bytes, so that a hundred million fit into memory. Sorts by day.</summary>
public readonly struct NpfOperation : IComparable<NpfOperation>, IEquatable<NpfOperation>
{
    // Day, kind and amount in this order from the top, so that numbers compare as days do.
    private const int DayShift = 48;
    private const int KindShift = 47;
    private const long AmountMask = (1L << KindShift) - 1;
    private const long AmountBias = 1L << (KindShift - 1);

    private readonly ulong _bits;

    /// <summary>Makes an operation.</summary>
    /// <param name="day">Its day. Range: 1900-01-01 to 2079-06-06.</param>
    /// <param name="isContribution">Whether it is a contribution; else it is income, a payout or a correction.</param>
    /// <param name="kopecks">Amount, negative where money leaves the account. Range: -2^46 to 2^46 - 1, some 700 billion roubles.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day or the amount is outside its range.</exception>
    public NpfOperation(DateOnly day, bool isContribution, long kopecks)
    {
        var days = day.DayNumber - NpfDays.FirstDay.DayNumber;
        if (days is < 0 or > ushort.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(day), day, "The day must lie between 1900-01-01 and 2079-06-06.");
        if (kopecks is < -AmountBias or >= AmountBias)
            throw new ArgumentOutOfRangeException(nameof(kopecks), kopecks, "The amount must lie within 703 billion roubles of 0.");
        _bits = ((ulong)days << DayShift) | (isContribution ? 1UL << KindShift : 0) | (ulong)(kopecks + AmountBias);
    }

    /// <summary>Day of the booking.</summary>
    public DateOnly Day => NpfDays.FirstDay.AddDays((int)(_bits >> DayShift));

    /// <summary>Days from 1900-01-01 to the booking.</summary>
    public int DayNumber => (int)(_bits >> DayShift);

    /// <summary>Whether it is a contribution; else it is income, a payout or a correction.</summary>
    public bool IsContribution => (_bits >> KindShift & 1) == 1;

    /// <summary>Amount, kopecks; negative where money leaves the account.</summary>
    public long Kopecks => (long)(_bits & AmountMask) - AmountBias;

    /// <inheritdoc/>
    public int CompareTo(NpfOperation other) => _bits.CompareTo(other._bits);

    /// <inheritdoc/>
    public bool Equals(NpfOperation other) => _bits == other._bits;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is NpfOperation other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _bits.GetHashCode();

    /// <summary>Whether two operations are equal in day, kind and amount.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    public static bool operator ==(NpfOperation one, NpfOperation other) => one.Equals(other);

    /// <summary>Whether two operations differ in day, kind or amount.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    public static bool operator !=(NpfOperation one, NpfOperation other) => !one.Equals(other);

    /// <summary>Whether an operation sorts before another.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    public static bool operator <(NpfOperation one, NpfOperation other) => one.CompareTo(other) < 0;

    /// <summary>Whether an operation sorts after another.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    public static bool operator >(NpfOperation one, NpfOperation other) => one.CompareTo(other) > 0;

    /// <summary>Whether an operation does not sort after another.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    public static bool operator <=(NpfOperation one, NpfOperation other) => one.CompareTo(other) <= 0;

    /// <summary>Whether an operation does not sort before another.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    public static bool operator >=(NpfOperation one, NpfOperation other) => one.CompareTo(other) >= 0;
}
