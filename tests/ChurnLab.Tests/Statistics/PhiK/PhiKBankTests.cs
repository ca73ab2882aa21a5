using System.Globalization;
using System.Text.Json;
using ChurnLab.Frames;
using ChurnLab.Statistics;
using ChurnLab.Studies.Bank;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

/// <summary>The bank's original file, against the values of phik, see <see cref="RealData.ReferenceOf"/>.</summary>
public sealed class PhiKBankTests
{
    private static readonly string[] Names =
    [
        BankColumns.Score, BankColumns.City, BankColumns.Gender, BankColumns.Age, BankColumns.Equity, BankColumns.Balance,
        BankColumns.Products, BankColumns.CreditCard, BankColumns.LastActivity, BankColumns.EstimatedSalary, BankColumns.Churn,
    ];

    [Theory]
    [InlineData("default_10_uniform_bins_dropna", PhiKBinning.Uniform, false)]
    [InlineData("quantile_10_bins", PhiKBinning.Quantile, false)]
    [InlineData("uniform_10_nan_as_category", PhiKBinning.Uniform, true)]
    [InlineData("explicit_bins", PhiKBinning.Explicit, false)]
    [InlineData("explicit_bins_nan_as_category", PhiKBinning.Explicit, true)]
    public void The_original_bank_has_the_matrices_of_phik(string name, PhiKBinning binning, bool missing)
    {
        var reference = Reference().GetProperty("phik").GetProperty(name);
        var clients = Bank().Clients;
        var columns = Names.Select(column => Column(clients, column, reference, binning, missing)).ToArray();

        var matrix = PhiKMatrix.Of(columns);

        PhiKReference.Same(reference, columns, matrix);
        Assert.All(matrix.Global, value => Assert.InRange(value, 0.2, 0.95));
    }

    [Theory]
    [InlineData(BankColumns.Products, 5, "products_without_the_single_0")]
    [InlineData(BankColumns.Products, 4, "products_capped_at_4")]
    [InlineData(BankColumns.Products, 3, "products_capped_at_3")]
    [InlineData(BankColumns.Equity, 10, "equity_raw_0_to_9")]
    [InlineData(BankColumns.Equity, 7, "equity_capped_at_6")]
    [InlineData(BankColumns.Equity, 6, "equity_capped_at_5")]
    public void The_original_bank_is_as_sensitive_to_merging_as_in_phik(string name, int levels, string key)
    {
        var expected = Reference().GetProperty("phik_category_merge_sensitivity").GetProperty(key).GetDouble();
        var all = Bank().All;
        var rows = name == BankColumns.Products ? all.Where(row => row.Integer(BankColumns.Products) > 0) : all;

        var sensitivity = PhiKSensitivity.OverMerging(
            PhiKColumn.Ordinal(name, Numbers(rows, name)), PhiKColumn.Ordinal(BankColumns.Churn, Numbers(rows, BankColumns.Churn)));

        var point = Assert.Single(sensitivity.Points, point => point.Asked == levels);
        Assert.Equal(expected, point.PhiK, PhiKReference.SearchEnd);
    }

    [Fact]
    public void Hybrid_significances_of_the_original_bank_differ_from_those_of_phik_by_chance_only()
    {
        var phik = Reference().GetProperty("phik");
        var clients = Bank().Clients;
        var cut = phik.GetProperty("default_10_uniform_bins_dropna");
        var columns = Names.Select(column => Column(clients, column, cut, PhiKBinning.Uniform, false)).ToArray();

        var matrix = PhiKMatrix.Of(columns, new()
        {
            Significance = new() { Method = PhiKSignificanceMethod.Hybrid, Simulations = 1000 },
        });

        // 300 simulated tables there, 1000 here.
        var churn = phik.GetProperty("significance_hybrid_mc_nsim300_seed0_LOOSE").GetProperty("values")[10].Numbers();
        for (var column = 0; column < 10; column++)
            Assert.Equal(churn[column], matrix.Significance(10, column), 0.3);
    }

    private static JsonElement Reference() => PhiKReference.Read(RealData.ReferenceOf("bank"));

    private static BankData Bank()
    {
        var file = RealData.PathOf("bank", "bank_scrooge.csv");
        return BankData.Load(Path.GetDirectoryName(Path.GetDirectoryName(file)!)!);
    }

    private static double[] Numbers(Frame frame, string name) =>
    [
        .. Enumerable.Range(0, frame.RowCount).Select(row => frame[name].ValueAt(row))
            .Select(value => value is null ? double.NaN : Convert.ToDouble(value, CultureInfo.InvariantCulture)),
    ];

    private static PhiKColumn Column(Frame frame, string name, JsonElement reference, PhiKBinning binning, bool missing)
    {
        if (frame[name] is TextColumn text)
            return PhiKReference.Texts(name, text.Select(value => value!));
        var numbers = Numbers(frame, name);
        return reference.GetProperty("bin_edges").TryGetProperty(name, out var edges)
            ? PhiKColumn.Interval(name, numbers, new()
            {
                Binning = binning,
                Edges = binning == PhiKBinning.Explicit ? edges.Numbers() : [],
                MissingIsLevel = missing,
            })
            : PhiKColumn.Ordinal(name, numbers);
    }
}
