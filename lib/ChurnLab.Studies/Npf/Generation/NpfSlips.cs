using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Generation;

/// <summary>Defects of the originals: which row, account or client has which, from the seed and its number alone.</summary>
internal sealed class NpfSlips(long seed)
{
    private const double DuplicatesBeforeClosing = 0.0176;
    private const double Duplicates = 0.00028;

    private static readonly int Earliest = new DateOnly(1899, 12, 30).DayNumber;

    /// <summary>Number of the selection an account belongs to, 0 to 3.</summary>
    public int Selection(NpfAccount account) => Draw(Slip.Selection, account.Number) switch
    {
        < 0.56 => 0,
        < 0.81 => 1,
        < 0.95 => 2,
        _ => 3,
    };

    /// <summary>Whether a row is kept back as a test row: 15 of 100, whatever their quarter.</summary>
    public bool IsTest(NpfAccount account, int quarter) => Draw(Slip.Test, account.Number, quarter) < 0.15;

    /// <summary>Whether a row stands twice.</summary>
    public bool IsTwice(NpfAccount account, in NpfRow row) =>
        Draw(Slip.Twice, account.Number, row.Quarter) < (row.IsChurn ? DuplicatesBeforeClosing : Duplicates);

    /// <summary>Age as told: of a few clients it is that of a child or of the oldest people.</summary>
    public int Age(NpfClient client, int age)
    {
        var draw = Draw(Slip.Age, KeyOf(client));
        return draw switch
        {
            < 0.0006 => Math.Max(0, age - 20 - (int)(draw * 40_000)),
            < 0.0012 => Math.Min(121, age + 20 + (int)((draw - 0.0006) * 100_000)),
            _ => age,
        };
    }

    /// <summary>Start of the contract as told: of a few it is the first day a spreadsheet knows.</summary>
    public int StartDay(NpfAccount account) => Draw(Slip.Start, account.Number) switch
    {
        < 0.0003 => Earliest,
        < 0.0005 => Earliest + 2,
        _ => account.StartDay,
    };

    /// <summary>What the balance is off by, kopecks: of nine accounts in ten nothing that matters.</summary>
    public long BalanceShift(NpfAccount account, int quarter)
    {
        var draw = Draw(Slip.Balance, account.Number);
        if (draw < 0.1)
            return (long)(100 * (50 + (90_000 * draw)));
        return (long)(Draw(Slip.Rounding, account.Number, quarter) * 7) - 3;
    }

    /// <summary>Whether a balance is told with the wrong sign.</summary>
    public bool IsNegative(NpfAccount account, int quarter) => Draw(Slip.Sign, account.Number, quarter) < 0.0002;

    /// <summary>A kopeck more or less in sums of a row, as rounding each one apart leaves it.</summary>
    public int SumShift(NpfAccount account, int quarter, int part) => Draw(Slip.Sum, account.Number, (8 * quarter) + part) switch
    {
        < 0.15 => -1,
        < 0.3 => 1,
        _ => 0,
    };

    /// <summary>Whether the date of the first contribution is missing.</summary>
    public bool LacksFirstDate(NpfAccount account) => Draw(Slip.FirstDate, account.Number) < 0.00904;

    public bool LacksScheme(ulong account) => Draw(Slip.Scheme, unchecked((long)account)) < 0.00033;

    /// <summary>Whether the scheme of an account stands twice.</summary>
    public bool RepeatsScheme(NpfAccount account) => Draw(Slip.RepeatedScheme, account.Number) < 0.0003;

    /// <summary>Whether an amount before the new rouble is divided by thousand once more.</summary>
    public bool IsDividedTwice(NpfAccount account) => Draw(Slip.NewRouble, account.Number) < 0.85;

    /// <summary>Whether the mark is set that was introduced in 2022: one row in three before a closing has it, one in thirty of the others.</summary>
    public bool HasMark(NpfAccount account, in NpfRow row) =>
        NpfClock.YearOf(row.Quarter) >= 2022 && Draw(Slip.Mark, account.Number, row.Quarter) < (row.IsChurn ? 0.35 : 0.033);

    /// <summary>Whether an e-mail address is marked by 1 in place of -1.</summary>
    public bool HasOddEmail(NpfAccount account) => Draw(Slip.Email, account.Number) < 0.0004;

    /// <summary>Postal code as told; null where it is missing.</summary>
    public int? PostalCode(NpfClient client)
    {
        var (draw, detail) = (Draw(Slip.PostalCode, KeyOf(client)), Draw(Slip.PostalDetail, KeyOf(client)));
        return draw switch
        {
            < 0.0279 => null,
            < 0.0283 => 0,
            < 0.0293 => (int)(detail * 100_000),
            < 0.0330 => 210_000 + (int)(detail * 38_000),
            _ => client.PostalCode,
        };
    }

    /// <summary>Region as told; null where it is missing.</summary>
    public string? Region(NpfClient client)
    {
        var (draw, detail) = (Draw(Slip.Region, KeyOf(client)), Draw(Slip.RegionDetail, KeyOf(client)));
        var region = RegionTable.Default.Regions[client.Region];
        if (draw < 0.03665)
            return null;
        if (draw < 0.043)
            return Mistyped(region.Name, detail);
        return draw < 0.12 && region.Variants.Count > 0 ? region.Variants[(int)(detail * region.Variants.Count)] : region.Name;
    }

    // One letter lost, doubled or swapped with the next.
    private static string Mistyped(string name, double detail)
    {
        var place = 1 + (int)(detail * (name.Length - 3));
        var kind = (int)(detail * 997) % 3;
        return kind switch
        {
            0 => name.Remove(place, 1),
            1 => name.Insert(place, name.Substring(place, 1)),
            _ => name[..place] + name[place + 1] + name[place] + name[(place + 2)..],
        };
    }

    private static long KeyOf(NpfClient client) => unchecked((long)(ulong)client.Id);

    private double Draw(Slip slip, long number, int part = 0) =>
        NpfDraws.Share(NpfDraws.Bits(seed, NpfPurpose.Slip, number, ((long)slip << 16) + part));

    private enum Slip
    {
        Selection,
        Test,
        Twice,
        Age,
        Start,
        Balance,
        Rounding,
        Sign,
        Sum,
        FirstDate,
        Scheme,
        RepeatedScheme,
        NewRouble,
        Mark,
        Email,
        PostalCode,
        PostalDetail,
        Region,
        RegionDetail,
    }
}
