namespace ChurnLab.Studies.Npf.Loading;

/// <summary>Counts how often two amounts are equal.</summary>
internal sealed class NpfEqualTally(string name)
{
    private long _rows;
    private long _equal;

    public NpfIdentity Identity => new(name, _rows, _equal);

    /// <summary>Compares; rows where an amount is missing do not count.</summary>
    public void Add(long one, long other)
    {
        if (one == NpfRow.NoAmount || other == NpfRow.NoAmount)
            return;
        _rows++;
        _equal += Math.Abs(one - other) <= NpfIdentity.Tolerance ? 1 : 0;
    }

    /// <summary>The sum of two amounts; missing where one is.</summary>
    public static long Sum(long one, long other) => one == NpfRow.NoAmount || other == NpfRow.NoAmount ? NpfRow.NoAmount : one + other;
}
