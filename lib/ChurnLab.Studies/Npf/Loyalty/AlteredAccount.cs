using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf.Panel;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>An account with a step taken: the features that the step changes are computed anew from the client's own accounts.</summary>
internal sealed class AlteredAccount(NpfHistory history, int account, Quarter quarter)
{
    private readonly NpfSnapshot _known = history.KnownAt(account, quarter);
    private readonly NpfOperation? _lastPayment = LastPayment(history, account, quarter);

    /// <summary>Whether a step can be taken: what is there already cannot be brought about.</summary>
    public bool CanTake(LoyaltyStep step) => step == LoyaltyStep.Payment
        ? _lastPayment is { } last && Quarter.Of(last.Day) < quarter
        : !_known.Has(TraitOf(step));

    /// <summary>A row of the panel with the step taken.</summary>
    public double[] Row(LoyaltyStep step, double[] row)
    {
        var (before, after) = (Own(null), Own(step));
        return [.. row.Select((value, feature) => before[feature].Equals(after[feature]) ? value : after[feature])];
    }

    private static NpfTraits TraitOf(LoyaltyStep step) => step == LoyaltyStep.Cabinet ? NpfTraits.Cabinet : NpfTraits.Email;

    private static NpfOperation? LastPayment(NpfHistory history, int account, Quarter quarter)
    {
        NpfOperation? last = null;
        foreach (var operation in history.OperationsOf(account))
        {
            if (operation is { IsContribution: true, Kopecks: > 0 } && operation.DayNumber <= NpfDays.EndOf(quarter))
                last = operation;
        }

        return last;
    }

    // Features of the account where nobody but its client is there.
    private double[] Own(LoyaltyStep? step)
    {
        var builder = new NpfHistoryBuilder();
        var place = 0;
        foreach (var other in history.AccountsOf(history.ClientOf(account)))
        {
            if (history.FirstOf(other) > quarter)
                continue;
            var number = Copy(builder, other);
            if (other == account)
                place = number;
        }

        // What is known at the end of the quarter stands there in any case, so that the step alone makes a difference.
        var traits = step is LoyaltyStep.Cabinet or LoyaltyStep.Email ? _known.Traits | TraitOf(step.Value) : _known.Traits;
        builder.Add(place, _known with { Quarter = quarter, Traits = traits });
        if (step == LoyaltyStep.Payment)
            builder.Add(place, new NpfOperation(quarter.End, isContribution: true, _lastPayment!.Value.Kopecks));
        var panel = new NpfPanel(builder.Build(quarter, quarter.Plus(-1)), new PanelOptions { From = quarter, To = quarter, Threads = 1 });
        var block = panel.BlocksUnreported().Single();
        var row = block.Accounts.IndexOf(place);
        return [.. Enumerable.Range(0, block.Features.Count).Select(feature => block.Values(feature)[row])];
    }

    private int Copy(NpfHistoryBuilder builder, int other)
    {
        var number = builder.Account(history.AccountId(other), history.ClientId(history.ClientOf(other)));
        builder.SetScheme(number, history.SchemeOf(other));
        foreach (var snapshot in history.SnapshotsOf(other))
        {
            if (snapshot.Quarter < quarter || (snapshot.Quarter == quarter && other != account))
                builder.Add(number, snapshot);
        }

        foreach (var operation in history.OperationsOf(other))
        {
            if (operation.DayNumber <= NpfDays.EndOf(quarter))
                builder.Add(number, operation);
        }

        if (history.ClosedIn(other) is { } closed && closed <= quarter)
            builder.SetClosed(number, closed);
        return number;
    }
}
