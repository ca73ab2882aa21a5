using ChurnLab.Charts;

namespace ChurnLab.Tests.Charts.Recipes;

public class WaterfallTests
{
    private static readonly string[] Steps = ["a", "b", "c"];

    [Fact]
    public void Bars_start_where_the_one_before_ended_and_totals_at_zero()
    {
        var figure = Chart.Waterfall(Steps, [30, -50, 5], new() { Start = 10 });

        Assert.Equal([(1, 10, 30), (3, -10, 5)], Bars(figure, 0));
        Assert.Equal([(2, 40, -50)], Bars(figure, 1));
        Assert.Equal([(0, 0, 10), (4, 0, -5)], Bars(figure, 2));
    }

    [Fact]
    public void Without_a_start_and_a_total_there_are_only_the_steps()
    {
        var figure = Chart.Waterfall(Steps, [1, 2, 3], new() { ShowTotal = false });

        Assert.Equal(["a", "b", "c"], figure.Layout.XAxis!.TickText!.Select(text => text.Text));
        Assert.Equal([(0, 0, 1), (1, 1, 2), (2, 3, 3)], Bars(figure, 0));
    }

    [Fact]
    public void Decimal_steps_add_up_as_they_are_written() =>
        Assert.Equal(0.3, Bars(Chart.Waterfall(["a", "b"], [0.1, 0.2]), 1).Single().Length);

    [Fact]
    public void Connectors_join_neighbours_at_the_level_they_share()
    {
        var lines = (ScatterTrace)Chart.Waterfall(["a", "b"], [5, -2]).Data[0];

        Assert.Equal([5, 5, PlotValue.Missing, 3, 3, PlotValue.Missing], lines.Y!);
        Assert.Equal(0.34, lines.X![0].Number);
        Assert.Equal(0.66, lines.X[1].Number, 12);
    }

    [Fact]
    public void Labels_have_signs_and_totals_do_not()
    {
        var texts = Chart.Waterfall(Steps, [30, -50, 0]).Data.OfType<BarTrace>().SelectMany(bars => bars.Text!).Select(text => text.Text);

        Assert.Equal(["+30", "0", "−50", "−20"], texts);
    }

    [Fact]
    public void The_axis_holds_zero_and_every_level()
    {
        var range = Chart.Waterfall(Steps, [-30, -50, 20]).Layout.YAxis!.Range!;

        Assert.True(range.Start.Number < -80);
        Assert.True(range.End.Number >= 0);
    }

    [Fact]
    public void Level_bars_have_their_steps_from_top_to_bottom()
    {
        var figure = Chart.Waterfall(Steps, [1, 2, 3], new() { Orientation = Orientation.Horizontal });

        var bars = figure.Data.OfType<BarTrace>().First();
        Assert.Equal([1, 2, 3], bars.X!);
        Assert.Equal([0, 1, 2], bars.Y!);
        Assert.Equal((3.5, -0.5), (figure.Layout.YAxis!.Range!.Start.Number, figure.Layout.YAxis.Range.End.Number));
    }

    private static IEnumerable<(double Place, double Base, double Length)> Bars(Figure figure, int trace)
    {
        var bars = figure.Data.OfType<BarTrace>().ElementAt(trace);
        return bars.X!.Select((place, bar) => (place.Number, bars.Base!.Each![bar].Number, bars.Y![bar].Number));
    }
}
