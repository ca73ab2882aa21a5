using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Generation;

/// <summary>Builds the history of generated accounts, in the order in which the files name them.</summary>
internal sealed class NpfHistoryWriter(NpfGeneratorOptions options)
{
    private readonly NpfHistoryBuilder _builder = new();
    private readonly NpfSlips _slips = new(options.Seed);
    private readonly NpfRows _rows = new(options.Mode);
    private readonly List<(bool IsTest, ulong Key, NpfTold Told)> _block = [];
    private readonly List<NpfTold> _testOnly = [];

    public NpfHistory Write()
    {
        var block = options.FirstAccount / NpfBlock.Size;
        foreach (var life in NpfLife.All(options))
        {
            if (life.Account.Number / NpfBlock.Size != block)
                EndBlock();
            block = life.Account.Number / NpfBlock.Size;
            if (Told(life) is { } told)
                _block.Add(told);
        }

        EndBlock();
        foreach (var told in _testOnly)
            Add(told);
        return _builder.Build(NpfClock.At(NpfClock.Last), NpfClock.At(NpfClock.LastTold));
    }

    private void EndBlock()
    {
        _block.Sort((one, other) => one.Key.CompareTo(other.Key));
        foreach (var (isTest, _, told) in _block)
        {
            if (isTest)
                _testOnly.Add(told);
            else
                Add(told);
        }

        _block.Clear();
    }

    // The place of an account is that of its first labelled row, or of its first row where all are test rows.
    private (bool IsTest, ulong Key, NpfTold Told)? Told(NpfLife life)
    {
        var account = life.Account;
        var (snapshots, isTest, key) = (new List<NpfSnapshot>(), true, ulong.MaxValue);
        foreach (var row in _rows.Of(life))
        {
            var isTestRow = options.Mode == NpfMode.AsReal ? _slips.IsTest(account, row.Quarter) : row.Quarter > NpfClock.LastTold;
            var rowKey = NpfDraws.Bits(options.Seed, NpfPurpose.Order, account.Number, row.Quarter);
            if (!isTestRow && options.Mode == NpfMode.AsReal && _slips.IsTwice(account, row))
                rowKey = Math.Min(rowKey, NpfDraws.Bits(options.Seed, NpfPurpose.Order, account.Number, row.Quarter + NpfClock.Quarters));
            key = isTestRow == isTest ? Math.Min(key, rowKey) : isTest ? rowKey : key;
            isTest &= isTestRow;
            snapshots.Add(SnapshotOf(account, row.Quarter));
        }

        if (snapshots.Count == 0)
            return null;
        var closed = life.ClosedIn <= NpfClock.LastTold + 1 && life.ChurnRow >= 0 ? NpfClock.At(life.ClosedIn) : (Quarter?)null;
        return (isTest, key, new NpfTold(account, snapshots, [.. life.Bookings], closed));
    }

    private static NpfSnapshot SnapshotOf(NpfAccount account, int quarter)
    {
        var client = account.Client;
        return new NpfSnapshot
        {
            Quarter = NpfClock.At(quarter),
            StartDay = account.StartDay - NpfDays.FirstDay.DayNumber,
            Age = client.AgeAt(quarter),
            ContributionType = account.Type,
            Guarantee = account.Scheme.Guarantee,
            Region = client.Region,
            Traits = Trait(client.IsMale, NpfTraits.Male) | Trait(account.HasPhone, NpfTraits.Phone) | Trait(account.HasEmail, NpfTraits.Email)
                | Trait(quarter >= client.CabinetFrom, NpfTraits.Cabinet) | Trait(client.SucceedsNpo || client.SucceedsOps, NpfTraits.Successor)
                | Trait(client.LivesInTown, NpfTraits.Town) | Trait(client.HasActualAddress, NpfTraits.ActualAddress),
        };
    }

    private static NpfTraits Trait(bool isTrue, NpfTraits trait) => isTrue ? trait : NpfTraits.None;

    private void Add(NpfTold told)
    {
        var number = _builder.Account(told.Account.Id, told.Account.Client.Id);
        if (options.Mode == NpfMode.Clean || !_slips.LacksScheme((ulong)told.Account.Id))
            _builder.SetScheme(number, told.Account.Scheme.Number);
        foreach (var snapshot in told.Snapshots)
            _builder.Add(number, snapshot);
        foreach (var booking in told.Bookings)
        {
            var isContribution = booking.Kind == NpfBookingKind.Contribution;
            _builder.Add(number, new NpfOperation(DateOnly.FromDayNumber(booking.Day), isContribution, booking.Kopecks));
        }

        if (told.Closed is { } closed)
            _builder.SetClosed(number, closed);
    }

    private sealed record NpfTold(NpfAccount Account, List<NpfSnapshot> Snapshots, NpfBooking[] Bookings, Quarter? Closed);
}
