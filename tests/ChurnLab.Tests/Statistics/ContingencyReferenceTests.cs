using System.Text.Json;
using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

/// <summary>What the tests of single functions leave out of the sections of tables.</summary>
public sealed class ContingencyReferenceTests
{
    public static TheoryData<string> Tables => CountsReference.Cases("contingency");

    public static TheoryData<string> Fourfold => CountsReference.Cases("two_by_two");

    [Theory]
    [MemberData(nameof(Tables))]
    public void Sizes_expected_counts_and_effects_agree_with_SciPy(string item)
    {
        var expected = CountsReference.Section("contingency").GetProperty(item);
        var table = Table(expected);
        var test = ChiSquare.Independence(table);

        Assert.Equal(expected.GetProperty("n").GetDouble(), test.Total);
        Golden.Close(expected.GetProperty("min_expected").GetDouble(), test.SmallestExpected, "least expected count");
        Golden.Close(expected.GetProperty("log10_p").GetDouble(), Log10(test.Statistic, test.DegreesOfFreedom), "log p");
        Golden.Close(expected.GetProperty("cramers_v_bias_corrected").GetDouble(), Association.CorrectedCramersV(table).Value, "V without bias");
        Golden.Close(expected.GetProperty("phi_coefficient").GetDouble(), Math.Sqrt(test.Statistic / test.Total), "phi");
        if (table.RowCount == 2 && table.ColumnCount == 2)
            Golden.Close(expected.GetProperty("phi_coefficient").GetDouble(), Math.Abs(Association.Phi(table)), "phi");
    }

    [Theory]
    [MemberData(nameof(Fourfold))]
    public void Shares_and_logarithms_of_ratios_agree_with_statsmodels(string item)
    {
        var expected = CountsReference.Section("two_by_two").GetProperty(item);
        var table = Table(expected);

        Golden.Close(expected.GetProperty("p1").GetDouble(), Proportion.Wilson(table[0, 0], table.RowTotals[0]).Value, "share");
        Golden.Close(expected.GetProperty("p2").GetDouble(), Proportion.Wilson(table[1, 0], table.RowTotals[1]).Value, "share");
        if (!expected.TryGetProperty("odds_ratio", out var odds))
            return;
        var (ratio, risk) = (TwoByTwo.OddsRatio(table), TwoByTwo.RiskRatio(table));
        var error = Error(ratio);
        Golden.Close(odds.GetProperty("log_or").GetDouble(), Math.Log(ratio.Value), "logarithm");
        Golden.Close(odds.GetProperty("log_se").GetDouble(), error, "error");
        Golden.Close(odds.GetProperty("p").GetDouble(), 2 * TailProbability.Normal(Math.Abs(Math.Log(ratio.Value)) / error), "p");
        Golden.Close(expected.GetProperty("risk_ratio").GetProperty("log_se").GetDouble(), Error(risk), "error");
    }

    private static double Error(IntervalEstimate ratio) => Math.Log(ratio.Upper / ratio.Lower) / (2 * TailProbability.NormalQuantile(0.975));

    private static double Log10(double statistic, double freedom)
    {
        var log = LogTail.ChiSquared(statistic, freedom) / Math.Log(10);
        return log == 0 ? 0 : log;
    }

    private static ContingencyTable Table(JsonElement item)
    {
        var rows = item.GetProperty("table").EnumerateArray().Select(row => row.Numbers()).ToArray();
        var counts = new long[rows.Length, rows[0].Length];
        for (var cell = 0; cell < counts.Length; cell++)
            counts[cell / rows[0].Length, cell % rows[0].Length] = (long)rows[cell / rows[0].Length][cell % rows[0].Length];
        return new ContingencyTable(counts);
    }
}
