using ChurnLab.Charts;
using ChurnLab.Statistics;

namespace ChurnLab.Tests.Charts;

public class DistributionChartTests
{
    private static readonly double[] Many = [.. Enumerable.Range(0, 10_000).Select(row => row * 7919 % 10_007 / 100d)];

    private static readonly string[] Groups = [.. Enumerable.Range(0, 10_000).Select(row => row % 4 == 0 ? "Ушли" : "Остались")];

    [Fact]
    public void Boxes_have_the_quartiles_of_pandas()
    {
        var boxes = BoxesOf(Chart.Box(["б", "а", "б", "а", "б", "б"], [1, 10, 2, 20, 3, 4.0]));

        Assert.Equal(["б", "а"], boxes.X!);
        Assert.Equal([1.75, 12.5], boxes.Q1!);
        Assert.Equal([2.5, 15], boxes.Median!);
        Assert.Equal([3.25, 17.5], boxes.Q3!);
    }

    [Fact]
    public void Groups_that_are_numbers_ascend_and_missing_ones_come_last()
    {
        double?[] groups = [3, null, 1, 2, null];

        var boxes = BoxesOf(Chart.Box(groups, [1, 2, 3, 4, double.NaN]));

        Assert.Equal(["1", "2", "3", "не указано"], boxes.X!);
        Assert.Equal([3, 4, 1, 2], boxes.Median!);
    }

    [Fact]
    public void Of_many_outliers_the_extreme_ones_and_some_between_are_drawn()
    {
        double[] values = [.. Enumerable.Repeat(0.0, 4000), .. Enumerable.Range(1, 1000).Select(value => (double)value)];

        var figure = Chart.Box(values.Select(_ => "все"), values, options: new() { MostOutliers = 50 });

        var drawn = BoxesOf(figure).Outliers![0].Select(value => value.Number).ToArray();
        Assert.Equal(50, drawn.Length);
        Assert.Equal((1, 1000), (drawn[0], drawn[^1]));
        Assert.Equal(
            "все: 5\u00A0000 значений, медиана 0.\nУ половины — от 0 до 0.\nУсы — от 0 до 0, за ними 1\u00A0000 выбросов; показано 50.",
            SentenceOf(figure, 0));
    }

    [Fact]
    public void Figures_of_long_data_stay_small()
    {
        Assert.InRange(Chart.Box(Groups, Many).ToJson().Length, 1, 12_000);
        Assert.InRange(Chart.HistogramBy(Groups, Many).ToJson().Length, 1, 20_000);
        Assert.InRange(Chart.Histogram(Many).ToJson().Length, 1, 16_000);
        Assert.InRange(Chart.DensityBy(Groups, Many).ToJson().Length, 1, 20_000);
        Assert.InRange(Chart.Violin(Groups, Many).ToJson().Length, 1, 25_000);
    }

    [Fact]
    public void Histograms_of_groups_share_bins_and_each_adds_up_to_1()
    {
        var bars = Chart.HistogramBy(Groups, Many).Data.Cast<BarTrace>().ToArray();

        Assert.Equal(["Ушли", "Остались"], bars.Select(each => each.Name!.Plain));
        Assert.Equal(bars[0].X, bars[1].X);
        Assert.All(bars, each => Assert.Equal(1, each.Y!.Sum(share => share.Number), 1e-12));
    }

    [Fact]
    public void Bins_may_be_given_and_counts_in_place_of_shares()
    {
        var bars = (BarTrace)Chart.HistogramBy(
            ["а", "а", "а", "а"], [1, 2, 3, 99], new() { Edges = [0, 2, 4], Shares = false }).Data[0];

        Assert.Equal([1, 3], bars.X!);
        Assert.Equal([1, 2], bars.Y!);
        Assert.Equal("а, от 2 до 4: 2 значения — 50,0\u00A0% группы", bars.HoverText![1].Text);
    }

