using ChurnLab.Charts;

namespace ChurnLab.Tests.Charts.Recipes;

public class ForestTests
{
    [Fact]
    public void Intervals_are_drawn_from_end_to_end()
    {
        var trace = Points(Chart.Forest([new("a", 2, 1.5, 4)]));

        Assert.Equal([2], trace.X!);
        Assert.Equal([2], trace.ErrorX!.Array!);
        Assert.Equal([0.5], trace.ErrorX.ArrayMinus!);
    }

    [Fact]
    public void An_interval_that_leaves_the_axis_ends_at_its_edge_in_an_arrow()
    {
        var figure = Chart.Forest([new("a", 2, 1, 40), new("b", 2, double.NegativeInfinity, 3)], new() { Range = (-5, 10), Reference = double.NaN });

        Assert.Equal([8, 1], Points(figure).ErrorX!.Array!);
        Assert.Contains(figure.Data, trace => trace is ScatterTrace { Marker.Symbol: MarkerSymbol.TriangleRight } right
            && right.X!.Single() == 10 && right.Y!.Single() == 0);
        Assert.Contains(figure.Data, trace => trace is ScatterTrace { Marker.Symbol: MarkerSymbol.TriangleLeft } left
            && left.X!.Single() == -5 && left.Y!.Single() == 1);
    }

    [Fact]
    public void One_very_long_interval_does_not_press_the_others_together()
    {
        ForestRow[] rows = [new("a", 1, 0.5, 1.5), new("b", 2, 1.5, 2.5), new("c", 3, 2.5, 3.5), new("d", 2, -400, 400)];

        var range = Chart.Forest(rows).Layout.XAxis!.Range!;

        Assert.InRange(range.Start.Number, -3, 0);
        Assert.InRange(range.End.Number, 3.5, 6);
    }

    [Fact]
    public void Rows_whose_interval_holds_the_reference_are_hollow()
    {
        var figure = Chart.Forest([new("clear", 2, 1.2, 3), new("unclear", 1.1, 0.8, 1.4)], new() { Reference = 1 });

        Assert.Equal([MarkerSymbol.Square, MarkerSymbol.SquareOpen], figure.Data.Cast<ScatterTrace>().Select(trace => trace.Marker!.Symbol!.Value));
        Assert.Equal([0], ((ScatterTrace)figure.Data[0]).Y!);
    }

    [Fact]
    public void The_reference_of_a_logarithmic_axis_is_1_and_its_range_in_logarithms()
    {
        var layout = Chart.Forest([new("a", 2, 0.5, 8)], new() { LogScale = true, Range = (0.1, 10) }).Layout;

        Assert.Equal(AxisType.Log, layout.XAxis!.Type);
        Assert.Equal((-1, 1), (layout.XAxis.Range!.Start.Number, layout.XAxis.Range.End.Number));
        Assert.Equal(1, layout.Shapes!.Single().X0!.Value.Number);
        Assert.Contains((PlotValue)0.2, layout.XAxis.TickVals!);
    }

    [Fact]
    public void Groups_are_put_together_under_their_names_and_sorted_within()
    {
        ForestRow[] rows =
        [
            new("a", 1, 0, 2) { Group = "A" }, new("b", 5, 4, 6) { Group = "B" }, new("c", 3, 2, 4) { Group = "A" },
        ];

        var layout = Chart.Forest(rows, new() { Order = RowOrder.Descending }).Layout;

        Assert.Equal(["c", "a", "b"], layout.YAxis!.TickText!.Select(text => text.Text));
        Assert.Equal([1, 2, 4], layout.YAxis.TickVals!);
        Assert.Equal(["A", "B"], layout.Annotations!.Where(each => each.Font?.Weight == 600).Select(each => each.Text!.Plain));
    }

    [Fact]
    public void Areas_of_the_points_are_in_proportion_to_their_weights()
    {
        var rows = new[] { 100, 25 }.Select(weight => new ForestRow("a", 1, 0.5, 2) { Weight = weight });

        Assert.Equal([18, 9], Points(Chart.Forest(rows)).Marker!.Size!.Each!);
    }

    [Fact]
    public void Texts_show_estimate_and_interval_in_russian() =>
        Assert.Contains(
            Chart.Forest([new("a", -0.0312, -0.05, 0.0124)], new() { Format = ValueFormat.Percent() }).Layout.Annotations!,
            each => each.Text!.Plain == "−3,1 [−5,0; 1,2]\u202F%");

    private static ScatterTrace Points(Figure figure) => (ScatterTrace)figure.Data[0];
}
