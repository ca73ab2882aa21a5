using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Charts.Recipes;

public class RecipeErrorsTests
{
    private static readonly Frame Rows = new(
        new TextColumn("текст", Enumerable.Range(0, 30).Select(row => $"t{row}")),
        new NumberColumn("x", Enumerable.Range(0, 30).Select(row => (double?)row)),
        new NumberColumn("y", Enumerable.Range(0, 30).Select(row => (double?)row)),
        new NumberColumn("пусто", Enumerable.Range(0, 30).Select(_ => (double?)null)));

    private static Dictionary<string, Func<object>> Mistakes { get; } = new(StringComparer.Ordinal)
    {
        ["forest without rows"] = () => Chart.Forest([]),
        ["forest interval beside its estimate"] = () => Chart.Forest([new("Возраст", 5, 1, 2)]),
        ["forest interval the wrong way round"] = () => Chart.Forest([new("Возраст", 5, 6, 4)]),
        ["forest infinite estimate"] = () => Chart.Forest([new("Возраст", double.PositiveInfinity, 1, double.PositiveInfinity)]),
        ["forest weight of 0"] = () => Chart.Forest([new("Возраст", 1, 0, 2) { Weight = 0 }]),
        ["forest logarithm of 0"] = () => Chart.Forest([new("Возраст", 0, -1, 2)], new() { LogScale = true }),
        ["forest logarithmic reference"] = () => Chart.Forest([new("Возраст", 1, 1, 2)], new() { LogScale = true, Reference = 0 }),
        ["forest falling range"] = () => Chart.Forest([new("Возраст", 1, 1, 2)], new() { Range = (2, 1) }),
        ["forest confidence of 1"] = () => Chart.Forest([new("Возраст", 1, 1, 2)], new() { Confidence = 1 }),
        ["waterfall lengths"] = () => Chart.Waterfall(["a", "b"], [1]),
        ["waterfall without steps"] = () => Chart.Waterfall([], Array.Empty<double>()),
        ["waterfall missing step"] = () => Chart.Waterfall(["a", "b"], [1, double.NaN]),
        ["waterfall infinite start"] = () => Chart.Waterfall(["a"], [1], new() { Start = double.PositiveInfinity }),
        ["waterfall text as a step"] = () => Chart.Waterfall(["a"], ["много"]),
        ["slope lengths"] = () => Chart.Slope(["a", "b"], [1, 2], [1]),
        ["slope interval lengths"] = () => Chart.Slope(["a"], [1], [1], new() { AfterIntervals = [] }),
        ["slope without values"] = () => Chart.Slope(["a"], [double.NaN], [double.NaN]),
        ["slope highlight that is not there"] = () => Chart.Slope(["a"], [1], [1], new() { Highlight = ["б"] }),
        ["slope interval beside its value"] = () => Chart.Slope(["a"], [1], [1], new() { BeforeIntervals = [(2, 3)] }),
        ["bubble lengths"] = () => Chart.Bubble([1, 2], [1], [1, 2]),
        ["bubble labels"] = () => Chart.Bubble([1], [1], [1], new() { Labels = [] }),
        ["bubble negative size"] = () => Chart.Bubble([1, 2], [1, 2], [1, -2]),
        ["bubble without points"] = () => Chart.Bubble([double.NaN], [1], [1]),
        ["bubble too large"] = () => Chart.Bubble([1], [1], [1], new() { LargestDiameter = 1000 }),
        ["parallel single column"] = () => Chart.ParallelCoordinates(Rows.Select("x")),
        ["parallel many texts"] = () => Chart.ParallelCoordinates(Rows),
        ["parallel column without values"] = () => Chart.ParallelCoordinates(Rows, new() { Columns = ["x", "пусто"] }),
        ["parallel many groups"] = () => Chart.ParallelCoordinates(Rows, new() { Columns = ["x", "y"], GroupBy = "текст" }),
        ["parallel no group"] = () => Chart.ParallelCoordinates(Rows, new() { Columns = ["x", "y"], GroupBy = "пусто" }),
        ["parallel too many lines"] = () => Chart.ParallelCoordinates(Rows, new() { Columns = ["x", "y"], MaxLines = 100_000 }),
        ["parallel no rows"] = () => Chart.ParallelCoordinates(Rows.Slice(0, 0), new() { Columns = ["x", "y"] }),
        ["map latitude"] = () => Chart.RegionBubbleMap([new("Москва", 155.75, 37.6, 1, 1)]),
        ["map longitude"] = () => Chart.RegionBubbleMap([new("Москва", 55.75, 437.6, 1, 1)]),
        ["map negative size"] = () => Chart.RegionBubbleMap([new("Москва", 55.75, 37.6, 1, -1)]),
        ["map without regions"] = () => Chart.RegionBubbleMap([]),
        ["dots lengths"] = () => Chart.Dots(["a"], [1, 2]),
        ["dots without values"] = () => Chart.Dots([], Array.Empty<double>()),
        ["dots interval beside its value"] = () => Chart.Dots(["a"], [1], new() { Lower = [2], Upper = [3] }),
        ["dots highlight that is not there"] = () => Chart.Dots(["a"], [1], new() { Highlight = ["б"] }),
    };

    [Fact]
    public void Every_mistake_is_told_in_one_sentence_that_names_the_recipe() =>
        Snapshot.Matches(
            string.Join('\n', Mistakes.Select(mistake => $"{mistake.Key}\n    {Assert.Throws<FigureException>(mistake.Value).Message}")),
            "Charts",
            "recipe-mistakes.txt");

    [Fact]
    public void A_column_that_is_not_there_names_the_nearest_one() =>
        Assert.Contains(
            "'x'",
            Assert.Throws<FrameException>(() => Chart.ParallelCoordinates(Rows, new() { Columns = ["xx", "y"] })).Message,
            StringComparison.Ordinal);
}