    [Fact]
    public void Two_thousand_values_are_counted_in_the_page_and_more_here()
    {
        Assert.IsType<HistogramTrace>(Chart.Histogram(Many.Take(2_000)).Data[0]);
        var bars = Assert.IsType<BarTrace>(Chart.Histogram(Many.Take(2_001)).Data[0]);
        Assert.Equal(2_001, bars.Y!.Sum(count => count.Number));
        Assert.IsType<HistogramTrace>(Chart.Histogram(Groups).Data[0]);
    }

    [Fact]
    public void The_heights_of_a_density_are_shares_of_a_step_that_the_axis_names()
    {
        double[] values = [.. Enumerable.Range(0, 1000).Select(row => row / 10d)];

        var figure = Chart.Density(values, "Клиенты");

        // From 0 to 100 evenly: about a tenth in every 10 wherever the edges are far.
        var curve = (ScatterTrace)figure.Data[0];
        Assert.Equal("Доля группы на каждые 10", figure.Layout.YAxis!.Title!.Text!.Plain);
        Assert.Equal(0.1, curve.Y![128].Number, 0.002);
        Assert.Equal(256, curve.X!.Count);
    }

    [Fact]
    public void A_density_of_logarithms_stands_on_a_logarithmic_axis()
    {
        double[] amounts = [.. Enumerable.Range(0, 400).Select(row => Math.Pow(10, 3 + (row % 200 / 50d)))];

        var figure = Chart.Density(amounts, options: new() { Log = true });

        Assert.Equal(AxisType.Log, figure.Layout.XAxis!.Type);
        Assert.Contains("100\u00A0тыс.", figure.Layout.XAxis.TickText!.Select(text => text.Text));
        var x = ((ScatterTrace)figure.Data[0]).X!;
        Assert.True(x[0].Number is > 0 and < 1000 && x[^1].Number > 5e6);
    }

    [Fact]
    public void A_violin_is_as_wide_as_said_at_its_widest_and_ends_at_its_values()
    {
        var body = Chart.Violin(Groups, Many, new() { Width = 0.5 }).Data.OfType<ScatterTrace>().First();

        var first = body.X!.TakeWhile(value => !value.IsMissing).Select(value => value.Number).ToArray();
        Assert.Equal((-0.25, 0.25), (first.Min(), first.Max()));
        Assert.Equal(Many.Min(), body.Y!.Where(value => !value.IsMissing).Min(value => value.Number), 1e-9);
    }

    [Fact]
    public void Halves_of_violins_keep_to_their_side()
    {
        var figure = Chart.SplitViolin(Many.Select(value => value > 50 ? "много" : "мало"), Groups, Many);
        var bodies = figure.Data.OfType<ScatterTrace>().Where(trace => trace.Fill == ScatterFill.ToSelf).ToArray();

        Assert.Equal(["Ушли", "Остались"], bodies.Select(body => body.Name!.Plain));
        Assert.True(FirstOf(bodies[0]).Max() <= 0 && FirstOf(bodies[1]).Min() >= 0);

        static IEnumerable<double> FirstOf(ScatterTrace body) =>
            body.X!.TakeWhile(value => !value.IsMissing).Select(value => value.Number);
    }

    [Fact]
    public void A_violin_of_equal_values_shows_its_median_alone()
    {
        var figure = Chart.Violin(["а", "а", "б", "б"], [5, 5, 1.0, 2]);

        var body = figure.Data.OfType<ScatterTrace>().First(trace => trace.Fill == ScatterFill.ToSelf);
        Assert.All(body.X!.Where(place => !place.IsMissing), place => Assert.InRange(place.Number, 0.5, 1.5));
        Assert.Equal([5, 1.5], figure.Data.OfType<ScatterTrace>().Last().Y!);
    }

    [Fact]
    public void Quartiles_follow_the_definition_asked_for()
    {
        var boxes = BoxesOf(Chart.Box(["а", "а", "а", "а"], [1, 2, 3, 4.0], options: new() { Quartiles = QuantileDefinition.Hazen }));

        Assert.Equal([1.5], boxes.Q1!);
    }

    private static BoxTrace BoxesOf(Figure figure) => figure.Data.OfType<BoxTrace>().Single();

    private static string SentenceOf(Figure figure, int group) => figure.Data.OfType<BarTrace>().First().HoverText![group].Text!;
}
