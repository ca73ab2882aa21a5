using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Loading;

/// <summary>Counts how rows of accounts and years are divided between the files.</summary>
internal sealed class NpfSplitTally
{
    private readonly SortedDictionary<int, (long Labelled, long Hidden)> _quarters = [];
    private readonly SortedDictionary<int, long> _yearsBySize = [];
    private readonly SortedDictionary<int, long> _accountsBySize = [];
    private long _splitAccounts;
    private long _splitYears;
    private long _followed;

    /// <param name="rows">Rows of an account, in order.</param>
    public void AddAccount(ReadOnlySpan<NpfRow> rows)
    {
        var hidden = Hidden(rows);
        _splitAccounts += hidden > 0 && hidden < rows.Length ? 1 : 0;
        _accountsBySize[rows.Length] = _accountsBySize.GetValueOrDefault(rows.Length) + 1;
        var last = rows.Length - 1;
        while (last >= 0 && rows[last].Label == NpfLabel.Hidden)
            last--;
        _followed += Hidden(rows[..(last + 1)]);
    }

    /// <param name="rows">Rows of an account and a year, in order.</param>
    public void AddYear(ReadOnlySpan<NpfRow> rows)
    {
        var hidden = Hidden(rows);
        _splitYears += hidden > 0 && hidden < rows.Length ? 1 : 0;
        _yearsBySize[rows.Length] = _yearsBySize.GetValueOrDefault(rows.Length) + 1;
        foreach (ref readonly var row in rows)
        {
            var (labelled, unlabelled) = _quarters.GetValueOrDefault(row.QuarterIndex);
            _quarters[row.QuarterIndex] = row.Label == NpfLabel.Hidden ? (labelled, unlabelled + 1) : (labelled + 1, unlabelled);
        }
    }

    /// <summary>Null where no row is without a label.</summary>
    public NpfTestSplit? Split()
    {
        var hidden = _quarters.Values.Sum(counts => counts.Hidden);
        if (hidden == 0)
            return null;
        var share = (double)hidden / _quarters.Values.Sum(counts => counts.Hidden + counts.Labelled);
        var quarters = _quarters.Where(pair => pair.Value.Hidden > 0).Select(pair => pair.Key).ToList();
        return new NpfTestSplit
        {
            TestRows = hidden,
            Share = share,
            SplitAccounts = _splitAccounts,
            Years = _yearsBySize.Where(pair => pair.Key > 1).Sum(pair => pair.Value),
            SplitYears = _splitYears,
            ExpectedYears = _yearsBySize.Sum(pair => pair.Value * (1 - Math.Pow(share, pair.Key) - Math.Pow(1 - share, pair.Key))),
            Followed = _followed,
            ExpectedFollowed = _accountsBySize.Sum(pair => pair.Value * Followed(share, pair.Key)),
            Quarters = _quarters.Count,
            SharedQuarters = _quarters.Values.Count(counts => counts is { Hidden: > 0, Labelled: > 0 }),
            First = new Quarter(quarters[0]),
            Last = new Quarter(quarters[^1]),
        };
    }

    // Each row but the last is drawn, and not all of those after it.
    private static double Followed(double share, int rows) =>
        Enumerable.Range(1, rows - 1).Sum(after => share * (1 - Math.Pow(share, after)));

    private static int Hidden(ReadOnlySpan<NpfRow> rows)
    {
        var hidden = 0;
        foreach (ref readonly var row in rows)
            hidden += row.Label == NpfLabel.Hidden ? 1 : 0;
        return hidden;
    }
}
