using ChurnLab.Statistics;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf;

namespace ChurnLab.Tests.Studies.Npf;

/// <summary>Histories that hold every odd thing at once: gaps, negative sums, several bookings a day, lost schemes, quarters without a snapshot.</summary>
internal static class RandomHistories
{
    public static readonly Quarter Last = Quarter.Of(2022, 4);

    public static NpfHistory Of(long seed, int accounts)
    {
        var builder = new NpfHistoryBuilder();
        for (var account = 0; account < accounts; account++)
            AddAccount(builder, RandomStream.Of(seed, account), account);
        return builder.Build(Last, Last.Plus(-1));
    }

    private static void AddAccount(NpfHistoryBuilder builder, RandomStream random, int account)
    {
        var number = builder.Account(Id(account + 1), Id(1_000_000 + (account / 2 * (random.Chance(0.5) ? 1 : 7))));
        if (random.Chance(0.9))
            builder.SetScheme(number, (int)random.NextBelow(5));
        var first = Quarter.Of(1994, 1).Plus((int)random.NextBelow(110));
        var quarters = 1 + (int)random.NextBelow(Last.Since(first) + 1);
        var closes = first.Plus(quarters) <= Last && random.Chance(0.5);
        var (age, region, traits) = (18 + (int)random.NextBelow(50), (int)random.NextBelow(86) - 1, (NpfTraits)random.NextBelow(256));
        for (var t = 0; t < quarters; t++)
        {
            var quarter = first.Plus(t);
            if (t > 0 && random.Chance(0.4))
                continue;
            if (random.Chance(0.05))
                traits = (NpfTraits)random.NextBelow(256);
            builder.Add(number, new NpfSnapshot
            {
                Quarter = quarter,
                StartDay = NpfDaysOf(first.Start.AddDays(-(int)random.NextBelow(3))),
                Age = random.Chance(0.05) ? -1 : age + (t / 4),
                ContributionType = (int)random.NextBelow(4),
                Guarantee = random.Chance(0.5) ? 0 : 1.8,
                Region = region,
                Traits = traits,
            });
            AddOperations(builder, random, number, quarter);
        }

        if (closes)
            builder.SetClosed(number, first.Plus(quarters));
    }

    private static void AddOperations(NpfHistoryBuilder builder, RandomStream random, int account, Quarter quarter)
    {
        for (var i = random.NextBelow(5); i > 0; i--)
        {
            var isContribution = random.Chance(0.7);
            var amount = random.NextBelow(500_000) - (isContribution ? 20_000 : 150_000);
            builder.Add(account, new NpfOperation(quarter.Start.AddDays((int)random.NextBelow(90)), isContribution, amount));
        }
    }

    private static int NpfDaysOf(DateOnly day) => day.DayNumber - new DateOnly(1900, 1, 1).DayNumber;

    private static string Id(int number) => number.ToString("X32", System.Globalization.CultureInfo.InvariantCulture);
}
