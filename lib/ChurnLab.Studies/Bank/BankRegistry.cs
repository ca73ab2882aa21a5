using ChurnLab.Statistics;

namespace ChurnLab.Studies.Bank;

/// <summary>The list of clients for one seed: any row can be computed by itself.</summary>
internal sealed class BankRegistry
{
    private const int FirstId = 94_561;

    // The original spreads 10,000 clients over 134,585 ids.
    private const int FewestIds = 134_585;
    private const double IdsPerRow = 13.4585;

    // Of 23 people registered twice, 19 show the same equity, 21 the same activity and about 17 the same income;
    // 15 have no balance, against 23 % of all clients, which takes this share of them without equity.
    private const double SameEquity = 19 / 23.0;
    private const double SameActivity = 21 / 23.0;
    private const double SameSalary = 17 / 23.0;
    private const double WithoutEquity = 0.6;

    private const long IdStream = -1;
    private const long DefectStream = -2;

    private readonly BankPopulation _population = new(BankCalibration.Default);
    private readonly IndexPermutation _ids;
    private readonly BankDefectPlan _defects;
    private readonly long _seed;

    public BankRegistry(BankGeneratorOptions options)
    {
        _seed = options.Seed;
        _ids = new(Math.Max(FewestIds, (long)(options.Rows * IdsPerRow)), RandomStream.Of(_seed, IdStream));
        _defects = new(options.Rows, RandomStream.Of(_seed, DefectStream));
    }

    public BankClient this[int row]
    {
        get
        {
            var defect = _defects.Of(row);
            return defect.Kind switch
            {
                BankDefectKind.RegisteredTwice => RegisteredTwice(row, defect),
                BankDefectKind.SharedId => SharedId(row, defect),
                BankDefectKind.MissingAge => Ordinary(row) with { Age = null },
                BankDefectKind.Impossible => Impossible(row),
                BankDefectKind.ZeroBalance => ZeroBalance(row),
                _ => Ordinary(row),
            };
        }
    }

    private BankClient Ordinary(int row)
    {
        var random = RandomStream.Of(_seed, row);
        var draft = _population.Draw(random, BankKnown.Nothing);
        return draft.ToClient(IdOf(row), random.Chance(draft.ChurnProbability));
    }

    private BankClient Impossible(int row) => Ordinary(row) with
    {
        Equity = 3,
        Balance = null,
        Products = 0,
        HasCard = false,
        IsActive = false,
        Churned = true,
    };

    private BankClient ZeroBalance(int row)
    {
        var random = RandomStream.Of(_seed, row);
        var draft = DrawWithBalance(random, BankKnown.Nothing);
        return draft.ToClient(IdOf(row), random.Chance(draft.ChurnProbability)) with { Balance = 0 };
    }

    private BankClient RegisteredTwice(int row, BankDefect pair)
    {
        var random = RandomStream.Of(_seed, pair.First);
        var city = RandomCity(random);
        var withoutAge = random.Chance(0.5) ? pair.First : pair.Second;
        int? equity = random.Chance(WithoutEquity) ? 0 : null;
        var draft = _population.Draw(random, new BankKnown { City = city, Equity = equity });
        if (row == pair.Second)
        {
            var other = draft;
            draft = _population.Draw(random, new BankKnown
            {
                City = OtherCity(city),
                IsMan = other.IsMan,
                Age = other.Age,
                Equity = random.Chance(SameEquity) ? other.Equity : null,
                IsActive = random.Chance(SameActivity) ? other.IsActive : !other.IsActive,
                LogSalary = random.Chance(SameSalary) ? other.LogSalary + (0.01 * random.NextDouble()) : null,
            });
        }

        var client = draft.ToClient(IdOf(pair.First), churned: false);
        return row == withoutAge ? client with { Age = null } : client;
    }

    // Exactly one of the two left, the likelier the chance of it; in the original never one without a balance.
    private BankClient SharedId(int row, BankDefect pair)
    {
        var random = RandomStream.Of(_seed, pair.First);
        var city = RandomCity(random);
        var first = DrawWithBalance(random, new BankKnown { City = city });
        var second = _population.Draw(random, new BankKnown { City = OtherCity(city) });
        var onlyFirst = first.ChurnProbability * (1 - second.ChurnProbability);
        var onlySecond = second.Balance is null ? 0 : second.ChurnProbability * (1 - first.ChurnProbability);
        var firstLeft = random.Chance(onlyFirst / (onlyFirst + onlySecond));
        return row == pair.First
            ? first.ToClient(IdOf(pair.First), firstLeft)
            : second.ToClient(IdOf(pair.First), !firstLeft);
    }

    private BankDraft DrawWithBalance(RandomStream random, BankKnown known)
    {
        BankDraft draft;
        do
        {
            draft = _population.Draw(random, known);
        }
        while (draft.Balance is null);
        return draft;
    }

    private int IdOf(int row) => FirstId + (int)_ids[row];

    private static string RandomCity(RandomStream random) => random.Chance(0.5) ? BankCities.Rybinsk : BankCities.Yaroslavl;

    private static string OtherCity(string city) => city == BankCities.Rybinsk ? BankCities.Yaroslavl : BankCities.Rybinsk;
}
