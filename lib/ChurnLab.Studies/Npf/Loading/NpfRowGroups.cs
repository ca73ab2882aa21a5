namespace ChurnLab.Studies.Npf.Loading;

/// <summary>Rows account by account, each account's in order.</summary>
/// <param name="starts">By account, the place of its first row, and that after the last.</param>
/// <param name="rows">The rows.</param>
internal sealed class NpfRowGroups(int[] starts, NpfRow[] rows)
{
    private readonly int[] _counts = new int[starts.Length - 1];

    /// <summary>Moves the rows that are kept to the front, and says how many they are.</summary>
    internal delegate int Reduction(Span<NpfRow> rows);

    /// <summary>Takes rows of an account away, and returns those that are kept.</summary>
    public ReadOnlySpan<NpfRow> Reduced(int account, Reduction reduce)
    {
        _counts[account] = reduce(rows.AsSpan(starts[account], starts[account + 1] - starts[account]));
        return Of(account);
    }

    /// <summary>The rows of an account that are kept.</summary>
    public ReadOnlySpan<NpfRow> Of(int account) => rows.AsSpan(starts[account], _counts[account]);
}
