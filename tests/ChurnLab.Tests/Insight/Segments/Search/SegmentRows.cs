using ChurnLab.Insight.Segments;
using ChurnLab.Learning;
using ChurnLab.Statistics;

namespace ChurnLab.Tests.Insight.Segments.Search;

/// <summary>Generated clients for searches: features of every kind, and classes by a rate per row.</summary>
internal sealed class SegmentRows
{
    private SegmentRows(FeatureTable x, RowSet positives) => (X, Positives) = (x, positives);

    public FeatureTable X { get; }

    public RowSet Positives { get; }

    public Target Y => Target.Binary([.. Enumerable.Range(0, X.Rows).Select(Positives.Has)]);

    /// <summary>Makes clients.</summary>
    /// <param name="rows">How many.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="rate">Rate of class 1 of a client.</param>
    public static SegmentRows Of(int rows, long seed, Func<Client, double> rate)
    {
        var random = RandomStream.Of(seed, 0);
        var clients = Enumerable.Range(0, rows).Select(_ => Client.Draw(random)).ToList();
        var positives = new RowSet(rows);
        for (var row = 0; row < rows; row++)
        {
            if (random.Chance(rate(clients[row])))
                positives.Add(row);
        }

        return new SegmentRows(
            new FeatureTable(
                new NumberFeature("age", [.. clients.Select(client => client.Age)]),
                new NumberFeature("score", [.. clients.Select(client => client.Score)]),
                new NumberFeature("balance", [.. clients.Select(client => client.Balance)]),
                new NumberFeature("products", [.. clients.Select(client => client.Products)]),
                new NumberFeature("card", [.. clients.Select(client => client.Card)]),
                new CategoryFeature("city", clients.Select(client => client.City))),
            positives);
    }

    /// <summary>A client.</summary>
    public sealed record Client(double Age, double Score, double Balance, double Products, double Card, string? City)
    {
        /// <summary>Balance follows score and is missing for a fifth; products follow age.</summary>
        public static Client Draw(RandomStream random)
        {
            var (age, score) = (18 + random.NextBelow(53), 600 + random.NextBelow(401));
            var balance = random.Chance(0.2) ? double.NaN : Math.Exp(10 + (score / 200.0) + (2 * random.NextDouble()));
            var products = 1 + Math.Min(3, (age / 25) + random.NextBelow(2));
            return new(age, score, balance, products, random.NextBelow(2), random.Pick([0.1, 0.5, 0.3, 0.1]) switch
            {
                0 => null,
                1 => "Рыбинск",
                2 => "Ростов",
                _ => "Углич",
            });
        }
    }
}
