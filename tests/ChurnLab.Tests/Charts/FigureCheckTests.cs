using ChurnLab.Charts;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Charts;

public class FigureCheckTests
{
    private static readonly BarTrace Good = new() { Name = "Отток", X = ["a", "b"], Y = [1, 2] };

    private static readonly HeatmapTrace GoodMap = new() { Name = "Карта", Z = new double[,] { { 1, 2 }, { 3, 4 } } };

    private static Dictionary<string, Func<object>> Mistakes { get; } = new(StringComparer.Ordinal)
    {
        ["x and y differ"] = () => Chart.Bar(["a", "b", "c"], [1, 2], "Отток"),
        ["trace without a name"] = () => Chart.Line([1, 2, 3], [1, 2]),
        ["text for fewer points"] = () => Chart.Of(Good with { Text = ["a"] }),
        ["hover text for fewer points"] = () => Chart.Of(Good with { HoverText = ["a"] }),
        ["colours for fewer points"] = () => Chart.Of(Good with { Marker = new() { Color = new[] { "red" } } }),
        ["sizes for fewer points"] = () => Chart.Of(Good with { Marker = new() { Size = new[] { 1d } } }),
        ["custom data for fewer points"] = () => Chart.Of(Good with { CustomData = [["a"]] }),
        ["opacity above 1"] = () => Chart.Of(Good with { Opacity = 1.5 }),
        ["opacity not a number"] = () => Chart.Of(Good with { Opacity = double.NaN }),
        ["marker opacity below 0"] = () => Chart.Of(Good with { Marker = new() { Opacity = -0.1 } }),
        ["error bars for fewer points"] = () => Chart.Of(Good with { ErrorY = new() { Array = [1] } }),
        ["negative error bars"] = () => Chart.Of(Good with { ErrorX = new() { Array = [1, 1], ArrayMinus = [0, -1] } }),
        ["interval beside the value"] = () => Chart.Of(Good).WithErrorBars([0.5, 2.1], [1.5, 3]),
        ["interval below the value"] = () => Chart.Of(Good).WithErrorBars([0.5, 1], [1.5, 1.9]),
        ["intervals for fewer points"] = () => Chart.Of(Good).WithErrorBars([0.5], [1.5, 2]),
        ["error bars on a heatmap"] = () => Chart.Of(GoodMap).WithErrorBars([1], [2]),
        ["hover columns of different length"] = () => Chart.Of(Good).WithHover("%{x}", [1, 2], [1]),
        ["hover columns for fewer points"] = () => Chart.Of(Good).WithHover("%{x}", [1]),
        ["ragged heatmap"] = () => Chart.Heatmap([[1, 2], [3]], ["a", "b"], ["c", "d"], "Карта"),
        ["too few columns"] = () => Chart.Heatmap(GoodMap.Z!, ["a"], ["c", "d"], "Карта"),
        ["too many rows"] = () => Chart.Heatmap(GoodMap.Z!, ["a", "b"], ["c", "d", "e"], "Карта"),
        ["heatmap text of another shape"] = () => Chart.Of(GoodMap with { Text = [["a", "b"]] }),
        ["no bins"] = () => Chart.Histogram([1, 2], 0),
        ["bins without width"] = () => Chart.Of(new HistogramTrace { X = [1], XBins = new() { Size = 0 } }),
        ["an axis that is none"] = () => Chart.Of(Good with { XAxis = "y2" }).ToJson(),
        ["an axis that is not there"] = () => Chart.Of(Good with { YAxis = "y2" }).ToJson(),
        ["labels without places"] = () => Chart.Of(Good).WithXAxis(axis => axis with { TickText = ["a"] }).ToJson(),
        ["bar gap above 1"] = () => Chart.Of(Good).WithLayout(layout => layout with { BarGap = 2 }).ToJson(),
        ["shape opacity above 1"] = () => new Figure([Good], new() { Shapes = [new() { Opacity = 2 }] }).ToJson(),
        ["annotation opacity above 1"] = () => new Figure([Good], new() { Annotations = [new() { Opacity = 2 }] }).ToJson(),
        ["reference line nowhere"] = () => Chart.Of(Good).WithReferenceLine(double.NaN, "в среднем"),
        ["vertical line nowhere"] = () => Chart.Of(Good).WithVerticalLine(default, "пенсия"),
        ["traces that are not there"] = () => Chart.Of(Good).WithTraces<HeatmapTrace>(map => map),
        ["a figure without traces"] = () => Chart.Of().WithHover("%{x}"),
        ["nothing to combine"] = () => Figure.Combine(),
        ["groups for fewer values"] = () => Chart.Box(["a"], [1, 2]),
        ["no values"] = () => Chart.Violin(Array.Empty<string>(), Array.Empty<double>()),
        ["texts for numbers"] = () => Chart.DensityBy(["a", "b"], ["1", "x"]),
        ["dates for numbers"] = () => Chart.Density(new[] { new DateOnly(2024, 2, 29) }),
        ["a density of one value"] = () => Chart.DensityBy(["a", "b"], [1, 2]),
        ["a density of logarithms below 0"] = () => Chart.DensityBy(["a", "a"], [1, -2], new() { Log = true }),
        ["a density beyond its bound"] = () => Chart.Density([1, -2], options: new() { Kernel = new() { LowerBound = 0 } }),
        ["three sides of a violin"] = () => Chart.SplitViolin(["a", "a", "a"], ["x", "y", "z"], [1, 2, 3]),
        ["a violin without width"] = () => Chart.Violin(["a"], [1], new() { Width = 0 }),
        ["a violin beyond its bound"] = () => Chart.Violin(["a", "a"], [1, 3], new() { Kernel = new() { UpperBound = 2 } }),
        ["fewer than no outliers"] = () => Chart.Box(["a"], [1], options: new() { MostOutliers = -1 }),
        ["quartiles without a median"] = () => Chart.Of(new BoxTrace { X = ["a"], Q1 = [1], Q3 = [2] }),
        ["quartiles for fewer boxes"] = () => Chart.Of(new BoxTrace { X = ["a", "b"], Q1 = [1], Median = [1, 2], Q3 = [2, 3] }),
        ["boxes of different length"] = () => Chart.Of(new BoxTrace { X = ["a", "b"], Y = [1] }),
        ["bins that fall"] = () => Chart.HistogramBy(["a"], [1], new() { Edges = [1, 0] }),
        ["one bin for two groups"] = () => Chart.HistogramBy(["a"], [1], new() { MostBins = 1 }),
        ["no bins for long data"] = () => Chart.Histogram(Enumerable.Range(0, 3000), 0),
        ["a logarithm of 0"] = () => Chart.Scatter([0, 1], [1, 2], "Отток").WithLogX(),
        ["a logarithm of texts"] = () => Chart.Bar(["a"], [1]).WithLogX(),
        ["no series"] = () => Chart.GroupedBar(["a"]),
        ["a series for fewer categories"] = () => Chart.GroupedBar(["a", "b"], ("М", new[] { 1 })),
        ["a lower end alone"] = () => Chart.GroupedBar(["a"], new ChartSeries("М", [1]) { Low = [0] }),
        ["shares of negative numbers"] = () => Chart.StackedBar(["a"], [("М", new[] { -1 })], normalize: true),
        ["a line outside its band"] = () => Chart.LineWithBand([1], [1], [2], [3], "Отток"),
        ["a heat map without a middle"] = () => Chart.AnnotatedHeatmap(GoodMap.Z!, ["a", "b"], ["c", "d"], middle: double.NaN),
        ["no panels"] = () => Figure.Grid([]),
        ["no columns"] = () => Figure.Grid([Chart.Of(Good)], 0),
        ["flat panels"] = () => Figure.Grid([Chart.Of(Good)], panelHeight: 1),
        ["panels that stack and panels that do not"] = () => Figure.Grid(
            [Chart.GroupedBar(["a"], ("М", new[] { 1 })), Chart.StackedBar(["a"], [("М", new[] { 1 })])]),
        ["one colour"] = () => ColorScale.Of("red"),
    };

    [Fact]
    public void Every_mistake_is_told_in_one_sentence_that_names_the_trace() =>
        Snapshot.Matches(
            string.Join('\n', Mistakes.Select(mistake => $"{mistake.Key}\n    {MessageOf(mistake.Value)}")),
            "Charts",
            "mistakes.txt");

    [Fact]
    public void Figures_of_the_gallery_have_no_mistakes()
    {
        foreach (var figure in ChartGallery.Plain.Values.Concat(ChartGallery.Hostile.Values))
            figure.Check();
    }

    [Fact]
    public void Values_of_a_type_that_charts_cannot_show_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Chart.Bar(["a"], [TimeSpan.Zero]));

        Assert.StartsWith(
            "A chart takes numbers, texts, dates and missing values. Got a TimeSpan; convert it to one.",
            error.Message,
            StringComparison.Ordinal);
    }

    private static string MessageOf(Func<object> mistake) => Assert.Throws<FigureException>(mistake).Message;
}
