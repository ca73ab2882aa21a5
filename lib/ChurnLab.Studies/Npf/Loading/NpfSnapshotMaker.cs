using System.Runtime.InteropServices;

namespace ChurnLab.Studies.Npf.Loading;

/// <summary>Makes snapshots of rows; what is repaired is repaired by the row itself and by earlier ones alone.</summary>
internal sealed class NpfSnapshotMaker(IReadOnlyList<NpfFlagCoding> codings)
{
    private const int YoungestAge = 18;
    private const int OldestAge = 100;

    // Whole years of age, counted from quarters, may be off by one.
    private const int AgeSlack = 1;

    private static readonly int FirstStart = NpfDays.Of(new DateOnly(1990, 1, 1));

    private static readonly (NpfFlag Flag, NpfTraits Trait)[] Traits =
    [
        (NpfFlag.Male, NpfTraits.Male),
        (NpfFlag.Phone, NpfTraits.Phone),
        (NpfFlag.Email, NpfTraits.Email),
        (NpfFlag.Cabinet, NpfTraits.Cabinet),
        (NpfFlag.SuccessorVoluntary, NpfTraits.Successor),
        (NpfFlag.SuccessorCompulsory, NpfTraits.Successor),
        (NpfFlag.Town, NpfTraits.Town),
        (NpfFlag.ActualAddress, NpfTraits.ActualAddress),
    ];

    public long WrongAges { get; private set; }

    public long MovedAges { get; private set; }

    public long RepairedAges { get; private set; }

    public long WrongStarts { get; private set; }

    /// <summary>Adds the snapshots of an account.</summary>
    /// <param name="builder">Takes them.</param>
    /// <param name="account">The account.</param>
    /// <param name="rows">Its rows in order, one a quarter.</param>
    public void Add(NpfHistoryBuilder builder, int account, ReadOnlySpan<NpfRow> rows)
    {
        var (start, known) = (0, default(KnownAge));
        foreach (ref readonly var row in rows)
        {
            start = Start(row, start);
            builder.Add(account, new NpfSnapshot
            {
                Quarter = row.Quarter,
                StartDay = start,
                Age = Age(row, ref known),
                ContributionType = row.Type,
                Guarantee = row.Guarantee / 100.0,
                Region = row.Region,
                Traits = TraitsOf(row),
            });
        }
    }

    private int Start(in NpfRow row, int earlier)
    {
        var end = NpfDays.EndOf(row.Quarter);
        if (IsStart(row.StartDay, end))
            return row.StartDay;
        WrongStarts++;
        return IsStart(row.FirstPayment, end) ? row.FirstPayment
            : earlier > 0 ? earlier
            : IsStart(row.LastPayment, end) ? row.LastPayment
            : NpfDays.Of(row.Quarter.Start);
    }

    private static bool IsStart(int day, int end) => day >= FirstStart && day <= end;

    private int Age(in NpfRow row, ref KnownAge known)
    {
        var expected = known.At(row.QuarterIndex);
        var isInRange = row.Age is >= YoungestAge and <= OldestAge;
        if (isInRange && (known.Rows == 0 || Math.Abs(row.Age - expected) <= AgeSlack))
        {
            known = known.Rows == 0 ? new KnownAge(row.Age, row.QuarterIndex, 1) : known with { Rows = known.Rows + 1 };
            return row.Age;
        }

        if (!isInRange)
        {
            WrongAges++;
            RepairedAges += known.Rows > 0 ? 1 : 0;
            return known.Rows > 0 ? Math.Min(expected, OldestAge) : -1;
        }

        MovedAges++;
        // One against one tells nothing: the later row is taken.
        if (known.Rows < 2)
        {
            known = new KnownAge(row.Age, row.QuarterIndex, 1);
            return row.Age;
        }

        RepairedAges++;
        return Math.Min(expected, OldestAge);
    }

    private NpfTraits TraitsOf(in NpfRow row)
    {
        var traits = row.IsForeign ? NpfTraits.ForeignPostalCode : NpfTraits.None;
        foreach (var (flag, trait) in Traits)
        {
            var code = row.Code(flag);
            if (code != NpfRow.NoCode && codings[(int)flag].IsYes(code - 1))
                traits |= trait;
        }

        return traits;
    }

    /// <summary>An age of an earlier row, and how many rows have gone with it.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct KnownAge(int Age, int Quarter, int Rows)
    {
        public int At(int quarter) => Age + ((quarter - Quarter) / 4);
    }
}
