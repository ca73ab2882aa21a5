using ChurnLab.Frames;
using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Loading;

/// <summary>Counts what can be told from a row alone.</summary>
internal sealed class NpfRowTally
{
    private readonly NpfEqualTally _balance = new("balance");
    private readonly NpfEqualTally _quarter = new("quarter");
    private readonly NpfStrideSample _balances = new();
    private readonly SortedDictionary<long, long> _strata = [];
    private int _firstMarked = int.MaxValue;

    public long NoQuarter { get; set; }

    public long NoClient { get; set; }

    public long Marked { get; private set; }

    public long NegativeBalances { get; private set; }

    public long MinusZeros { get; private set; }

    public long SinglePayments { get; private set; }

    public long OtherLastPayments { get; private set; }

    public long ScaledLastPayments { get; private set; }

    public IReadOnlyDictionary<long, long> Strata => _strata;

    public Quarter? FirstMarked => Marked == 0 ? null : new Quarter(_firstMarked);

    public IReadOnlyList<NpfIdentity> Identities => [_balance.Identity, _quarter.Identity];

    public double LargestBalance => _balances.Kept.Count == 0 ? double.NaN : _balances.Largest / 100.0;

    public double MedianBalance
    {
        get
        {
            long[] sorted = [.. _balances.Kept.Order()];
            return sorted.Length == 0 ? double.NaN : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 200.0;
        }
    }

    public void Add(NpfChunk chunk, int place, in NpfRow row)
    {
        _balance.Add(row.Balance, NpfEqualTally.Sum(NpfChunk.Kopecks(chunk.PaymentSum, place), NpfChunk.Kopecks(chunk.IncomeSum, place)));
        _quarter.Add(row.Operations, NpfEqualTally.Sum(row.Payments, row.Income));
        if (row.Balance != NpfRow.NoAmount)
        {
            _balances.Add(row.Balance);
            NegativeBalances += row.Balance < 0 ? 1 : 0;
        }

        foreach (var column in (ReadOnlySpan<NumberColumn>)[chunk.Payments, chunk.Income, chunk.PaymentSum, chunk.IncomeSum, chunk.Operations])
            MinusZeros += column.AsSpan()[place] == 0 && double.IsNegative(column.AsSpan()[place]) ? 1 : 0;
        var stratum = chunk.Stratum.AsSpan()[place];
        if (stratum != IntegerColumn.MissingValue)
            _strata[stratum] = _strata.GetValueOrDefault(stratum) + 1;
        if (row.Code(NpfFlag.Appeal) == 2)
            (Marked, _firstMarked) = (Marked + 1, Math.Min(_firstMarked, row.QuarterIndex));
        AddPayments(chunk, place);
    }

    private void AddPayments(NpfChunk chunk, int place)
    {
        var (first, last) = (chunk.FirstPayment.AsSpan()[place], chunk.LastPayment.AsSpan()[place]);
        if (chunk.PaymentCount.AsSpan()[place] != 1 || !(first > 0) || double.IsNaN(last))
            return;
        SinglePayments++;
        OtherLastPayments += Math.Abs(first - last) > 0.03 ? 1 : 0;
        // Cut to kopecks.
        ScaledLastPayments += last < first / 100 && Math.Abs((first / 1000) - last) <= 0.0101 ? 1 : 0;
    }
}
