using System.Diagnostics;
using System.Globalization;
using System.Text;
using ChurnLab.Frames;

namespace ChurnLab.Benchmarks;

/// <summary>Grouping, joining and sorting of frames against pandas, on the same data.</summary>
internal static class FramesComparison
{
    private const int LeastRuns = 3;
    private const int MostRuns = 9;
    private const double Seconds = 5;
    private const double WarmingSeconds = 1;
    private static readonly int[] Sizes = [1_000_000, 10_000_000];

    public static string Run()
    {
        var python = PandasRunner.Find();
        var text = new StringBuilder($"""
            # Frames against pandas

            Median of {LeastRuns} to {MostRuns} runs (as many as fit {Seconds} seconds) after {WarmingSeconds} second of warming,
            all cores here, one in pandas. Text is of type object in pandas, as its CSV reader gives it, unless said otherwise.
            First values and sizes of the results were compared.
            Memory is the rise of resident memory during one run, the result included, in sizes of the typed columns of the frame
            (40 bytes a row); beside it the size of the result.


            """);
        if (python is null)
            text.AppendLine("pandas was not measured: no Python here imports it.").AppendLine();
        foreach (var rows in Sizes)
            AddTable(text, rows, python);
        return text.ToString();
    }

    private static void AddTable(StringBuilder text, int rows, string? python)
    {
        var data = new FramesData(rows);
        var theirs = python is null ? null : MeasurePandas(data, python);
        text.AppendLine(CultureInfo.InvariantCulture, $"## {rows:N0} rows").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"| operation | here, ms | {theirs?.Version ?? "pandas"}, ms | times faster | memory | result |");
        text.AppendLine("|---|---|---|---|---|---|");
        var size = (double)FramesData.BytesOf(data.Payments);
        foreach (var (place, operation) in FramesOperation.All.Index())
        {
            var result = operation.Ours(data);
            if (theirs is not null)
                Compare(operation, result, theirs.Results[place]);
            var resultSize = FramesData.BytesOf(result) / size;
            result = null;
            var peak = MemoryPeak.Of(() => operation.Ours(data)) / size;
            var ours = Median(Times(() => operation.Ours(data)));
            var other = theirs is null ? double.NaN : Median(theirs.Results[place].Times);
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {operation.Name} | {ours * 1e3:F0} | {Shown(other * 1e3, "F0")} | {Shown(other / ours, "F1")} | {peak:F2} | {resultSize:F2} |");
        }

        text.AppendLine();
    }

    private static string Shown(double value, string format) =>
        double.IsNaN(value) ? "" : value.ToString(format, CultureInfo.InvariantCulture);

    private static PandasResults MeasurePandas(FramesData data, string python)
    {
        var folder = Directory.CreateTempSubdirectory("churnlab-frames-").FullName;
        try
        {
            data.Write(folder);
            return PandasRunner.Measure(python, folder, LeastRuns, Seconds);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<double> Times(Func<Frame> operation)
    {
        // Until the runtime has compiled the loops with what it learned of them; short operations need several runs for that.
        for (var warming = Stopwatch.StartNew(); warming.Elapsed.TotalSeconds < WarmingSeconds;)
            GC.KeepAlive(operation());
        var times = new List<double>();
        while (times.Count < LeastRuns || (times.Count < MostRuns && times.Sum() < Seconds))
        {
            GC.Collect();
            var clock = Stopwatch.StartNew();
            GC.KeepAlive(operation());
            times.Add(clock.Elapsed.TotalSeconds);
        }

        return times;
    }

    private static void Compare(FramesOperation operation, Frame ours, PandasResult theirs)
    {
        var check = ours.Number(operation.Check).Take(operation.Compared).Sum(value => value ?? 0);
        if (ours.RowCount != theirs.Rows || Math.Abs(check - theirs.Check) > 1e-9 * Math.Abs(theirs.Check))
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"Results differ for '{operation.Name}': {ours.RowCount} rows, {check:R} here; {theirs.Rows} rows, {theirs.Check:R} in pandas."));
        }
    }

    private static double Median(IReadOnlyList<double> values) => values.Order().ElementAt(values.Count / 2);
}
