using ChurnLab.Charts;

namespace ChurnLab.Tests.Charts.Recipes;

public class DotsTests
{
    [Fact]
    public void The_greatest_is_on_top_and_a_missing_value_last()
    {
        var layout = Chart.Dots(["a", "b", "c"], [1, double.NaN, 3]).Layout;

        Assert.Equal(["c", "a", "b"], layout.YAxis!.TickText!.Select(text => text.Text));
        Assert.Equal(["3", "1", "—"], layout.Annotations!.Select(label => label.Text!.Plain));
        Assert.Equal((2.5, -0.5), (layout.YAxis.Range!.Start.Number, layout.YAxis.Range.End.Number));
    }

    [Fact]
    public void Intervals_follow_their_rows()
    {
        var figure = Chart.Dots(["a", "b"], [1, 3], new() { Lower = [0.5, 2], Upper = [2, 3.5] });

        var dots = (ScatterTrace)figure.Data.Single();
        Assert.Equal([0.5, 1], dots.ErrorX!.Array!);
        Assert.Equal([1, 0.5], dots.ErrorX.ArrayMinus!);
    }

    [Fact]
    public void The_reference_is_named_under_the_plot()
    {
        var layout = Chart.Dots(["a"], [1], new() { Reference = 2, ReferenceName = "в среднем" }).Layout;

        Assert.Equal(2, layout.Shapes!.Single().X0!.Value.Number);
        Assert.Equal("Пунктир: в среднем, 2.", layout.Note);
    }
}
