using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Generation;

/// <summary>What really happened to a generated account.</summary>
public sealed record NpfTruth
{
    /// <summary>Identity, as in the files.</summary>
    public required string AccountId { get; init; }

    /// <summary>Identity of the client, as in the files.</summary>
    public required string ClientId { get; init; }

    /// <summary>Quarter in which it was closed; null where it was not up to the last.</summary>
    public required Quarter? ClosedIn { get; init; }

    /// <summary>Why.</summary>
    public required NpfClosing Cause { get; init; }

    /// <summary>Quarter from which the client had made up their mind to leave; null where they never had.</summary>
    public required Quarter? IntentFrom { get; init; }

    /// <summary>Quarter from which the sponsor paid no more; null where it always did.</summary>
    public required Quarter? SponsorEnd { get; init; }

    /// <summary>Number of the scheme.</summary>
    public required int Scheme { get; init; }

    /// <summary>Chance of contributions in a quarter, before what fades them. Range: 0 to 1.</summary>
    public required double Regularity { get; init; }

    /// <summary>Log odds of closing that nothing else tells.</summary>
    public required double Frailty { get; init; }

    /// <summary>Quarters in which the account was there, in order and without a gap.</summary>
    public required IReadOnlyList<NpfTruthQuarter> Quarters { get; init; }

    internal static NpfTruth Of(NpfLife life)
    {
        var account = life.Account;
        return new NpfTruth
        {
            AccountId = NpfId.Text(account.Id),
            ClientId = NpfId.Text(account.Client.Id),
            ClosedIn = Known(life.ClosedIn),
            Cause = life.Closing,
            IntentFrom = Known(life.IntentFrom),
            SponsorEnd = Known(account.Scheme.End),
            Scheme = account.Scheme.Number,
            Regularity = account.Regularity,
            Frailty = account.Frailty,
            Quarters = [.. life.Quarters.Select(state => new NpfTruthQuarter
            {
                Quarter = NpfClock.At(state.Quarter),
                Hazard = state.Hazard,
                OtherHazard = state.OtherHazard,
                Terms = state.Terms,
                Kopecks = state.Balance,
            })],
        };
    }

    private static Quarter? Known(int quarter) => quarter < NpfClock.Quarters ? NpfClock.At(quarter) : null;
}
