using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ChurnLab.Statistics;
using ChurnLab.Studies.Bank;

namespace ChurnLab.Benchmarks;

/// <summary>φK of the bank's table, its significances and global values, against the package phik.</summary>
internal static class PhiKComparison
{
    private const int Runs = 7;
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(1.5);

    private static readonly string[] Interpreters = ["python3", "/usr/bin/python3", "python"];

    private const string Script = """
        import json, sys, time, warnings
        warnings.filterwarnings("ignore")
        import pandas as pd
        from phik.phik import global_phik_array, phik_matrix
        from phik.significance import significance_matrix

        frame = pd.read_csv(sys.argv[1]).drop(columns=["USERID"])
        frame = frame[(frame["products"] > 0) & frame["age"].notna()]
        cut = dict(interval_cols=["score", "age", "balance", "EST_SALARY"], njobs=1, verbose=False)
        times = []
        for work in [lambda: phik_matrix(frame, **cut), lambda: global_phik_array(frame, **cut),
                     lambda: significance_matrix(frame, significance_method="asymptotic", **cut),
                     lambda: significance_matrix(frame, **cut)]:
            runs = []
            while len(runs) < 6 and (not runs or runs[0] < 2):
                start = time.perf_counter()
                work()
                runs.append(time.perf_counter() - start)
            times.append(sorted(runs[1:] or runs)[(len(runs) - 1) // 2])
        print(json.dumps(times))
        """;

    public static string Run()
    {
        var clients = BankGenerator.Generate().Where(client => client.Age is not null && client.Products > 0).ToArray();
        var (first, asymptotic) = Times(() => PhiKMatrix.Of(Columns(clients)));
        var (_, hybrid) = Times(() => PhiKMatrix.Of(Columns(clients), new()
        {
            Significance = new() { Method = PhiKSignificanceMethod.Hybrid, Simulations = 1000 },
        }));
        var theirs = Theirs();
        return $"""
            # φK of a bank's clients

            The list the project's own generator makes, {clients.Length.ToString("N0", CultureInfo.InvariantCulture)} rows without defects,
            11 columns, 4 of them in 10 bins of equal width; binning included;
            median (least to most) of {Runs} runs after {Warming.TotalSeconds} seconds of warming.
            ChurnLab finds φK, Cramér's V, asymptotic or hybrid significances (1000 simulated tables per pair) and global
            values in one pass, so its first three rows are one measurement; the very first run, which compiles and has no
            reference distributions kept yet, took {Shown(first)}. phik, on one processor, has the median of five runs after one, of what
            takes it over two seconds the one run; its column is empty where no Python has it.

            | what | ChurnLab | phik |
            |---|---|---|
            | matrix of φK | {Span(asymptotic)} | {Shown(theirs, 0)} |
            | global φK | {Span(asymptotic)} | {Shown(theirs, 1)} |
            | significances, asymptotic | {Span(asymptotic)} | {Shown(theirs, 2)} |
            | significances, hybrid | {Span(hybrid)} | {Shown(theirs, 3)} |
            """;
    }

    private static PhiKColumn[] Columns(BankClient[] clients) =>
    [
        PhiKColumn.Interval("score", Numbers(clients, client => client.Score)),
        Texts("city", clients, client => client.City),
        Texts("gender", clients, client => client.Gender),
        PhiKColumn.Interval("age", Numbers(clients, client => client.Age!.Value)),
        PhiKColumn.Ordinal("equity", Numbers(clients, client => client.Equity)),
        PhiKColumn.Interval("balance", Numbers(clients, client => client.Balance is { } balance ? (double)balance : double.NaN)),
        PhiKColumn.Ordinal("products", Numbers(clients, client => client.Products)),
        PhiKColumn.Ordinal("credit_card", Numbers(clients, client => client.HasCard ? 1 : 0)),
        PhiKColumn.Ordinal("last_activity", Numbers(clients, client => client.IsActive ? 1 : 0)),
        PhiKColumn.Interval("est_salary", Numbers(clients, client => (double)client.EstimatedSalary)),
        PhiKColumn.Ordinal("churn", Numbers(clients, client => client.Churned ? 1 : 0)),
    ];

    private static double[] Numbers(BankClient[] clients, Func<BankClient, double> value) => [.. clients.Select(value)];

    private static PhiKColumn Texts(string name, BankClient[] clients, Func<BankClient, string> value)
    {
        var labels = clients.Select(value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return PhiKColumn.Categories(name, [.. clients.Select(client => Array.IndexOf(labels, value(client)))], labels);
    }

    private static (double First, double[] Sorted) Times(Action work)
    {
        var first = Time(work);
        for (var warming = Stopwatch.StartNew(); warming.Elapsed < Warming;)
            work();
        return (first, [.. Enumerable.Range(0, Runs).Select(_ => Time(work)).Order()]);
    }

    private static double Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }

    private static double[]? Theirs()
    {
        var path = Path.GetTempFileName();
        try
        {
            BankGenerator.WriteCsv(path);
            return Interpreters.Select(python => Ask(python, path)).FirstOrDefault(times => times is not null);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static double[]? Ask(string python, string path)
    {
        try
        {
            var start = new ProcessStartInfo(python, ["-c", Script, path])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            };
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            var message = error.GetAwaiter().GetResult();
            return process.ExitCode == 0 ? JsonSerializer.Deserialize<double[]>(output)
                : message.Contains("ModuleNotFoundError", StringComparison.Ordinal) ? null
                : throw new InvalidOperationException($"phik failed: {message}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static string Span(double[] sorted) => $"{Shown(sorted[sorted.Length / 2])} ({Shown(sorted[0])} to {Shown(sorted[^1])})";

    private static string Shown(double[]? times, int index) => times is null ? "" : Shown(times[index]);

    private static string Shown(double seconds) => seconds >= 1
        ? seconds.ToString("0.00' s'", CultureInfo.InvariantCulture)
        : (seconds * 1000).ToString("0.#' ms'", CultureInfo.InvariantCulture);
}
