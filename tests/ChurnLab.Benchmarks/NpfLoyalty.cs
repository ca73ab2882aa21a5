using System.Diagnostics;
using System.Globalization;
using System.Text;
using ChurnLab.Learning.Metrics;
using ChurnLab.Studies.Npf.Generation;
using ChurnLab.Studies.Npf.Loyalty;

namespace ChurnLab.Benchmarks;

/// <summary>The ladder of loyalty models on generated accounts.</summary>
internal static class NpfLoyalty
{
    public static string Run()
    {
        var accounts = int.Parse(Environment.GetEnvironmentVariable("ACCOUNTS") ?? "20000", CultureInfo.InvariantCulture);
        var options = new NpfGeneratorOptions { Accounts = accounts };
        var clock = Stopwatch.StartNew();
        var history = NpfGenerator.History(options);
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"history {clock.Elapsed.TotalSeconds:F1} s");
        clock.Restart();
        var ladder = LoyaltyLadder.Of(history, new LoyaltyOptions());
        text.AppendLine(CultureInfo.InvariantCulture, $"ladder {clock.Elapsed.TotalSeconds:F1} s");
        var oot = ladder.OutOfTime;
        text.AppendLine(CultureInfo.InvariantCulture, $"out of time rows {oot.Pairs.Count}, closings {oot.Pairs.Count(pair => pair.Closes)}");
        foreach (var rung in (string[])["scheme", "recency", "logistic", "boosting"])
        {
            var line = new StringBuilder(rung);
            for (var fold = 0; fold < 4; fold++)
            {
                int[] rows = [.. Enumerable.Range(0, oot.Pairs.Count).Where(row => oot.Folds[row] == fold && oot.Pairs[row].Lead == 1)];
                var area = Metric.RocAuc.Of(Pick(oot.Classes.ToArray(), rows), Pick(oot.Hazards(rung), rows), Pick(oot.Weights.ToArray(), rows));
                line.Append(CultureInfo.InvariantCulture, $" {area:F3}");
            }

            text.AppendLine(line.ToString());
        }

        foreach (var (name, forecast) in ladder.Forecasts)
        {
            Line(text, name + " quarter", ladder.Block.ClosesNext, forecast.Next);
            Line(text, name + " year", ladder.Block.ClosesInYear, forecast.Year);
        }

        foreach (var quarter in ladder.Block.Quarters.Distinct().Order())
        {
            int[] rows = [.. Enumerable.Range(0, ladder.Block.Rows).Where(row => ladder.Block.Quarters[row] == quarter)];
            text.AppendLine(CultureInfo.InvariantCulture, $"{quarter} true {rows.Average(row => ladder.Block.ClosesNext[row]):F4} told {rows.Average(row => ladder.Forecasts["ensemble"].Next[row]):F4}");
        }

        var truths = NpfGenerator.Truth(options).SelectMany(truth => truth.Quarters.Select(q => ((truth.AccountId, q.Quarter), q.AnyHazard))).ToDictionary(p => p.Item1, p => p.AnyHazard);
        double[] oracle = [.. Enumerable.Range(0, ladder.Block.Rows).Select(row => truths.GetValueOrDefault((history.AccountId(ladder.Block.Accounts[row]), ladder.Block.Quarters[row])))];
        Line(text, "oracle", ladder.Block.ClosesNext, oracle);
        return text.ToString();
    }

    private static void Line(StringBuilder text, string name, IReadOnlyList<double> classes, double[] scores)
    {
        int[] rows = [.. Enumerable.Range(0, classes.Count).Where(row => !double.IsNaN(classes[row]))];
        double[] y = [.. rows.Select(row => classes[row])];
        var s = Pick(scores, rows);
        var deciles = rows.Select((_, i) => i).OrderByDescending(i => s[i]).Chunk((rows.Length / 10) + 1)
            .Select(part => part.Sum(i => s[i]) / part.Sum(i => y[i])).Take(5);
        text.AppendLine(CultureInfo.InvariantCulture,
            $"{name}: n {rows.Length} rate {y.Average():F4} told {s.Average():F4} AUC {Metric.RocAuc.Of(y, s):F4} AP {Metric.AveragePrecision.Of(y, s):F4} E/O {string.Join(" ", deciles.Select(d => d.ToString("F2", CultureInfo.InvariantCulture)))}");
    }

    private static double[] Pick(double[] values, int[] rows) => [.. rows.Select(row => values[row])];
}
