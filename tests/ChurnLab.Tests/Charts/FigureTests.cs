using ChurnLab.Charts;

namespace ChurnLab.Tests.Charts;

public class FigureTests
{
    [Fact]
    public void Refining_leaves_the_figure_it_starts_from_alone()
    {
        var figure = Chart.Bar(["a"], [1]);
        var before = figure.ToJson();

        _ = figure.WithTitle("Вывод").WithXTitle("x").WithYTitle("y").WithPercentY().WithPercentX().WithHeight(300)
            .WithErrorBars([0], [2]).WithHover("%{x}").WithReferenceLine(1, "в среднем").WithVerticalLine("a", "здесь")
            .WithValueLabels(".1f");

        Assert.Equal(before, figure.ToJson());
    }

    [Fact]
    public void Error_bars_are_the_distances_to_the_ends_of_the_intervals()
    {
        var bars = (BarTrace)Chart.Bar(["a", "b"], [0.25, 0]).WithErrorBars([0.125, 1e-18], [0.5, 0.75]).Data[0];

        Assert.Equal([0.25, 0.75], bars.ErrorY!.Array!);
        Assert.Equal([0.125, 0], bars.ErrorY.ArrayMinus!);
        Assert.False(bars.ErrorY.Symmetric);
    }

    [Fact]
    public void Error_bars_of_level_bars_lie_level()
    {
        var bars = (BarTrace)Chart.HorizontalBar(["a"], [2.0]).WithErrorBars([1.0], [4.0]).Data[0];

        Assert.Null(bars.ErrorY);
        Assert.Equal([2.0], bars.ErrorX!.Array!);
        Assert.Equal([1.0], bars.ErrorX.ArrayMinus!);
    }

    [Fact]
    public void A_missing_interval_gives_no_bar()
    {
        double?[] low = [null, 1];

        var bars = (BarTrace)Chart.Bar(["a", "b"], [1, 2]).WithErrorBars(low, [3, double.NaN]).Data[0];

        Assert.Equal([2, PlotValue.Missing], bars.ErrorY!.Array!);
        Assert.Equal([PlotValue.Missing, 1], bars.ErrorY.ArrayMinus!);
    }

    [Fact]
    public void Only_the_last_trace_gets_the_hover_text()
    {
        var figure = Figure.Combine(Chart.Bar(["a"], [1]), Chart.Bar(["a"], [2]))
            .WithHover("%{x}\n<%{customdata[0]}>", ["<n>"]);

        Assert.Null(figure.Data[0].HoverTemplate);
        Assert.Equal("%{x}<br>&lt;%{customdata[0]}&gt;<extra></extra>", figure.Data[1].HoverTemplate!.Value);
        Assert.Equal("<n>", figure.Data[1].CustomData![0][0].Text);
    }

    [Fact]
    public void Combining_keeps_the_first_layout_and_all_lines()
    {
        var first = Chart.Bar(["a"], [1]).WithTitle("Первый").WithReferenceLine(1, "один");
        var second = Chart.Line([1], [1]).WithTitle("Второй").WithReferenceLine(2, "два");

        var figure = Figure.Combine(first, second);

        Assert.Equal("Первый", figure.Layout.Title!.Text!.Plain);
        Assert.Equal([typeof(BarTrace), typeof(ScatterTrace)], figure.Data.Select(trace => trace.GetType()));
        Assert.Equal([1, 2], figure.Layout.Shapes!.Select(shape => shape.Y0!.Value.Number));
        Assert.Equal(["один", "два"], figure.Layout.Annotations!.Select(annotation => annotation.Text!.Plain));
    }

    [Fact]
    public void Texts_make_an_axis_of_categories_and_numbers_do_not()
    {
        Assert.Equal(AxisType.Category, Chart.Bar(["2021-01"], [1]).Layout.XAxis!.Type);
        Assert.Null(Chart.Bar([2021], [1]).Layout.XAxis);
        Assert.Equal(AxisType.Category, Chart.HorizontalBar(["007"], [1]).Layout.YAxis!.Type);
    }

    [Fact]
    public void A_reference_line_widens_the_margin_for_its_name_and_never_narrows_it()
    {
        var one = Chart.Bar(["a"], [1]).WithReferenceLine(1, "в среднем 20,4 %");
        var two = one.WithReferenceLine(2, "цель");

        Assert.InRange(one.Layout.Margin!.R!.Value, 120, 150);
        Assert.Equal(one.Layout.Margin.R, two.Layout.Margin!.R);
    }

    [Fact]
    public void Percent_labels_take_the_decimals_asked_for()
    {
        var axis = Chart.Bar(["a"], [0.5]).WithPercentY(1).Layout.YAxis!;

        Assert.Equal((".1%", ".2%"), (axis.TickFormat, axis.HoverFormat));
        Assert.Throws<ArgumentOutOfRangeException>(() => Chart.Bar(["a"], [0.5]).WithPercentY(-1));
    }
}
