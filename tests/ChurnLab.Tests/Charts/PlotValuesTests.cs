using ChurnLab.Charts;

namespace ChurnLab.Tests.Charts;

public class PlotValuesTests
{
    [Fact]
    public void Arrays_sequences_and_collection_expressions_give_the_same_values()
    {
        double?[] array = [1, null, 3];

        PlotValues[] all =
        [
            array,
            [1, PlotValue.Missing, 3],
            [.. array],
            PlotValues.From(array.Select(value => value)),
            new double[] { 1, double.NaN, 3 },
            (ReadOnlyMemory<double>)new double[] { 1, double.PositiveInfinity, 3 },
            PlotValues.From<object?>([1m, null, 3f]),
        ];

        Assert.Equal([1, double.NaN, 3], all[0].Select(value => value.Number));
        Assert.All(all, values => Assert.True(values.Equals(all[0])));
    }

    [Fact]
    public void Changing_the_array_afterwards_changes_nothing()
    {
        double[] array = [1, 2];
        PlotValues values = array;

        array[0] = 9;

        Assert.Equal(1, values[0].Number);
    }

    [Fact]
    public void Each_kind_of_value_is_told_apart()
    {
        PlotValues values = [1, "a", new DateOnly(2022, 3, 1), PlotValue.Missing];

        Assert.Equal(
            [PlotValueKind.Number, PlotValueKind.Text, PlotValueKind.Date, PlotValueKind.Missing],
            values.Select(value => value.Kind));
        Assert.Equal(["1", "a", "2022-03-01", ""], values.Select(value => value.ToString()));
        Assert.True(values.HasText);
        Assert.False(Of(1, PlotValue.Missing, new DateOnly(2022, 3, 1)).HasText);
    }

    [Fact]
    public void Enums_and_letters_are_texts() =>
        Assert.Equal(["Group", "x"], PlotValues.From<object>([BarMode.Group, 'x']).Select(value => value.Text));

    [Fact]
    public void Values_are_equal_by_content()
    {
        PlotValues one = [1, "a", PlotValue.Missing];
        PlotValues same = [1, "a", double.NaN];
        PlotValues other = [1, "b", PlotValue.Missing];

        Assert.True(one.Equals(same));
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.False(one.Equals(other));
    }

    [Fact]
    public void Columns_become_rows()
    {
        var rows = PlotMatrix.FromColumns([1, 2, 3], ["a", "b", "c"]);

        Assert.Equal(3, rows.Count);
        Assert.Equal(Of(2, "b"), rows[1]);
    }

    [Fact]
    public void Tables_keep_rows_and_columns_apart()
    {
        PlotMatrix table = new double[,] { { 1, 2, 3 }, { 4, 5, 6 } };

        Assert.Equal(2, table.Count);
        Assert.Equal(Of(4, 5, 6), table[1]);
    }

    private static PlotValues Of(params ReadOnlySpan<PlotValue> values) => PlotValues.Create(values);
}
