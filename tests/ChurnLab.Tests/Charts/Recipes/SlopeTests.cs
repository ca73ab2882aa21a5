using ChurnLab.Charts;

namespace ChurnLab.Tests.Charts.Recipes;

public class SlopeTests
{
    [Fact]
    public void Rising_and_falling_lines_are_two_traces_with_gaps()
    {
        var figure = Chart.Slope(["a", "b", "c"], [1, 5, 2], [3, 4, 6]);

        Assert.Equal(["выросло", "снизилось"], figure.Data.Select(trace => trace.Name!.Plain));
        Assert.Equal([1, 3, PlotValue.Missing, 2, 6, PlotValue.Missing], ((ScatterTrace)figure.Data[0]).Y!);
        Assert.Equal([0, 1, PlotValue.Missing], ((ScatterTrace)figure.Data[1]).X!);
    }

    [Fact]
    public void Labels_of_equal_values_do_not_overlap()
    {
        var figure = Chart.Slope(Enumerable.Range(0, 12).Select(line => $"Город {line}"), Enumerable.Repeat(5, 12), Enumerable.Range(0, 12));

        var layout = figure.Layout;
        var (low, high) = (layout.YAxis!.Range!.Start.Number, layout.YAxis.Range.End.Number);
        var left = layout.Annotations!.Where(label => label.X!.Value.Number == 0)
            .Select(label => label.Y!.Value.Number / (high - low) * layout.PlotHeight!.Value).Order().ToArray();
        Assert.Equal(12, left.Length);
        Assert.All(left.Zip(left.Skip(1)), pair => Assert.True(pair.Second - pair.First > 18));
    }

    [Fact]
    public void Highlighted_lines_are_bold_and_the_others_recede_without_a_name()
    {
        var figure = Chart.Slope(["a", "b"], [1, 2], [2, 3], new() { Highlight = ["b"] });

        Assert.False(figure.Data[0].ShowLegend);
        Assert.Equal([2, 3, PlotValue.Missing], ((ScatterTrace)figure.Data[1]).Y!);
        Assert.Equal(["2\u2002b", "3\u2002b"], figure.Layout.Annotations!.Where(label => label.Font?.Weight == 700)
            .Select(label => string.Join('\u2002', label.Text!.Plain.Split('\u2002').Order(StringComparer.Ordinal))));
    }

    [Fact]
    public void A_line_without_values_is_left_out_and_counted()
    {
        var figure = Chart.Slope(["a", "b", "c"], [1, double.NaN, double.NaN], [2, 3, double.NaN]);

        Assert.Equal("Без данных и не показано: 1\u00A0строка.", figure.Layout.Note);
        Assert.Equal(3, figure.Layout.Annotations!.Count);
    }

    [Fact]
    public void Intervals_become_distances()
    {
        var figure = Chart.Slope(["a"], [2.0], [5.0], new() { BeforeIntervals = [(1, 4)], AfterIntervals = [(4.5, 7)] });

        var bar = ((ScatterTrace)figure.Data[0]).ErrorY!;
        Assert.Equal([2, 2, PlotValue.Missing], bar.Array!);
        Assert.Equal([1, 0.5, PlotValue.Missing], bar.ArrayMinus!);
    }

    [Fact]
    public void Differences_of_shares_are_percentage_points() =>
        Assert.Contains(
            "+3,1\u00A0п. п.",
            Chart.Slope(["a"], [0.123], [0.154], new() { Format = ValueFormat.Percent() }).ToText(),
            StringComparison.Ordinal);
}
