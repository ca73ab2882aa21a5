using System.Diagnostics;
using System.Globalization;
using ChurnLab.Insight.Segments;
using ChurnLab.Learning;
using ChurnLab.Studies.Bank;

namespace ChurnLab.Benchmarks;

/// <summary>Searches for segments of a bank's clients, their significance, and a million clients, against numpy.</summary>
internal static class SegmentsComparison
{
    private const int Runs = 9;
    private const int Many = 1_000_000;

    private static readonly string[] Features =
    [
        BankColumns.Score, BankColumns.City, BankColumns.Gender, BankColumns.Age, BankColumns.Equity, BankColumns.Balance,
        BankColumns.Products, BankColumns.CreditCard, BankColumns.LastActivity, BankColumns.EstimatedSalary,
    ];

    public static string Run()
    {
        var real = Environment.GetEnvironmentVariable("CHURNLAB_REAL");
        var (x, y) = string.IsNullOrEmpty(real) ? Generated(10_000) : Original(real);
        var origin = string.IsNullOrEmpty(real) ? "Generated" : "Original";
        var finder = new SegmentFinder();
        var space = finder.Prepare(x);
        var positives = SegmentFinder.PositivesOf(y, x.Rows);
        var first = Time(() => finder.Find(x, y));
        double[] times = [.. Enumerable.Range(0, Runs).Select(_ => Time(() => finder.Find(x, y)).Seconds).Order()];
        var null999 = Time(() => new SearchSignificance().Of(first.Result));
        // With four conditions numpy takes minutes.
        var three = finder with { MaxConditions = 3, SimplifyTolerance = 0 };
        var peer = SegmentsPeer.Run(space, positives, three);
        var short3 = Time(() => three.Find(space, positives));
        var (found, best) = (first.Result, first.Result.Best!);
        if (peer is { } theirs && Math.Abs(theirs.Best - short3.Result.Best!.Quality) > 1e-4)
            throw new InvalidOperationException($"numpy's best is {theirs.Best}, ours {short3.Result.Best.Quality}.");
        return string.Create(CultureInfo.InvariantCulture, $"""
            # Search for segments

            {origin} bank clients: {x.Rows:N0} rows, 10 features, {space.Conditions.Count} conditions,
            {found.Conjunctions:N0} conjunctions of up to {finder.MaxConditions}, {finder.MinSize} rows or more; the best 100 by the lower bound of the rate.
            The best has {best.Segment.Size} clients of whom {best.Segment.Rate.Value:P1} left; all rows: {(double)y.Positives / x.Rows:P1}.
            Times are of the processor, all threads together, so that what else the machine does is left out: two free cores take about half
            as long. Searches take {times[Runs / 2]:0.00} s ({times[0]:0.00} to {times[^1]:0.00}, {Runs} runs), choosing
            thresholds included; the very first one, which compiles, {first.Seconds:0.00} s.
            With up to 3 conditions numpy looks for the best one alone, conditions made ready before on both sides, with the same bound and
            matrix products {(peer is { } version ? $"({version.Version}); it finds the same best." : "(no Python here has it).")}

            | what | ChurnLab | conjunctions counted | numpy | conjunctions counted |
            |---|---|---|---|---|
            | search | {times[Runs / 2]:0.00} s | {found.Visited:N0} | | |
            | search, up to 3 conditions | {short3.Seconds:0.000} s | {short3.Result.Visited:N0} | {Peer(peer?.Seconds, peer?.Visited)} |
            | search of permuted classes, 999 times | {null999.Seconds:0.0} s | all | | |
            {Million()}

            The best p-value is {null999.Result.PValues[0]:0.000}; half of the searches of permuted classes have their best above
            {Median(null999.Result.Maxima):0.000}, where the real one has {best.Quality:0.000}.
            """);
    }

    private static string Peer(double? seconds, double? visited) =>
        seconds is null ? " | " : string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s | {visited:N0}");

    private static string Million()
    {
        var (x, y) = Generated(Many);
        var (found, seconds) = Time(() => new SegmentFinder().Find(x, y));
        var way = found.IsExhaustive ? "all conjunctions" : "beam";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| search of {x.Rows:N0} generated clients, {way} | {seconds:0.0} s | {found.Visited:N0} | | |");
    }

    private static (FeatureTable X, Target Y) Original(string real)
    {
        var clients = BankData.Load(real).Clients;
        return (FeatureTable.Of(clients, Features), Target.Binary(clients.Boolean(BankColumns.Churn)));
    }

    private static (FeatureTable X, Target Y) Generated(int rows)
    {
        var clients = BankGenerator.Generate(new BankGeneratorOptions { Rows = rows })
            .Where(client => client.Age is not null && client.Products > 0).ToArray();
        NumberFeature Number(string name, Func<BankClient, double> value) => new(name, [.. clients.Select(value)]);
        return (
            new FeatureTable(
                Number(BankColumns.Score, client => client.Score),
                new CategoryFeature(BankColumns.City, clients.Select(client => client.City)),
                new CategoryFeature(BankColumns.Gender, clients.Select(client => client.Gender)),
                Number(BankColumns.Age, client => client.Age!.Value),
                Number(BankColumns.Equity, client => client.Equity),
                Number(BankColumns.Balance, client => client.Balance is { } balance ? (double)balance : double.NaN),
                Number(BankColumns.Products, client => client.Products),
                Number(BankColumns.CreditCard, client => client.HasCard ? 1 : 0),
                Number(BankColumns.LastActivity, client => client.IsActive ? 1 : 0),
                Number(BankColumns.EstimatedSalary, client => (double)client.EstimatedSalary)),
            Target.Binary([.. clients.Select(client => client.Churned)]));
    }

    private static double Median(IReadOnlyList<double> values) => values.Order().ElementAt(values.Count / 2);

    private static (T Result, double Seconds) Time<T>(Func<T> work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var result = work();
        process.Refresh();
        return (result, (process.TotalProcessorTime - before).TotalSeconds);
    }
}
