using System.Text.Json.Nodes;
using ChurnLab.Charts;

namespace ChurnLab.Tests.Charts;

public class FigureGridTests
{
    private static Figure Panel(string title, string name = "Ушли") =>
        Chart.Bar(["а", "б"], [1, 2], name).WithTitle(title).WithReferenceLine(1.5, "в среднем").WithVerticalLine("б", "здесь");

    [Fact]
    public void Every_panel_has_axes_of_its_own_beside_each_other()
    {
        var figure = Figure.Grid([Panel("Первый"), Panel("Второй"), Panel("Третий")]);

        Assert.Equal([null, "x2", "x3"], figure.Data.Select(trace => trace.XAxis));
        Assert.Equal([null, "y2", "y3"], figure.Data.Select(trace => trace.YAxis));
        Assert.Equal(["y", "y2", "y3"], AxesOf(figure).Select(axis => axis.Anchor));
        var (first, second, third) = (DomainOf(figure, 0), DomainOf(figure, 1), DomainOf(figure, 2));
        Assert.True(first.Start == 0 && first.End < second.Start && second.End == 1 && third == first);
        Assert.True(figure.Layout.MoreYAxes[1].Domain!.End.Number < figure.Layout.YAxis!.Domain!.Start.Number);
        figure.Check();
    }

    [Fact]
    public void Lines_and_texts_go_with_their_panels()
    {
        var figure = Figure.Grid([Panel("Первый"), Panel("Второй")]);

        Assert.Equal(
            ["x domain|y", "x|y domain", "x2 domain|y2", "x2|y2 domain"],
            figure.Layout.Shapes!.Select(shape => $"{shape.XRef}|{shape.YRef}"));
        Assert.Equal(
            ["– – в среднем", "Первый", "здесь", "– – в среднем", "Второй", "здесь"],
            figure.Layout.Annotations!.Select(text => text.Text!.Plain));
        Assert.Equal("x2 domain", figure.Layout.Annotations![4].XRef);
    }

    [Fact]
    public void Traces_of_one_name_have_one_colour_and_one_entry()
    {
        var both = Figure.Combine(Chart.Bar(["а"], [1], "Ж"), Chart.Bar(["а"], [2], "М"));

        var figure = Figure.Grid([both, Chart.Bar(["а"], [3], "М"), Chart.Bar(["а"], [3], "Все")]);

        Assert.Equal(
            [Theme.ColorWay[0], Theme.ColorWay[1], Theme.ColorWay[1], Theme.ColorWay[2]],
            figure.Data.Cast<BarTrace>().Select(bars => bars.Marker!.Color!.All.Text));
        Assert.Equal([null, null, false, null], figure.Data.Select(trace => trace.ShowLegend));
        Assert.Equal(["Ж", "М", "М", "Все"], figure.Data.Select(trace => trace.LegendGroup!.Plain));
    }

    [Fact]
    public void Shared_axes_match_the_first_and_are_labelled_at_the_edge()
    {
        var figure = Figure.Grid([.. Enumerable.Repeat(Panel("П").WithYTitle("Доля"), 4)], sharedX: true, sharedY: true);

        Assert.Equal([null, "x", "x", "x"], AxesOf(figure).Select(axis => axis.Matches));
        Assert.Equal([false, false, null, null], AxesOf(figure).Select(axis => axis.ShowTickLabels));
        var upwards = figure.Layout.MoreYAxes.Prepend(figure.Layout.YAxis!).ToArray();
        Assert.Equal([null, "y", "y", "y"], upwards.Select(axis => axis.Matches));
        Assert.Equal(["Доля", null, "Доля", null], upwards.Select(axis => axis.Title?.Text?.Plain));
    }

    [Fact]
    public void A_grid_can_be_a_panel_itself()
    {
        var inner = Figure.Grid([Panel("Первый"), Panel("Второй")]);

        var figure = Figure.Grid([inner, Panel("Третий")]);

        figure.Check();
        Assert.Equal([null, "x2", "x3"], figure.Data.Select(trace => trace.XAxis));
        Assert.True(DomainOf(figure, 1).End < DomainOf(figure, 2).Start);
        Assert.Equal("y2", AxesOf(figure)[1].Anchor);
        Assert.Equal(["x", "x2", "x3 domain"], figure.Layout.Shapes!.Where((_, index) => index % 2 == 1).Select(shape => shape.XRef)
            .Take(2).Append(figure.Layout.Shapes![4].XRef));
    }

    [Fact]
    public void On_narrow_pages_the_panels_stand_in_one_column()
    {
        var figure = Figure.Grid([Panel("Первый"), Panel("Второй")], sharedY: true);

        var narrow = JsonNode.Parse(figure.ToJson())!["layout"]!["meta"]!["narrow"]!;

        Assert.Equal("[0,1]", narrow["xaxis.domain"]!.ToJsonString());
        Assert.Equal("[0,1]", narrow["xaxis2.domain"]!.ToJsonString());
        Assert.True(narrow["yaxis2.showticklabels"]!.GetValue<bool>());
        Assert.True(narrow["height"]!.GetValue<double>() > figure.Layout.Height);
        Assert.True(narrow["yaxis2.domain"]![1]!.GetValue<double>() < narrow["yaxis.domain"]![0]!.GetValue<double>());
    }

    [Fact]
    public void Companions_of_a_trace_keep_its_colour_and_its_axes()
    {
        var figure = Figure.Grid([Chart.LineWithBand([1, 2], [1, 2], [0, 1], [2, 3], "А"), Chart.LineWithBand([1, 2], [1, 2], [0, 1], [2, 3], "А")]);

        Assert.All(figure.Data.OfType<ScatterTrace>(), trace => Assert.Equal(Theme.ColorWay[0], trace.Line!.Color));
        Assert.Equal([null, null, "x2", "x2"], figure.Data.Select(trace => trace.XAxis));
    }

    private static Axis[] AxesOf(Figure figure) => [figure.Layout.XAxis!, .. figure.Layout.MoreXAxes];

    private static (double Start, double End) DomainOf(Figure figure, int panel) =>
        (AxesOf(figure)[panel].Domain!.Start.Number, AxesOf(figure)[panel].Domain!.End.Number);
}
