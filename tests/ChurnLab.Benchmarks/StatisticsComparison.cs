using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ChurnLab.Benchmarks;

/// <summary>Tests, correlations and resampling against SciPy, on the same data, run by run in turn.</summary>
internal static class StatisticsComparison
{
    private const int LeastRuns = 3;
    private const int MostRuns = 15;
    private const double Seconds = 2;
    private const double WarmingSeconds = 0.7;
    private const double MostSeconds = 12;
    private static readonly int[] Sizes = [10_000, 100_000, 1_000_000, 10_000_000];

    public static string Run()
    {
        var data = new StatisticsData(Sizes[^1]);
        var folder = Directory.CreateTempSubdirectory("churnlab-statistics-").FullName;
        try
        {
            data.Write(folder);
            using var python = SciPyProcess.Start(folder);
            return Report(data, python);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Report(StatisticsData data, SciPyProcess? python)
    {
        var text = new StringBuilder($"""
            # Statistics against SciPy

            {(python is null ? "SciPy was not measured: no Python here imports it." : $"Against {python.Version}.")}
            Median of {LeastRuns} to {MostRuns} runs (as many as fit {Seconds} seconds) after {WarmingSeconds} seconds of warming here and a run
            there; runs here and there take turns. All cores here, one there. Statistics and p-values were compared: equal to 1e-9, the resampled
            ones within the error of simulation, those of Kruskal and Wallis to 1e-8, which SciPy's formula loses. The
            tests here also find effect sizes with intervals and check assumptions, and leave NaN out.
            Cliff's delta, here with an interval, has no counterpart: it is had from U there. Of Kendall's p-value with ties none is compared, because
            64 bits are too few for SciPy's sums from about a million rows on.
            Memory is the rise of resident memory during one run, in bytes per row; in brackets what was allocated in all. The data
            are not in it (16 bytes per row; 8 of codes). The exponent says how time grows with rows from the size before.


            """);
        var before = new Dictionary<StatisticsOperation, double>();
        foreach (var rows in Sizes)
        {
            AddHead(text, $"{rows.ToString("N0", CultureInfo.InvariantCulture)} rows");
            var part = data.First(rows);
            foreach (var operation in StatisticsOperation.Tests)
                AddLine(text, Measure(operation, part, python), before);
        }

        AddHead(text, "Resampling");
        foreach (var (rows, operation) in StatisticsOperation.Resampling)
            AddLine(text, Measure(operation, data.First(rows), python), before);
        return text.ToString();
    }

    private static void AddHead(StringBuilder text, string title) => text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {title}").AppendLine()
        .AppendLine("| method | here, ms | SciPy, ms | times faster | exponent | memory here | memory in SciPy |")
        .AppendLine("|---|---|---|---|---|---|---|");

    private static void AddLine(StringBuilder text, StatisticsCost cost, Dictionary<StatisticsOperation, double> before)
    {
        var exponent = before.TryGetValue(cost.Operation, out var last) ? Math.Log10(cost.Seconds / last) : double.NaN;
        before[cost.Operation] = cost.Seconds;
        Console.Error.WriteLine(FormattableString.Invariant($"{cost.Operation.Name}: {cost.Seconds * 1e3:G3} ms, {cost.TheirSeconds * 1e3:G3} ms"));
        text.Append(CultureInfo.InvariantCulture, $"| {cost.Operation.Name} | {Shown(cost.Seconds * 1e3, "G3")} | {Shown(cost.TheirSeconds * 1e3, "G3")} ");
        text.Append(CultureInfo.InvariantCulture, $"| {Shown(cost.TheirSeconds / cost.Seconds, "F1")} | {Shown(exponent, "F2")} ");
        text.AppendLine(CultureInfo.InvariantCulture, $"| {cost.Memory:F0} ({cost.Allocated:F0}) | {Shown(cost.TheirMemory, "F0")} |");
    }

    private static StatisticsCost Measure(StatisticsOperation operation, StatisticsData data, SciPyProcess? python)
    {
        var rows = data.X.Length;
        var ours = operation.Ours(data);
        var theirs = python?.Run(rows, operation.SciPy);
        if (theirs is { } other && !operation.Agrees(ours, other.Outcome))
            throw new InvalidOperationException($"Results of '{operation.Name}' differ for {rows} rows: {ours} here, {other.Outcome} in SciPy.");
        for (var warming = Stopwatch.StartNew(); warming.Elapsed.TotalSeconds < WarmingSeconds;)
            operation.Ours(data);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        operation.Ours(data);
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        var memory = MemoryPeak.Of(() => operation.Ours(data));
        // What takes them long is run once.
        var (times, theirTimes) = (new List<double>(), new List<double>());
        var isSlow = theirs?.Seconds > MostSeconds / LeastRuns;
        if (isSlow)
            theirTimes.Add(theirs!.Value.Seconds);
        while (times.Count < LeastRuns || (times.Count < MostRuns && times.Sum() + theirTimes.Sum() < Seconds))
        {
            times.Add(Time(() => operation.Ours(data)));
            if (theirs is not null && !isSlow)
                theirTimes.Add(python!.Run(rows, operation.SciPy).Seconds);
        }

        return new(operation, Median(times), Median(theirTimes))
        {
            Memory = (double)memory / rows,
            Allocated = (double)allocated / rows,
            TheirMemory = theirs is { Memory: >= 0 } measured ? measured.Memory / rows : double.NaN,
        };
    }

    private static double Time(Action work)
    {
        GC.Collect();
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalSeconds;
    }

    private static string Shown(double value, string format) =>
        !double.IsFinite(value) ? "" : format == "G3" && value >= 100 ? value.ToString("F0", CultureInfo.InvariantCulture)
        : value.ToString(format, CultureInfo.InvariantCulture);

    private static double Median(List<double> values) => values.Count == 0 ? double.NaN : values.Order().ElementAt(values.Count / 2);
}
