using System.Diagnostics;
using System.Globalization;
using System.Text;
using ChurnLab.Frames;
using ChurnLab.Studies.Bank;

namespace ChurnLab.Benchmarks;

/// <summary>A million bank clients as CSV: read and written, against pandas where a Python has it.</summary>
internal static class CsvComparison
{
    private const int Rows = 1_000_000;
    private const int Runs = 7;

    // What a child process of this program is started with to measure the memory of one reading.
    private const string MemoryArgument = "csv-memory";

    private static readonly FrameSchema Bank = new(
        SchemaColumn.Integer("user_id").From("USERID").NotMissing(),
        SchemaColumn.Number("score").AtLeast(0),
        SchemaColumn.Text("city"),
        SchemaColumn.Text("gender").OneOf("Ж", "М"),
        SchemaColumn.Integer("age").Between(0, 120),
        SchemaColumn.Integer("equity").AtLeast(0),
        SchemaColumn.Number("balance"),
        SchemaColumn.Integer("products").AtLeast(0),
        SchemaColumn.Boolean("credit_card"),
        SchemaColumn.Boolean("last_activity"),
        SchemaColumn.Number("est_salary").AtLeast(0),
        SchemaColumn.Boolean("churn").NotMissing());

    public static string Run()
    {
        var folder = Directory.CreateTempSubdirectory("churnlab-csv-").FullName;
        try
        {
            var path = Path.Combine(folder, "bank.csv");
            BankGenerator.WriteCsv(path, new BankGeneratorOptions { Rows = Rows });
            var frame = Csv.Read(path);
            var typed = Csv.Read(path, Bank);
            return Report(new Measured(
                new FileInfo(path).Length,
                Times(() => Csv.Read(path)),
                Times(() => Csv.Read(path, Bank)),
                Times(() => Csv.Write(typed, Path.Combine(folder, "ours.csv"))),
                Memory(path, "plain", Size(frame)),
                Memory(path, "schema", Size(typed)),
                Pandas.Find()?.Measure(folder, path, Runs)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Reads a file once and prints how far the working set rose, in bytes; run in a process of its own.</summary>
    public static bool TryMeasureMemory(string[] args)
    {
        if (args is not [MemoryArgument, var how, var path])
            return false;
        // What the runtime and the compiled reader take does not count: a small file is read first.
        var small = Encoding.UTF8.GetBytes(string.Join('\n', File.ReadLines(path).Take(100)));
        Read(how, small, null);
        using var process = Process.GetCurrentProcess();
        var before = process.WorkingSet64;
        var frame = Read(how, small, path);
        process.Refresh();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{process.PeakWorkingSet64 - before}"));
        GC.KeepAlive(frame);
        return true;
    }

    private static Frame Read(string how, byte[] small, string? path) => (how, path) switch
    {
        ("schema", null) => Csv.Read(small, "small.csv", Bank),
        ("schema", _) => Csv.Read(path!, Bank),
        (_, null) => Csv.Read(small, "small.csv"),
        _ => Csv.Read(path!),
    };

    private static double[] Times(Action action)
    {
        action();
        var times = new double[Runs];
        for (var run = 0; run < Runs; run++)
        {
            GC.Collect();
            var clock = Stopwatch.StartNew();
            action();
            times[run] = clock.Elapsed.TotalSeconds;
        }

        return times;
    }

    private static double Memory(string path, string how, long columns)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [MemoryArgument, how, path])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var rise = long.Parse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
        process.WaitForExit();
        return (double)rise / columns;
    }

    private static long Size(Frame frame) => frame.Columns.Sum(column => (long)column.Length * column.Kind switch
    {
        ColumnKind.Boolean => sizeof(byte),
        ColumnKind.Text or ColumnKind.Date => sizeof(int),
        _ => sizeof(long),
    });

    private static string Report(Measured measured)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"# {Rows:N0} bank clients as CSV, {measured.Bytes / 1e6:F0} MB");
        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"Median of {Runs} warm runs (least to most), the file in the page cache.");
        text.AppendLine();
        text.AppendLine("| what | seconds | MB/s | against pandas | peak memory over the columns |");
        text.AppendLine("|---|---|---|---|---|");
        var pandas = measured.Pandas;
        Row("`Csv.Read(path)`", measured.Plain, pandas?.Read, measured.PlainMemory);
        Row("`Csv.Read(path, schema)`", measured.Schema, pandas?.Read, measured.SchemaMemory);
        Row("`Csv.Write(frame, path)`", measured.Write, pandas?.Write, null);
        if (pandas is null)
        {
            text.AppendLine();
            text.AppendLine("No Python with pandas was found to compare with.");
            return text.ToString();
        }

        Row($"`pandas.read_csv` ({pandas.Version})", pandas.Read, null, null);
        Row("`DataFrame.to_csv(index=False)`", pandas.Write, null, null);
        text.AppendLine();
        text.AppendLine("Aims: reading three times as fast as pandas, less than 1.5 times the memory of the columns; writing in a second.");
        text.AppendLine("Memory is the rise of the peak working set of a process that has read a small file before.");
        return text.ToString();

        void Row(string what, double[] times, double[]? other, double? memory)
        {
            var median = Median(times);
            var ratio = other is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{Median(other) / median:F1} times as fast");
            var peak = memory is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{memory:F2}");
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {what} | {median:F3} ({times.Min():F3} to {times.Max():F3}) | {measured.Bytes / 1e6 / median:F0} | {ratio} | {peak} |");
        }
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    private sealed record Measured(
        long Bytes, double[] Plain, double[] Schema, double[] Write, double PlainMemory, double SchemaMemory, PandasTimes? Pandas);
}
