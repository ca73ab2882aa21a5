namespace ChurnLab.Studies.Npf;

/// <summary>Entries of accounts in any order, kept in pieces, so that growing never copies what is there.</summary>
internal sealed class Gathered<T>
    where T : struct
{
    private const int PieceSize = 1 << 18;

    private readonly List<(int[] Accounts, T[] Entries)> _pieces = [];
    private int _filled = PieceSize;

    public long Count => _pieces.Count == 0 ? 0 : ((long)(_pieces.Count - 1) * PieceSize) + _filled;

    public void Add(int account, T entry)
    {
        if (_filled == PieceSize)
        {
            _pieces.Add((new int[PieceSize], new T[PieceSize]));
            _filled = 0;
        }

        var (accounts, entries) = _pieces[^1];
        (accounts[_filled], entries[_filled]) = (account, entry);
        _filled++;
    }

    /// <summary>Entries account by account, each account's in order; pieces are forgotten while they are put in place.</summary>
    public (int[] Starts, T[] Entries) Grouped(int accountCount, Comparison<T> order)
    {
        var starts = new int[accountCount + 1];
        ForEach((account, _) => starts[account + 1]++, forget: false);
        for (var account = 0; account < accountCount; account++)
            starts[account + 1] = checked(starts[account + 1] + starts[account]);
        var next = starts.AsSpan(0, accountCount).ToArray();
        var entries = new T[starts[accountCount]];
        ForEach((account, entry) => entries[next[account]++] = entry, forget: true);
        _pieces.Clear();
        _filled = PieceSize;
        Parallel.For(0, accountCount, account => entries.AsSpan(starts[account], starts[account + 1] - starts[account]).Sort(order));
        return (starts, entries);
    }

    private void ForEach(Action<int, T> visit, bool forget)
    {
        for (var piece = 0; piece < _pieces.Count; piece++)
        {
            var (accounts, entries) = _pieces[piece];
            var count = piece == _pieces.Count - 1 ? _filled : PieceSize;
            for (var i = 0; i < count; i++)
                visit(accounts[i], entries[i]);
            if (forget)
                _pieces[piece] = default;
        }
    }
}
