using ChurnLab.Hosting;

namespace ChurnLab.Studies.Npf.Generation;

/// <summary>A whole life of an account; the object is used for one after another.</summary>
internal sealed class NpfLife
{
    private readonly NpfProcess _process;
    private readonly NpfLabelPolicy _policy;

    public NpfLife(NpfWorld world, NpfGeneratorOptions options)
    {
        _policy = options.LabelPolicy;
        _process = new NpfProcess(world, options.Mode == NpfMode.AsReal ? NpfMoney.Disguised : NpfMoney.Plain);
    }

    public NpfAccount Account { get; private set; } = null!;

    /// <summary>Quarters in which the account is there, in order.</summary>
    public List<NpfQuarterState> Quarters { get; } = [];

    /// <summary>Bookings in order of quarters, the payout at the closing last.</summary>
    public List<NpfBooking> Bookings => _process.Bookings;

    public NpfClosing Closing { get; private set; }

    /// <summary>Quarter of the closing; <see cref="NpfScheme.Never"/> where there is none.</summary>
    public int ClosedIn { get; private set; }

    /// <summary>Whether the files can tell of the closing.</summary>
    public bool IsClosingTold => ClosedIn <= NpfClock.LastTold + 1;

    /// <summary>Quarter of the row that is called churn; -1 where none is.</summary>
    public int ChurnRow { get; private set; }

    public int IntentFrom => _process.IntentFrom;

    /// <summary>Lives of the accounts asked for, one after another in the same object.</summary>
    public static IEnumerable<NpfLife> All(NpfGeneratorOptions options)
    {
        var world = NpfLevels.Of(options);
        var (life, drawer) = (new NpfLife(world, options), new NpfBlock(world.Seed, world.Schemes, isPilot: false));
        for (var block = options.FirstAccount / NpfBlock.Size; block * NpfBlock.Size < options.AccountAfterLast; block++)
        {
            AmbientCancellation.ThrowIfRequested();
            foreach (var account in drawer.Draw(block, options.Accounts))
            {
                if (account.Number < options.FirstAccount || account.Number >= options.AccountAfterLast)
                    continue;
                life.Live(account);
                yield return life;
            }
        }
    }

    public void Live(NpfAccount account)
    {
        (Account, Closing, ClosedIn, ChurnRow) = (account, NpfClosing.None, NpfScheme.Never, -1);
        Quarters.Clear();
        _process.Begin(account, isPilot: false);
        for (var t = account.Start; t < NpfClock.Quarters && Closing == NpfClosing.None; t++)
        {
            var state = _process.Advance(t);
            Quarters.Add(state);
            if (t >= NpfClock.FirstHazard && t < NpfClock.Last)
                Closing = _process.Closing(state);
        }

        if (Closing == NpfClosing.None)
            return;
        ClosedIn = Quarters[^1].Quarter + 1;
        if (!IsClosingTold)
            return;
        _process.Close(ClosedIn);
        if (Closing == NpfClosing.Voluntary || _policy == NpfLabelPolicy.AnyCause)
            ChurnRow = Quarters.FindLast(state => state.HasRow).Quarter;
    }
}
