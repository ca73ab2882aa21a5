using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Loading;

/// <summary>What the operations of accounts, in any order, come to: closing pays out all there is.</summary>
internal sealed class NpfAccountSums(int accountCount)
{
    private readonly long[] _sums = new long[accountCount];
    private readonly long[] _paidOut = new long[accountCount];
    private readonly ushort[] _lastDays = new ushort[accountCount];

    public void Add(int account, in NpfOperation operation)
    {
        _sums[account] += operation.Kopecks;
        if (operation.DayNumber > _lastDays[account])
            (_lastDays[account], _paidOut[account]) = ((ushort)operation.DayNumber, 0);
        if (operation.DayNumber == _lastDays[account] && !operation.IsContribution)
            _paidOut[account] += operation.Kopecks;
    }

    /// <summary>The quarter of the payout after which nothing is left and nothing follows; null where there is none.</summary>
    public Quarter? PaidOut(int account) => _sums[account] == 0 && _paidOut[account] < 0
        ? Quarter.Of(NpfDays.FirstDay.AddDays(_lastDays[account]))
        : null;
}
