using System.Diagnostics;
using System.Text.Json;
using ChurnLab.Studies.Npf.Generation;
using ChurnLab.Studies.Npf.Loading;
using ChurnLab.Studies.Npf.Panel;

namespace ChurnLab.Benchmarks;

/// <summary>The pension fund's data from the generator to the panel, in a process of its own, which tells seconds, memory and sums.</summary>
internal static class NpfWorkload
{
    public const string GenerateVerb = "npf-generate";
    public const string PanelVerb = "npf-panel";

    /// <summary>Writes the four files of so many accounts.</summary>
    public static int Generate(string folder, int accounts)
    {
        var clock = Stopwatch.StartNew();
        NpfGenerator.WriteFiles(folder, new NpfGeneratorOptions { Accounts = accounts });
        return Tell(new NpfRun { Stages = new() { ["generate"] = clock.Elapsed.TotalSeconds }, Peak = MemoryPeak.OfProcess() });
    }

    /// <summary>Reads the files and computes every row of the panel, a block at a time.</summary>
    public static int Panel(string folder)
    {
        var clock = Stopwatch.StartNew();
        var history = NpfData.Load(folder).History;
        var loaded = clock.Elapsed.TotalSeconds;
        var panel = new NpfPanel(history);
        var checks = panel.Features.Select(_ => new NpfCheck()).ToArray();
        var rows = 0L;
        foreach (var block in panel.Blocks())
        {
            rows += block.RowCount;
            for (var feature = 0; feature < checks.Length; feature++)
                checks[feature].Add(block.Values(feature));
        }

        return Tell(new NpfRun
        {
            Stages = new() { ["load and clean"] = loaded, ["panel and features"] = clock.Elapsed.TotalSeconds - loaded },
            Peak = MemoryPeak.OfProcess(),
            Rows = rows,
            Accounts = history.AccountCount,
            Operations = history.OperationCount,
            Check = panel.Features.Zip(checks).ToDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal),
        });
    }

    private static int Tell(NpfRun run)
    {
        Console.WriteLine(JsonSerializer.Serialize(run));
        return 0;
    }
}
