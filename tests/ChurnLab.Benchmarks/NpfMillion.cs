using System.Diagnostics;
using System.Globalization;
using System.Text;
using ChurnLab.Learning.Metrics;
using ChurnLab.Studies.Npf.Generation;
using ChurnLab.Studies.Npf.Loyalty;
using ChurnLab.Studies.Npf.Panel;

namespace ChurnLab.Benchmarks;

/// <summary>The loyalty study of many accounts, step by step: seconds, rows a second and the most memory it has resident.</summary>
internal static class NpfMillion
{
    public const string Verb = "npf-million";
    public const int Accounts = 1_000_000;

    public static string Run(int accounts)
    {
        var steps = new StringBuilder();
        var options = new NpfGeneratorOptions { Accounts = accounts };
        var history = Timed(steps, "generate the history", () => NpfGenerator.History(options), made => made.AccountCount);
        var study = LoyaltyStudy.Of(history);
        Timed(steps, "ladder: 7 models fitted fold by fold and for the block, bootstraps", () => study.Ladder);
        Timed(steps, "calibration of the block", () => study.Calibration);
        Timed(steps, "lesson of leaks: 3 models fitted", () => study.Lesson);
        Timed(steps, "model in use fitted to all that is known", () => study.Model);
        Timed(steps, "score every open account", () => study.Current, risks => risks.Count);
        Timed(steps, "list every open account with reasons", () => study.Model.List(history), list => list.Rows.Count);
        var peak = MemoryPeak.OfProcess();
        var used = study.Ladder[LoyaltyRungs.InUse];
        return string.Create(CultureInfo.InvariantCulture, $"""
            # Loyalty of {accounts:N0} accounts

            Generated with seed {options.Seed}: {history.AccountCount:N0} accounts, {history.OperationCount:N0} operations. Default options; generated in
            memory and studied in one process, step after step. Features are computed within each step.

            | step | seconds | rows | rows a second | peak of the process by then, MB |
            |---|---|---|---|---|
            {steps.ToString().TrimEnd()}

            Models are fitted on {FittedRows(study, study.Block.LastTarget):N0} rows drawn for the ladder
            and {FittedRows(study, history.LastLabelled.Plus(1)):N0} for the model in use
            (at most {study.Options.MaxRows:N0}: an account, a quarter and a lead each). The block {study.Block.From} to {study.Block.To} is
            told on {study.BlockRisks.Count:N0} of {BlockRows(study):N0} account-quarters (about {study.Options.MaxBlockRows:N0} at most, whole clients).

            ROC-AUC of the model in use on the block, next quarter: {Said(used.Area)}, next year: {Said(used.YearArea)}; intervals of 95 % by
            {study.Options.Replicates} bootstraps of clients. Calibration: slope {Said(study.Calibration.Slope)}, expected over observed
            {Said(study.Calibration.ExpectedOverObserved)}. Most memory resident: {Megabytes(peak):N0} MB.

            """);
    }

    // Long runs tell on the way where they are.
    private static T Timed<T>(StringBuilder steps, string name, Func<T> work, Func<T, long>? rows = null)
    {
        var clock = Stopwatch.StartNew();
        var result = work();
        var seconds = clock.Elapsed.TotalSeconds;
        var counts = rows is null ? " | |" : string.Create(CultureInfo.InvariantCulture, $" {rows(result):N0} | {rows(result) / seconds:N0} |");
        var line = string.Create(CultureInfo.InvariantCulture, $"| {name} | {seconds:F1} |{counts} {Megabytes(MemoryPeak.OfProcess()):N0} |");
        Console.Error.WriteLine(line);
        steps.AppendLine(line);
        return result;
    }

    private static string Said(BootstrappedMetric metric) =>
        string.Create(CultureInfo.InvariantCulture, $"{metric.Value:F3} ({metric.Lower:F3} to {metric.Upper:F3})");

    // The draw of a fit again, without its features.
    private static int FittedRows(LoyaltyStudy study, Studies.Macro.Quarter last)
    {
        var sample = HazardSample.Of(study.History, study.Options.FitFrom, last, study.Options);
        return HazardRows.Of(study.History, new PanelOptions { Features = [] }, sample).Count;
    }

    private static long BlockRows(LoyaltyStudy study) =>
        new NpfPanel(study.History, new PanelOptions { From = study.Block.From, To = study.Block.To }).RowCount;

    private static double Megabytes(long bytes) => bytes / 1e6;
}
