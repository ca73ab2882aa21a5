using System.Collections.Concurrent;
using ChurnLab.Statistics;
using ChurnLab.Studies.Eshop;

namespace ChurnLab.Tests.Studies.Eshop;

/// <summary>Many generated clients without those who have a defect of amounts, compared with figures of the original.</summary>
internal sealed class EshopCrowd(IReadOnlyList<EshopClient> clients)
{
    private readonly ConcurrentDictionary<string, double[]> _values = new();
    private readonly ConcurrentDictionary<string, double[]> _sorted = new();
    private readonly ConcurrentDictionary<string, double[]> _ranks = new();

    public static IReadOnlyDictionary<string, Func<EshopClient, double>> Features { get; } = new Dictionary<string, Func<EshopClient, double>>
    {
        [EshopColumns.Contacts] = client => (double)client.Contacts,
        [EshopColumns.ContactsNow] = client => client.ContactsNow,
        [EshopColumns.Tenure] = client => client.Tenure,
        [EshopColumns.Promo] = client => (double)client.Promo,
        [EshopColumns.Categories] = client => client.Categories,
        [EshopColumns.Unpaid] = client => client.Unpaid,
        [EshopColumns.Errors] = client => client.Errors,
        [EshopColumns.Pages] = client => client.Pages,
        [EshopColumns.RevenueBefore] = client => (double)client.RevenueBefore,
        [EshopColumns.RevenuePrevious] = client => (double)client.RevenuePrevious,
        [EshopColumns.Revenue] = client => (double)client.Revenue,
        [EshopColumns.MinutesPrevious] = client => client.MinutesPrevious,
        [EshopColumns.Minutes] = client => client.Minutes,
        [EshopColumns.Profit] = client => (double)client.Profit,
    };

    public static EshopCrowd OfAHundredThousand { get; } = Of(100_000, 404);

    public int Count => clients.Count;

    public static EshopCrowd Of(int rows, long seed, EshopDriver driver = EshopDriver.AsOriginal) =>
        new([.. EshopGenerator.Generate(new EshopGeneratorOptions { Rows = rows, Seed = seed, Driver = driver })
            .Where(client => client is { RevenuePrevious: > 0, Revenue: < 100_000 })]);

    public EshopCrowd Where(Func<EshopClient, bool> condition) => new([.. clients.Where(condition)]);

    public double Share(Func<EshopClient, bool> condition) => clients.Count(condition) / (double)clients.Count;

    public double[] Values(string feature) => _values.GetOrAdd(feature, name => [.. clients.Select(Features[name])]);

    public double Quantile(string feature, double level)
    {
        var sorted = _sorted.GetOrAdd(feature, name => [.. Values(name).Order()]);
        return sorted[(int)Math.Round(level * (sorted.Length - 1))];
    }

    /// <summary>Correlation of ranks.</summary>
    public double Spearman(string one, string other) => Correlation.Pearson(RanksOf(one), RanksOf(other)).Statistic;

    public double Pearson(string one, string other) => Correlation.Pearson(Values(one), Values(other)).Statistic;

    /// <summary>Chance that a client who declined has the larger value.</summary>
    public double Auc(string feature)
    {
        var ranks = RanksOf(feature);
        var declined = clients.Count(client => client.Declined);
        var sum = clients.Zip(ranks).Where(pair => pair.First.Declined).Sum(pair => pair.Second);
        return (sum - (declined * (declined + 1.0) / 2)) / (declined * (double)(clients.Count - declined));
    }

    private double[] RanksOf(string feature) => _ranks.GetOrAdd(feature, name => Ranks.Of(Values(name)));
}
