namespace ChurnLab.Studies.Npf.Generation;

/// <summary>Writes what really happened.</summary>
internal static class NpfTruthText
{
    public const string AccountColumns =
        "npo_account_id,client_id,first_quarter,closing_quarter,cause,intent_quarter,sponsor_end,scheme,type,guarantee,region,regularity,frailty,"
        + "one_off,sleeps_from";

    public const string QuarterColumns =
        "npo_account_id,quarter,hazard,other_hazard,calendar,pension_age,tenure,balance,recency,regularity,cabinet,email,phone,type,guarantee,"
        + "scheme,region,frailty,sponsor_end,intent";

    public static void Write(NpfLife life, NpfText accounts, NpfText quarters)
    {
        WriteAccount(life, accounts);
        foreach (ref readonly var state in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(life.Quarters))
            WriteQuarter(life.Account, state, quarters);
    }

    private static void WriteAccount(NpfLife life, NpfText text)
    {
        var account = life.Account;
        text.Write(account.Id);
        text.Write((byte)',');
        text.Write(account.Client.Id);
        Quarter(text, account.Start);
        Quarter(text, life.ClosedIn);
        text.Write((byte)',');
        text.Write(life.Closing.ToString());
        Quarter(text, life.IntentFrom);
        Quarter(text, account.Scheme.End);
        Number(text, account.Scheme.Number);
        Number(text, account.Type);
        Number(text, account.Scheme.Guarantee);
        text.Write((byte)',');
        text.Write(Macro.RegionTable.Default.Regions[account.Client.Region].Name);
        Number(text, account.Regularity);
        Number(text, account.Frailty);
        Number(text, account.IsOneOff ? 1 : 0);
        Quarter(text, account.SleepsFrom);
        text.Write((byte)'\n');
    }

    private static void WriteQuarter(NpfAccount account, in NpfQuarterState state, NpfText text)
    {
        text.Write(account.Id);
        Quarter(text, state.Quarter);
        Number(text, state.Hazard);
        Number(text, state.OtherHazard);
        foreach (var term in state.Terms.All())
            Number(text, term);
        text.Write((byte)'\n');
    }

    private static void Number(NpfText text, double number)
    {
        text.Write((byte)',');
        text.Write(number);
    }

    // Nothing for what never comes.
    private static void Quarter(NpfText text, int quarter)
    {
        text.Write((byte)',');
        if (quarter < NpfClock.Quarters)
            text.Write(NpfClock.At(quarter).ToString());
    }
}
