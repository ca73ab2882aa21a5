using System.Text.Json;
using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

public sealed class PhiKMatrixTests
{
    private static readonly JsonElement Reference = PhiKReference.Small.GetProperty("phik_frame");

    public static TheoryData<string, PhiKBinning, int, bool> Configurations => new()
    {
        { "default", PhiKBinning.Uniform, 10, false },
        { "bins5", PhiKBinning.Uniform, 5, false },
        { "quantile4", PhiKBinning.Quantile, 4, false },
        { "bins5_nan_category", PhiKBinning.Uniform, 5, true },
    };

    private static PhiKColumn[] Columns(PhiKColumnOptions options)
    {
        var columns = Reference.GetProperty("columns");
        return
        [
            PhiKColumn.Interval("age", columns.GetProperty("age").Numbers(), options),
            PhiKColumn.Interval("balance", columns.GetProperty("balance").Numbers(), options),
            PhiKReference.Texts("city", columns.GetProperty("city").EnumerateArray().Select(item => item.GetString()!)),
            PhiKReference.Texts("gender", columns.GetProperty("gender").EnumerateArray().Select(item => item.GetString()!)),
            PhiKColumn.Ordinal("products", columns.GetProperty("products").Numbers()),
            PhiKReference.Texts("constant", columns.GetProperty("constant").EnumerateArray().Select(item => item.GetString()!)),
            PhiKColumn.Ordinal("churn", columns.GetProperty("churn").Numbers()),
        ];
    }

    [Theory]
    [MemberData(nameof(Configurations))]
    public void A_frame_gives_the_matrices_of_phik(string name, PhiKBinning binning, int bins, bool missing)
    {
        var columns = Columns(new() { Binning = binning, Bins = bins, MissingIsLevel = missing });
        var matrix = PhiKMatrix.Of(columns);

        PhiKReference.Same(Reference.GetProperty(name), columns, matrix);
        Assert.Equal("constant", Assert.Single(matrix.LeftOut).Name);
    }

    [Fact]
    public void A_matrix_that_is_not_positive_definite_has_no_global_correlations()
    {
        // phik gives 1 for three of these columns and NaN for one.
        var matrix = PhiKMatrix.Of(Columns(new()));

        Assert.All(matrix.Global, value => Assert.Equal(double.NaN, value));
    }

    [Fact]
    public void Cramers_V_stands_beside_it()
    {
        var columns = Columns(new());

        var matrix = PhiKMatrix.Of(columns);

        var (products, churn) = (matrix.IndexOf("products"), matrix.IndexOf("churn"));
        Assert.Equal(ChiSquare.Independence(columns[4].Against(columns[6])).CramersV, matrix.CramersV(products, churn));
        Assert.Equal(-1, matrix.IndexOf("constant"));
        Assert.Equal(-1, matrix.IndexOf("nothing"));
    }

    [Fact]
    public void Significances_can_be_simulated_and_do_not_depend_on_the_order_of_work()
    {
        var options = new PhiKMatrixOptions
        {
            Significance = new() { Method = PhiKSignificanceMethod.Hybrid, Simulations = 200, Seed = 3 },
        };

        var (first, second) = (PhiKMatrix.Of(Columns(new()), options), PhiKMatrix.Of(Columns(new()), options));

        for (var cell = 0; cell < 36; cell++)
            Assert.Equal(first.Significance(cell / 6, cell % 6), second.Significance(cell / 6, cell % 6));
        Assert.NotEqual(PhiKMatrix.Of(Columns(new())).Significance(0, 1), first.Significance(0, 1));
    }

    [Fact]
    public void Columns_that_share_no_rows_have_no_value()
    {
        var matrix = PhiKMatrix.Of(
        [
            PhiKColumn.Ordinal("left", [1, 2, 1, double.NaN, double.NaN, double.NaN]),
            PhiKColumn.Ordinal("right", [double.NaN, double.NaN, double.NaN, 1, 2, 2]),
        ]);

        Assert.Equal((double.NaN, double.NaN, double.NaN), (matrix[0, 1], matrix.Significance(0, 1), matrix.CramersV(1, 0)));
        Assert.Equal(1, matrix[1, 1]);
        Assert.All(matrix.Global, value => Assert.Equal(double.NaN, value));
    }

    [Fact]
    public void No_columns_give_an_empty_matrix() => Assert.Empty(PhiKMatrix.Of([]).Global);

    [Fact]
    public void Columns_of_different_lengths_are_refused() => Assert.Throws<ArgumentException>(
        () => PhiKMatrix.Of([PhiKColumn.Ordinal("a", [1, 2]), PhiKColumn.Ordinal("b", [1, 2, 3])]));
}
