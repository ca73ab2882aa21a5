using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ChurnLab.Benchmarks;

/// <summary>The pension fund's data at three sizes, each step in a process of its own; at the middle size against pandas.</summary>
internal static class NpfComparison
{
    private const int ComparedSize = 100_000;

    // Repairs that the peer does not make are left over: ages, starts of contracts, labels told twice.
    private const double Tolerance = 0.01;

    private static readonly int[] Sizes = [10_000, ComparedSize, 1_000_000];

    public static string Run()
    {
        var text = new StringBuilder("""
            # The pension fund's data: generate, load, panel

            Files as the original's with all their defects, plain CSV on disk. Each step is a process of its own: its seconds of work and the most
            memory it had resident. The panel has a row per account and calendar quarter and all features; its blocks are summed up and dropped.

            | accounts | files, MB | operations | generate, s | MB | load and clean, s | panel rows | panel and features, s | rows a second | MB |
            |---|---|---|---|---|---|---|---|---|---|

            """);
        var compared = "";
        foreach (var size in Sizes)
        {
            var folder = Directory.CreateTempSubdirectory("churnlab-npf-").FullName;
            try
            {
                var generated = Ours(NpfWorkload.GenerateVerb, folder, size.ToString(CultureInfo.InvariantCulture));
                var run = Ours(NpfWorkload.PanelVerb, folder);
                text.AppendLine(Row(size, folder, generated, run));
                if (size == ComparedSize)
                    compared = Compared(folder, run);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        return text.Append(compared).ToString();
    }

    private static string Row(int size, string folder, NpfRun generated, NpfRun run)
    {
        var bytes = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        var (load, panel) = (run.Stages["load and clean"], run.Stages["panel and features"]);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {size:N0} | {Megabytes(bytes):N0} | {run.Operations:N0} | {generated.Stages["generate"]:F1} | {Megabytes(generated.Peak):N0} | {load:F1} ")
            + string.Create(
                CultureInfo.InvariantCulture,
                $"| {run.Rows:N0} | {panel:F1} | {run.Rows / panel:N0} | {Megabytes(run.Peak):N0} |");
    }

    private static string Compared(string folder, NpfRun ours)
    {
        if (Theirs(folder) is not { } theirs)
            return "\nAgainst pandas: not measured, there is no Python with pandas here.\n";
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"""

            ## {ComparedSize:N0} accounts against {theirs.Version}

            The peer (NpfPeer.py beside the benchmark) reads the same files with the few repairs it needs and computes the same features for the same rows
            by whole columns; it makes no audit. {theirs.Rows:N0} rows there, {ours.Rows:N0} here.

            | step | seconds there |
            |---|---|
            """);
        foreach (var (stage, seconds) in theirs.Stages)
            text.AppendLine(CultureInfo.InvariantCulture, $"| {stage} | {seconds:F1} |");
        var (there, here) = (theirs.Stages.Values.Sum(), ours.Stages.Values.Sum());
        text.AppendLine(CultureInfo.InvariantCulture, $"""

            Together {there:F1} s and {Megabytes(theirs.Peak):N0} MB there, {here:F1} s and {Megabytes(ours.Peak):N0} MB here: {there / here:F1} times as fast.

            """);
        return text.Append(Agreement(ours, theirs)).ToString();
    }

    private static string Agreement(NpfRun ours, NpfPeerRun theirs)
    {
        var shared = theirs.Check.Where(pair => ours.Check.ContainsKey(pair.Key)).ToList();
        var apart = shared.Where(pair => !IsAlike(ours.Check[pair.Key], pair.Value)).Select(pair => pair.Key).ToList();
        return $"Sums of {shared.Count - apart.Count} of {shared.Count} features agree to one in a hundred."
            + (apart.Count == 0 ? "\n" : $" Apart: {string.Join(", ", apart)}.\n");
    }

    private static bool IsAlike(NpfCheck one, NpfCheck other) =>
        Math.Abs(one.Sum - other.Sum) <= Tolerance * Math.Max(1, Math.Abs(one.Sum)) && Math.Abs(one.Count - other.Count) <= Tolerance * one.Count;

    private static NpfRun Ours(params string[] arguments) =>
        JsonSerializer.Deserialize<NpfRun>(Output("dotnet", [typeof(NpfComparison).Assembly.Location, .. arguments]))!;

    private static NpfPeerRun? Theirs(string folder)
    {
        if (PandasRunner.Find() is not { } python)
            return null;
        var root = ResultFile.RepositoryRoot;
        string[] arguments =
        [
            "-W", "ignore", Path.Combine(root, "tests", "ChurnLab.Benchmarks", "NpfPeer.py"), Path.Combine(folder, "npf"),
            Path.Combine(root, "data", "macro", "macro.csv"), Path.Combine(root, "data", "macro", "regions.csv"),
        ];
        return JsonSerializer.Deserialize<NpfPeerRun>(Output(python, arguments), JsonSerializerOptions.Web);
    }

    private static string Output(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with exit code {process.ExitCode}.");
    }

    private static double Megabytes(long bytes) => bytes / 1e6;
}
