using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

// Expected values: scipy 1.10.1, noncentralities by brentq of ncx2.cdf with xtol=1e-13.
public sealed class AssociationIntervalsTests
{
    private static readonly ContingencyTable Wide = new(new long[,] { { 10, 20, 30 }, { 20, 15, 5 } });
    private static readonly ContingencyTable Square = new(new long[,] { { 5, 9, 2 }, { 8, 3, 7 }, { 1, 6, 11 } });

    [Fact]
    public void Mutual_information_has_its_interval()
    {
        Same(Association.MutualInformationInterval(Wide), EstimateKind.MutualInformation, 0.09949886847470435, 0.02753560996026, 0.2001327186571126);
        Same(Association.MutualInformationInterval(Square), EstimateKind.MutualInformation, 0.15481501878093, 0.0201261662494693, 0.3076685214163573);
    }

    [Fact]
    public void Theils_coefficient_has_its_interval_in_both_directions()
    {
        Same(Association.TheilUInterval(Wide), EstimateKind.TheilU, 0.09077806252622804, 0.02512218843278396, 0.18259162869191972);
        Same(Association.TheilUInterval(Wide.Transposed()), EstimateKind.TheilU, 0.14784122378867445, 0.04091401577423365, 0.2973688696162826);
        Same(Association.TheilUInterval(Square), EstimateKind.TheilU, 0.1422918736601948, 0.018498140088630228, 0.2827809002209534);
    }

    [Fact]
    public void V_without_bias_has_its_interval()
    {
        Same(Association.CorrectedCramersV(Wide), EstimateKind.CorrectedCramersV, 0.4098815871101007, 0.2196728795580846, 0.6181728806428777);
        Same(Association.CorrectedCramersV(Square), EstimateKind.CorrectedCramersV, 0.3193527072117889, 0.10973332750459948, 0.5299172543430554);
    }

    [Fact]
    public void Information_value_has_its_interval() => Same(
        Association.InformationValueInterval(Wide.Transposed()), EstimateKind.InformationValue, 0.8909721081283448, 0.26417398149843246, 1.7565341189366215);

    [Fact]
    public void Counts_more_even_than_chance_makes_them_allow_no_interval()
    {
        var table = new ContingencyTable(new long[,] { { 10, 20 }, { 20, 40 } });
        IntervalEstimate[] estimates =
        [
            Association.MutualInformationInterval(table), Association.TheilUInterval(table),
            Association.InformationValueInterval(table), Association.CorrectedCramersV(table),
        ];

        Assert.All(estimates, estimate =>
        {
            Assert.Equal(0, estimate.Value, 1e-14);
            Assert.Equal((double.NaN, double.NaN), (estimate.Lower, estimate.Upper));
            Assert.False(estimate.IsResolved);
        });
    }

    [Fact]
    public void Of_equal_classifications_the_upper_end_is_1_and_the_estimate_lies_within()
    {
        var table = new ContingencyTable(new long[,] { { 8, 0 }, { 0, 8 } });
        var (u, v) = (Association.TheilUInterval(table), Association.CorrectedCramersV(table));

        Assert.Equal((1.0, 1.0), (u.Upper, v.Upper));
        Assert.Equal(1, u.Value, 1e-12);
        Assert.InRange(u.Lower, 0.2, 0.8);
        Assert.True(u.IsResolved);
    }

    [Fact]
    public void Where_there_is_nothing_to_associate_there_is_no_number()
    {
        ContingencyTable[] tables = [new(new long[,] { { 3, 4 }, { 0, 0 } }), new(new long[,] { { 3, 0 }, { 4, 0 } }), new(new long[2, 2])];

        foreach (var table in tables)
        {
            IntervalEstimate[] estimates =
            [
                Association.MutualInformationInterval(table), Association.TheilUInterval(table),
                Association.InformationValueInterval(table), Association.CorrectedCramersV(table), Association.CramersV(table),
            ];
            Assert.All(estimates, estimate => Assert.True(
                double.IsNaN(estimate.Value) && double.IsNaN(estimate.Lower) && double.IsNaN(estimate.Upper)));
        }

        Assert.True(double.IsNaN(Association.InformationValueInterval(new(new long[,] { { 5, 0 }, { 0, 7 } })).Value));
        Assert.Throws<ArgumentException>(() => Association.InformationValueInterval(Wide));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_confidence_outside_its_range_is_refused(double confidence)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Association.MutualInformationInterval(Wide, confidence));
        Assert.Throws<ArgumentOutOfRangeException>(() => Association.TheilUInterval(Wide, confidence));
        Assert.Throws<ArgumentOutOfRangeException>(() => Association.CorrectedCramersV(Wide, confidence));
        Assert.Throws<ArgumentOutOfRangeException>(() => Association.InformationValueInterval(Wide.Transposed(), confidence));
    }

    [Fact]
    public void A_transposed_table_has_its_rows_as_columns()
    {
        var turned = Wide.Transposed();

        Assert.Equal((3, 2, 30L, 5L), (turned.RowCount, turned.ColumnCount, turned[2, 0], turned[2, 1]));
        Assert.Equal(Wide.RowTotals, turned.ColumnTotals);
    }

    private static void Same(IntervalEstimate actual, EstimateKind kind, double value, double lower, double upper)
    {
        Assert.Equal(kind, actual.Kind);
        Golden.Close(value, actual.Value, kind.ToString());
        Golden.Close(lower, actual.Lower, kind + " lower");
        Golden.Close(upper, actual.Upper, kind + " upper");
    }
}
