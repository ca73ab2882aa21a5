using System.Globalization;
using System.Text.Json;
using ChurnLab.Frames;
using ChurnLab.Statistics;
using ChurnLab.Studies.Bank;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

/// <summary>The bank's original file, with the values of phik beside it in <c>bank/reference.json</c>.</summary>
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
        var clients = Clients();
        var columns = Names.Select(column => Column(clients, column, reference, binning, missing)).ToArray();

        var matrix = PhiKMatrix.Of(columns);

        PhiKReference.Same(reference, columns, matrix);
        Assert.All(matrix.Global, value => Assert.InRange(value, 0.2, 0.95));
    }

    private static JsonElement Reference()
    {
        var path = RealData.PathOf("bank", "reference.json");
        Assert.SkipUnless(File.Exists(path), "The folder of the original files holds no bank/reference.json.");
        return PhiKReference.Read(path);
    }

    private static Frame Clients() => BankData.Load(Path.GetDirectoryName(Path.GetDirectoryName(RealData.PathOf("bank", "bank_scrooge.csv"))!)!).Clients;

    private static PhiKColumn Column(Frame frame, string name, JsonElement reference, PhiKBinning binning, bool missing)
    {
        var values = Enumerable.Range(0, frame.RowCount).Select(row => frame[name].ValueAt(row)).ToArray();
        if (values.Any(value => value is string))
            return PhiKReference.Texts(name, values.Select(value => (string)value!));
        double[] numbers = [.. values.Select(value => value is null ? double.NaN : Convert.ToDouble(value, CultureInfo.InvariantCulture))];
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
