using System.Globalization;
using System.Text;
using ChurnLab.Statistics;
using ChurnLab.Statistics.Regression;

namespace ChurnLab.Tests.Statistics.Battery;

/// <summary>What every function of a group makes of every case, one line each, and which results no data allow.</summary>
internal sealed class BatteryReport
{
    private static readonly string[] Raw = ["NaN", "не число", "∞", "бесконечность"];

    private readonly StringBuilder _lines = new();
    private readonly List<string> _problems = [];

    /// <summary>The table of cases and outcomes.</summary>
    public string Text => _lines.ToString();

    /// <summary>Results that no data allow; none if all is well.</summary>
    public IReadOnlyList<string> Problems => _problems;

    public void Case(string name) => _lines.Append(CultureInfo.InvariantCulture, $"\n{name}\n");

    public void Add(string what, Func<HypothesisTest> test) => Run(what, () =>
    {
        var result = test();
        Check(what, result);
        return string.Create(CultureInfo.InvariantCulture, $"{Number(result.Statistic)} p {Number(result.PValue)}{Written(result)}");
    });

    public void Add(string what, Func<IntervalEstimate> estimate) => Run(what, () =>
    {
        var result = estimate();
        Check(what, result);
        return Written(result);
    });

    public void Add(string what, Func<IEnumerable<double>> values) => Run(what, () => string.Join(' ', values().Select(Number)));

    private static string Written(HypothesisTest test) =>
        (test.Effect is { } effect ? $", effect {Written(effect)}" : "") + (test.Method == PValueMethod.Asymptotic ? "" : $", {test.Method}");

    private static string Written(IntervalEstimate estimate) => double.IsNaN(estimate.Lower) && double.IsNaN(estimate.Upper)
        ? Number(estimate.Value)
        : $"{Number(estimate.Value)} [{Number(estimate.Lower)}; {Number(estimate.Upper)}]";

    // Four digits: what the case is about, not the last bits, in which machines differ. Adding 0 turns −0 into 0.
    private static string Number(double value) => (value + 0).ToString("G4", CultureInfo.InvariantCulture);

    private void Run(string what, Func<string> result)
    {
        string outcome;
        try
        {
            outcome = result();
        }
        catch (Exception refusal) when (refusal is ArgumentException or RegressionException)
        {
            outcome = $"refused: {refusal.Message.Split('\n')[0].Replace("\r", "", StringComparison.Ordinal)}";
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            outcome = $"FAILED: {failure.GetType().Name}";
            _problems.Add($"{what}: {failure}");
        }

        _lines.Append(CultureInfo.InvariantCulture, $"  {what}: {outcome}\n");
    }

    private void Check(string what, HypothesisTest test)
    {
        Demand(what, double.IsNaN(test.PValue) || test.PValue is >= 0 and <= 1, $"p is {test.PValue}");
        Demand(what, !double.IsNaN(test.Statistic) || double.IsNaN(test.PValue), $"p is {test.PValue} without a statistic");
        Demand(what, test.SampleSizes.All(size => size >= 0) && test.DegreesOfFreedom.All(freedom => !(freedom < 0)), "a size is negative");
        if (test.Effect is { } effect)
            Check(what, effect);
        if (test is MeanTest mean)
            Check(what, mean.Difference);
        foreach (var sentence in test.Assumptions.Select(each => each.ToString()).Append(test.Explain()).Append(test.Explain(1e-9)))
            Demand(what, sentence.EndsWith('.') && !Array.Exists(Raw, raw => sentence.Contains(raw, StringComparison.Ordinal)), sentence);
    }

    private void Check(string what, IntervalEstimate estimate)
    {
        var (lower, upper) = (estimate.Lower, estimate.Upper);
        Demand(what, double.IsNaN(lower) == double.IsNaN(upper), "one end of an interval is missing");
        Demand(what, double.IsNaN(lower) || (lower <= estimate.Value && estimate.Value <= upper), $"{lower} to {upper} does not hold {estimate.Value}");
        Demand(what, !double.IsNaN(estimate.Value) || !estimate.IsResolved, "nothing is resolved");
        Demand(what, !Array.Exists(Raw, raw => estimate.ToString().Contains(raw, StringComparison.Ordinal)), estimate.ToString());
    }

    private void Demand(string what, bool holds, string otherwise)
    {
        if (!holds)
            _problems.Add($"{_lines.ToString().Split('\n').Last(line => line.Length > 0 && line[0] != ' ')}, {what}: {otherwise}");
    }
}
