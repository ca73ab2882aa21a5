using ChurnLab.Charts;
using ChurnLab.Insight;
using ChurnLab.Insight.Explanation;
using ChurnLab.Learning;
using static ChurnLab.Tests.Insight.Explanation.Figures.ShapleySample;

namespace ChurnLab.Tests.Insight.Explanation.Figures;

public sealed class ShapleyFiguresTests
{
    [Fact]
    public void Bars_are_mean_sizes_and_the_title_names_the_largest()
    {
        var figure = Probability.Bars(Named);

        figure.Check();
        Assert.Equal([0.09, 0.0675, 0.01425, 0.003], ((BarTrace)figure.Data[0]).X!.Select(x => Math.Round(x.Number, 8)));
        Assert.Equal(["возраст", "остаток", "карта", "city"], figure.Layout.YAxis!.TickText!.Select(label => label.Text));
        Assert.Equal("Главный признак — возраст: 52 % всего влияния на прогноз; чем больше, тем выше прогноз", Title(figure));
    }

    [Fact]
    public void Features_that_are_not_shown_are_counted()
    {
        var figure = Probability.Bars(Named, new() { MostFeatures = 2 });

        Assert.Equal("За рамками рисунка 2 признака: 9,9 % всего влияния.", Plain(figure.Layout.Note));
    }

    [Fact]
    public void Importance_names_the_features_that_move_most()
    {
        var finding = Probability.Importance(Named);

        Assert.True(finding.IsResolved);
        Assert.StartsWith(
            "Сильнее всего меняют прогноз: возраст (в среднем на 9,0 п. п.; чем больше, тем выше прогноз); остаток (в среднем на 6,8 п. п.",
            Plain(finding.Text),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Values_that_are_nothing_or_noise_say_so()
    {
        var nothing = new ShapleyValues(Rows, ModelOutput.Probability, 0.2, new double[16]);

        Assert.False(nothing.Importance(Named).IsResolved);
        Assert.Equal("Ни один признак заметно не меняет прогноз", Title(nothing.Beeswarm(Named)));
        Assert.False(Estimate(0.05).Importance(Named).IsResolved);
        Assert.True(Estimate(0.04).Importance(Named).IsResolved);
    }

    [Fact]
    public void A_swarm_stands_at_the_moves_and_missing_values_are_grey()
    {
        var figure = Probability.Beeswarm(Named);
        var balance = (ScatterTrace)figure.Data[5];

        figure.Check();
        Assert.Equal(8, figure.Data.Count);
        Assert.Equal([0.05, 0.2, -0.02, 0], balance.X!.Select(x => x.Number));
        Assert.Equal([1, 1, 1, 1], balance.Y!.Select(y => y.Number));
        Assert.Equal(["#8A8A8A", "#D55E00", "#9678AA", "#0072B2"], balance.Marker!.Color!.Each!.Select(color => color.Text));
    }

    [Fact]
    public void A_swarm_of_many_rows_draws_some_of_them_and_says_so()
    {
        var rows = FeatureTable.OfRowMajor(["a"], [.. Enumerable.Range(0, 100).Select(row => (double)row)]);
        var values = new ShapleyValues(rows, ModelOutput.Value, 0, [.. Enumerable.Range(0, 100).Select(row => row - 49.5)]);

        var figure = values.Beeswarm(options: new() { MostPoints = 4 });

        Assert.Equal([12 - 49.5, 37 - 49.5, 62 - 49.5, 87 - 49.5], ((ScatterTrace)figure.Data[^1]).X!.Select(x => x.Number));
        Assert.EndsWith("Нарисовано точек: 4 из 100 на признак.", Plain(figure.Layout.Title!.Subtitle!.Text!.Plain), StringComparison.Ordinal);
    }

    [Fact]
    public void A_waterfall_goes_from_the_base_value_to_the_prediction_and_gathers_what_is_small()
    {
        var figure = Probability.Waterfall(2, Named, new() { MostFeatures = 2 });

        figure.Check();
        Assert.Equal(
            ["возраст 52 года", "остаток 120 тыс. рублей", "ещё 2 признака"],
            figure.Layout.YAxis!.TickText!.Select(label => Plain(label.Text)));
        Assert.Equal("Прогноз 41,6 % при среднем 20,0 %; сильнее всего повышает: возраст 52 года", Title(figure));
        Assert.EndsWith(
            "Сплошная линия — средний прогноз 20,0 %, пунктир — прогноз клиента 41,6 %.",
            Plain(figure.Layout.Title!.Subtitle!.Text!.Plain),
            StringComparison.Ordinal);
        Assert.Equal(0.216, figure.Layout.Shapes![^1].X0!.Value.Number, 12);
    }

    [Fact]
    public void An_axis_of_log_odds_is_labelled_with_probabilities()
    {
        var axis = LogOdds.Waterfall(2, Named).Layout.XAxis!;

        Assert.Equal(["30 %", "50 %"], axis.TickText!.Select(label => Plain(label.Text)));
        Assert.Equal(Math.Log(3.0 / 7) + 1, axis.TickVals![0].Number, 12);
    }

    [Fact]
    public void A_line_pushes_to_the_prediction_from_both_sides()
    {
        var figure = Probability.Line(1, Named);
        var (up, down) = ((BarTrace)figure.Data[0], (BarTrace)figure.Data[1]);

        figure.Check();
        Assert.Equal([0.19, 0.16], up.Base!.Each!.Select(start => Math.Round(start.Number, 10)));
        Assert.Equal([0.2, 0.03], up.X!.Select(x => x.Number));
        Assert.Equal((0.43, -0.04), (Math.Round(down.Base!.Each![0].Number, 10), down.X![0].Number));
        Assert.Equal(
            "Повышают: остаток 700 тыс. рублей, возраст 31 год; понижают: без карты", Plain(figure.Layout.Title!.Subtitle!.Text!.Plain));
    }

    [Fact]
    public void A_row_that_nothing_moves_has_a_line_and_a_waterfall()
    {
        Probability.Line(3, Named).Check();
        Probability.Waterfall(3, Named).Check();

        Assert.StartsWith("Прогноз 20,0 % при среднем 20,0 %: ничто", Title(Probability.Line(3, Named)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_is_not_there_is_refused()
    {
        Assert.Contains("Row 4", Assert.Throws<InsightException>(() => Probability.Line(4)).Message, StringComparison.Ordinal);
        var refused = Assert.Throws<InsightException>(() => Probability.Bars(options: new() { MostFeatures = 0 }));
        Assert.Contains("0 features", refused.Message, StringComparison.Ordinal);
    }

    private static string Title(Figure figure) => Plain(figure.Layout.Title!.Text!.Plain);
}
