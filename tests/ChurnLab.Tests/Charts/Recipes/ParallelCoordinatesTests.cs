using ChurnLab.Charts;
using ChurnLab.Frames;

namespace ChurnLab.Tests.Charts.Recipes;

public class ParallelCoordinatesTests
{
    private static readonly Frame Small = new(
        new TextColumn("group", ["a", "a", "a", "b", null]),
        new NumberColumn("x", [10, 20, 40, 30, 1000]),
        new IntegerColumn("y", [1, 2, null, 4, 5]),
        new TextColumn("city", ["Б", "А", "Б", "В", "А"]));

    [Fact]
    public void Every_column_spans_its_own_axis_and_lines_break_at_missing_values()
    {
        var line = Lines(Chart.ParallelCoordinates(Small.Select("x", "y", "city")))[0];

        Assert.Equal([0, 0, 0.5, PlotValue.Missing], line.Y!.Take(4));
        Assert.Equal([0, 1, 2, PlotValue.Missing], line.X!.Take(4));
        Assert.True(line.Y![(2 * 4) + 1].IsMissing);
        Assert.Equal(1, line.Y[(3 * 4) + 2].Number);
    }

    [Fact]
    public void Groups_have_medians_of_all_their_rows_and_texts_their_most_frequent_value()
    {
        var medians = Chart.ParallelCoordinates(Small, new() { GroupBy = "group" }).Data.OfType<ScatterTrace>()
            .Where(trace => trace.Mode == ScatterMode.LinesMarkers).ToArray();

        Assert.Equal(["a", "b"], medians.Select(trace => trace.Name!.Plain));
        Assert.Equal([Math.Round(10 / 990.0, 4), 0.125, 0.5], medians[0].Y!);
        Assert.Contains("x — медиана 20", medians[0].HoverText![0].Text, StringComparison.Ordinal);
        Assert.Equal("a: city — чаще всего «Б», 67\u202F% строк.", medians[0].HoverText![2].Text);
    }

    [Fact]
    public void Rows_without_a_group_are_left_out_and_counted() =>
        Assert.EndsWith(
            "Без группы и не показано: 1\u00A0строка.",
            Chart.ParallelCoordinates(Small, new() { GroupBy = "group" }).Layout.Note,
            StringComparison.Ordinal);

    [Fact]
    public void Many_rows_are_sampled_with_a_seed_each_group_by_its_share()
    {
        var rows = Enumerable.Range(0, 1000).ToArray();
        var frame = new Frame(
            new TextColumn("group", rows.Select(row => row == 0 ? "rare" : row % 4 == 0 ? "few" : "many")),
            new NumberColumn("x", rows.Select(row => (double?)row)),
            new NumberColumn("y", rows.Select(row => (double?)(row * 7 % 1000))));

        Figure Make(int seed) => Chart.ParallelCoordinates(frame, new() { GroupBy = "group", MaxLines = 103, Seed = seed });
        int[] counts = [.. Lines(Make(1)).Select(line => line.Count / 3)];

        Assert.Equal([25, 76, 1], counts);
        Assert.Equal(Make(1).ToJson(), Make(1).ToJson());
        Assert.NotEqual(Make(1).ToJson(), Make(2).ToJson());
    }

    [Fact]
    public void Labels_are_in_the_units_of_the_columns()
    {
        var labels = Chart.ParallelCoordinates(Small.Select("x", "city")).Layout.Annotations!;

        Assert.Equal(["200", "400", "600", "800", "1000"], labels.Where(label => label.X!.Value.Number == 0).Select(label => label.Text!.Plain));
        Assert.Equal(["А", "Б", "В"], labels.Where(label => label.X!.Value.Number == 1).Select(label => label.Text!.Plain));
        Assert.Equal([0, 0.5, 1], labels.Where(label => label.X!.Value.Number == 1).Select(label => label.Y!.Value.Number));
    }

    [Fact]
    public void Bands_join_only_columns_of_numbers()
    {
        var figure = Chart.ParallelCoordinates(Small, new() { GroupBy = "group" });

        var band = figure.Data.OfType<ScatterTrace>().First(trace => trace.Fill == ScatterFill.ToSelf);
        Assert.Equal([0, 1, 1, 0], band.X!);
    }

    private static ScatterTrace[] Lines(Figure figure) =>
        [.. figure.Data.OfType<ScatterTrace>().Where(trace => trace is { Mode: ScatterMode.Lines, Fill: null })];
}
