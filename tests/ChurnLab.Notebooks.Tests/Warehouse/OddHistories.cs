using ChurnLab.Studies.Npf;
using ChurnLab.Tests.Studies.Npf;

namespace ChurnLab.Notebooks.Tests.Warehouse;

/// <summary>Random histories with bookings out of the account's time, accounts without money or without a quarter.</summary>
internal static class OddHistories
{
    public static NpfHistory Of(long seed, int accounts)
    {
        var plain = RandomHistories.Of(seed, accounts);
        var builder = new NpfHistoryBuilder();
        for (var account = 0; account < plain.AccountCount; account++)
            Copy(plain, builder, account);
        return builder.Build(plain.Last, plain.LastLabelled.Plus(-2));
    }

    private static void Copy(NpfHistory plain, NpfHistoryBuilder builder, int account)
    {
        var number = builder.Account(plain.AccountId(account), plain.ClientId(plain.ClientOf(account)));
        builder.SetScheme(number, plain.SchemeOf(account));
        foreach (var snapshot in plain.SnapshotsOf(account))
            builder.Add(number, snapshot);
        if (account % 11 != 3)
        {
            foreach (var operation in plain.OperationsOf(account))
                builder.Add(number, operation);
        }

        var first = plain.FirstOf(account);
        if (account % 7 == 0)
        {
            foreach (var before in (int[])[1, 3, 12])
                builder.Add(number, new NpfOperation(first.Plus(-before).End, account % 2 == 0 || before == 3, 12_345 * before));
        }

        if (account % 13 == 1)
            builder.Add(number, new NpfOperation(first.End, isContribution: true, -500));
        if (plain.ClosedIn(account) is not { } closed)
            return;
        builder.SetClosed(number, account % 10 == 2 ? first : account % 10 == 7 ? first.Plus(-3) : closed);
        builder.Add(number, new NpfOperation(closed.Start.AddDays(9), isContribution: false, -1_000_000));
        builder.Add(number, new NpfOperation(closed.Plus(1).End, isContribution: true, 777));
    }
}
