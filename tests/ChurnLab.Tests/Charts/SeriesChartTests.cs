using System.Text.Json.Nodes;
using ChurnLab.Charts;

namespace ChurnLab.Tests.Charts;

public class SeriesChartTests
{
    [Fact]
    public void Every_series_of_grouped_bars_has_its_own_intervals()
    {
        var figure = Chart.GroupedBar(
            ["а", "б"],
            ChartSeries.Of("М", [0.25, 0.5], [0.125, 0.25], [0.5, 1]),
            ("Ж", new[] { 0.5, 0.75 }));

        var (men, women) = ((BarTrace)figure.Data[0], (BarTrace)figure.Data[1]);
        Assert.Equal([0.25, 0.5], men.ErrorY!.Array!);
        Assert.Equal([0.125, 0.25], men.ErrorY.ArrayMinus!);
        Assert.Null(women.ErrorY);
        Assert.Equal("%{x}, Ж: %{y:,.5~r}<extra></extra>", women.HoverTemplate!.Value);
    }

    [Fact]
    public void Sentences_of_recipes_follow_an_axis_in_percent() => Assert.Equal(
        "%{x}, Ж: %{y:.2%}<extra></extra>",
        Chart.GroupedBar(["а"], ("Ж", new[] { 0.5 })).WithPercentY(1).Data[0].HoverTemplate!.Value);

    [Fact]
    public void A_name_that_looks_like_a_place_of_a_template_stays_a_name() => Assert.Equal(
        "%{x}, &#37;{y} &lt;b&gt;: %{y:,.5~r}<extra></extra>",
        Chart.GroupedBar(["а"], ("%{y} <b>", new[] { 0.5 })).Data[0].HoverTemplate!.Value);

    [Fact]
    public void Stacked_shares_add_up_to_1_and_small_ones_have_no_label()
    {
        var figure = Chart.StackedBar(
            ["1", "2"], [("А", new[] { 96, 30 }), ("Б", new[] { 4, 70 })], normalize: true);

        var bars = figure.Data.Cast<BarTrace>().ToArray();
        Assert.Equal([0.96, 0.3], bars[0].Y!);
        Assert.Equal([0.04, 0.7], bars[1].Y!);
        Assert.Equal(["", "70,0\u00A0%"], bars[1].Text!);
        Assert.Equal("4 из 100", bars[1].HoverText![0].Text);
        Assert.Equal(BarMode.Stack, figure.Layout.BarMode);
    }

    [Fact]
    public void Nothing_has_no_shares() => Assert.Equal(
        [1, PlotValue.Missing],
        ((BarTrace)Chart.StackedBar(["1", "2"], [("А", new double[] { 3, double.NaN })], normalize: true).Data[0]).Y!);

    [Fact]
    public void A_band_runs_along_the_lower_ends_and_back_along_the_upper_and_breaks_where_the_line_does()
    {
        var band = (ScatterTrace)Chart.LineWithBand(
            [1, 2, 3, 4], [0.5, 0.6, double.NaN, 0.7], [0.4, 0.5, 0.5, 0.6], [0.6, 0.7, 0.7, 0.8]).Data[0];

        Assert.Equal([1, 2, 2, 1, PlotValue.Missing, 4, 4, PlotValue.Missing], band.X!);
        Assert.Equal([0.4, 0.5, 0.7, 0.6, PlotValue.Missing, 0.6, 0.8, PlotValue.Missing], band.Y!);
    }

    [Fact]
    public void A_band_has_the_colour_of_its_line_whatever_it_is_combined_with()
    {
        var figure = Figure.Combine(Rates("М"), Rates("Ж"));

        var data = JsonNode.Parse(figure.ToJson())!["data"]!.AsArray();
        Assert.Equal(
            ["rgba(0,114,178,0.25)", "rgba(230,159,0,0.25)"],
            new[] { 0, 2 }.Select(trace => data[trace]!["fillcolor"]!.GetValue<string>()));
        Assert.Equal(
            [Theme.ColorWay[0], Theme.ColorWay[1]],
            new[] { 1, 3 }.Select(trace => data[trace]!["line"]!["color"]!.GetValue<string>()));

        static Figure Rates(string name) => Chart.LineWithBand([1, 2], [0.5, 0.6], [0.4, 0.5], [0.6, 0.7], name);
    }

    [Fact]
    public void A_heat_map_of_both_signs_is_centred_at_0()
    {
        var map = MapOf(Chart.AnnotatedHeatmap(new[,] { { -0.2, 0.5 }, { double.NaN, 0.1 } }, ["а", "б"], ["в", "г"]));

        Assert.Equal((-0.5, 0.5, ColorScale.Diverging), (map.ZMin, map.ZMax, map.ColorScale));
        Assert.Equal("%{z:.2f}", map.TextTemplate!.Value);
        Assert.Equal("%{y} и %{x}: %{z:.2f}<extra></extra>", map.HoverTemplate!.Value);
    }

    [Fact]
    public void A_heat_map_of_one_sign_has_one_colour_unless_a_middle_is_given()
    {
        double[,] rates = { { 0.1, 0.3 } };

        Assert.Null(MapOf(Chart.AnnotatedHeatmap(rates, ["а", "б"], ["в"], ".1%")).ZMin);
        var centred = MapOf(Chart.AnnotatedHeatmap(rates, ["а", "б"], ["в"], ".1%", 0.15));
        Assert.Equal((0, 0.3), (Math.Round(centred.ZMin!.Value, 9), Math.Round(centred.ZMax!.Value, 9)));
    }

    [Theory]
    [InlineData(new[] { 2.0, 300_000 }, new[] { "1", "10", "100", "1 тыс.", "10 тыс.", "100 тыс.", "1 млн" })]
    [InlineData(new[] { 20.0, 90 }, new[] { "10", "20", "50", "100", "200", "500" })]
    [InlineData(new[] { 0.1, 9e11 }, new[] { "0,1", "10", "1 тыс.", "100 тыс.", "10 млн", "1 млрд", "100 млрд" })]
    public void Logarithmic_axes_are_labelled_in_words(double[] x, string[] expected)
    {
        var axis = Chart.Scatter(x, x).WithLogX().Layout.XAxis!;

        Assert.Equal(expected, axis.TickText!.Select(text => text.Text!.Replace('\u00A0', ' ')));
        Assert.Equal(AxisType.Log, axis.Type);
    }

    private static HeatmapTrace MapOf(Figure figure) => (HeatmapTrace)figure.Data[0];
}
