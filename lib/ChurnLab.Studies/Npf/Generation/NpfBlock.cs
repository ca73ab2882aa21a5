using ChurnLab.Statistics;
using ChurnLab.Studies.Generation;
using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Generation;

/// <summary>Draws clients and their accounts, 64 accounts at a time: no client has accounts in two blocks.</summary>
internal sealed class NpfBlock
{
    public const int Size = 64;

    private const int MostAccounts = 16;

    private readonly long _seed;
    private readonly NpfSchemes _schemes;
    private readonly bool _isPilot;
    private readonly double[] _starts;

    public NpfBlock(long seed, NpfSchemes schemes, bool isPilot)
    {
        (_seed, _schemes, _isPilot) = (seed, schemes, isPilot);
        _starts = Starts();
    }

    /// <summary>Accounts of a block, in order of their numbers.</summary>
    /// <param name="block">Number of the block.</param>
    /// <param name="accounts">Number of all accounts: the last block may hold fewer than 64.</param>
    public NpfAccount[] Draw(int block, int accounts)
    {
        var random = NpfDraws.Stream(_seed, _isPilot ? NpfPurpose.PilotBlock : NpfPurpose.Block, block);
        var result = new NpfAccount[Math.Min(Size, accounts - (block * Size))];
        for (var filled = 0; filled < result.Length;)
        {
            var count = Math.Min(CountOf(random), result.Length - filled);
            DrawClient(random, (block * Size) + filled, result.AsSpan(filled, count));
            filled += count;
        }

        return result;
    }

    private static int CountOf(RandomStream random) => random.Pick([0.888, 0.096, 0.012, 0.004]) switch
    {
        0 => 1,
        1 => 2,
        2 => 3,
        _ => Math.Min(MostAccounts, 3 + random.Trials(0.45)),
    };

    private void DrawClient(RandomStream random, int first, Span<NpfAccount> result)
    {
        Span<int> starts = stackalloc int[result.Length];
        foreach (ref var start in starts)
            start = random.Pick(_starts);
        var earliest = NpfClock.At(Least(starts)).Start.DayNumber;
        var client = NewClient(random, first, result.Length, earliest);
        for (var i = 0; i < result.Length; i++)
            result[i] = NewAccount(first + i, client, starts[i]);
    }

    private NpfClient NewClient(RandomStream random, int first, int accounts, int start)
    {
        var age = Math.Clamp(39 + (10.5 * random.Normal()), 18.1, 70);
        var region = _schemes.DrawRegion(random);
        var prefixes = RegionTable.Default.Regions[region].Prefixes;
        return new NpfClient
        {
            Id = Identity(first, part: 4),
            Accounts = accounts,
            IsMale = random.Chance(0.576),
            BirthDay = start - (int)(age * 365.25),
            Region = region,
            PostalCode = (prefixes[(int)random.NextBelow(prefixes.Count)] * 1000) + (int)random.NextBelow(700),
            LivesInTown = random.Chance(0.768),
            HasActualAddress = random.Chance(0.728),
            GivesPhone = random.Chance(0.8),
            GivesEmail = random.Chance(0.215),
            CabinetFrom = random.Chance(0.68) ? 83 + (int)(36 * Square(random.NextDouble())) : NpfScheme.Never,
            SucceedsNpo = random.Chance(0.0023),
            SucceedsOps = random.Chance(0.0028),
        };
    }

    private NpfAccount NewAccount(int number, NpfClient client, int start)
    {
        var random = NpfDraws.Stream(_seed, _isPilot ? NpfPurpose.PilotAccount : NpfPurpose.Account, number);
        var scheme = _schemes.Draw(random, client.Region, start);
        var type = TypeOf(random, scheme, start);
        var isOld = start < NpfClock.Year2000;
        var days = NpfClock.EndOf(start) - NpfClock.StartOf(start) + 1;
        return new NpfAccount
        {
            Number = number,
            Id = Identity(number, part: 3),
            Client = client,
            Scheme = scheme,
            Start = start,
            StartDay = NpfClock.StartOf(start) + (int)random.NextBelow(days - 10),
            Type = type,
            IsOneOff = type == 0 || random.Chance(isOld ? 0.85 : 0.09),
            IsYearly = random.Chance(0.105),
            Regularity = random.Beta(3.2, 0.16),
            SleepsFrom = start + random.Trials(random.Chance(0.25) ? 0.5 : 0.0065),
            Amount = PortableMath.Exp(3.25 + (1.5 * random.Normal())) * (isOld ? 0.15 : 1) * (type == 3 ? 4 : 1),
            Rhythm = random.Pick([0, 0.09, 0.05, 0.8, 0.06]),
            PayDay = 8 + (int)random.NextBelow(10),
            Frailty = 0.3 * random.Normal(),
            DrawsPension = random.Chance(0.12),
            PensionDelay = random.Trials(0.25),
            SplitsIncome = random.Chance(0.5),
        };
    }

    private UInt128 Identity(int number, int part) => NpfMark.Of(NpfDraws.Bits(_seed, NpfPurpose.Identity, number, part));

    private static int TypeOf(RandomStream random, NpfScheme scheme, int start)
    {
        var u = random.NextDouble();
        if (start < NpfClock.Year2000)
            return u < 0.95 ? 2 : 1;
        if (u < 0.011)
            return 0;
        return u < 0.85 ? scheme.Type : u < 0.93 ? 1 : 2;
    }

    // Within a year, quarters are alike; the tables begin with the second one of 1993 and end before the last.
    private static double[] Starts()
    {
        var shares = new double[NpfClock.Last];
        for (var quarter = 0; quarter < NpfClock.Last; quarter++)
            shares[quarter] = NpfCalibration.Default.Starts[NpfClock.YearOf(quarter).ToString(System.Globalization.CultureInfo.InvariantCulture)];
        var sum = shares.Sum();
        return Array.ConvertAll(shares, share => share / sum);
    }

    private static int Least(ReadOnlySpan<int> numbers)
    {
        var least = numbers[0];
        foreach (var number in numbers)
            least = Math.Min(least, number);
        return least;
    }

    private static double Square(double x) => x * x;
}
