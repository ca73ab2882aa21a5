using ChurnLab.Charts;
using ChurnLab.Charts.Recipes;

namespace ChurnLab.Tests.Charts.Recipes;

public class BubbleTests
{
    [Fact]
    public void Areas_are_in_proportion_and_the_largest_has_the_diameter_asked_for()
    {
        var marker = Markers(Chart.Bubble([1, 2, 3], [1, 2, 3], [100, 400, 25], new() { LargestDiameter = 40 }));

        Assert.Equal(MarkerSizeMode.Area, marker.SizeMode);
        Assert.Equal([400, 100, 25], marker.Size!.Each!);
        Assert.Equal(0.5, marker.SizeRef);
        Assert.Equal(40, BubbleSizes.Diameter(400, 0.5));
        Assert.Equal(20, BubbleSizes.Diameter(100, 0.5));
    }

    [Fact]
    public void Points_with_a_missing_number_or_colour_are_left_out_and_counted()
    {
        var figure = Chart.Bubble(
            [1, double.NaN, 3, 4, 5], [1, 2, double.NaN, 4, 5], [1, 1, 1, double.NaN, 1], new() { Color = new[] { "a", "a", "a", "a", null } });

        Assert.Equal([1], ((ScatterTrace)figure.Data.Single()).X!);
        Assert.EndsWith("Из-за пропусков не показано: 4\u00A0точки.", figure.Layout.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void The_largest_are_labelled_or_the_ones_asked_for()
    {
        string[] names = ["a", "b", "c"];
        var largest = Chart.Bubble([1, 2, 3], [1, 2, 3], [1, 9, 5], new() { Labels = names, LabelCount = 2 });
        var named = Chart.Bubble([1, 2, 3], [1, 2, 3], [1, 9, 5], new() { Labels = names, LabelOnly = ["a"] });

        Assert.Equal(["b", "c"], largest.Layout.Annotations!.Select(label => label.Text!.Plain));
        Assert.Equal(["a"], named.Layout.Annotations!.Select(label => label.Text!.Plain));
    }

    [Fact]
    public void A_label_without_room_is_left_out_unless_it_is_asked_for()
    {
        string[] names = ["Первый", "Второй", "Третий", "Четвёртый", "Пятый", "Шестой"];
        double[] same = [.. names.Select(_ => 1.0)];

        var largest = Chart.Bubble(same, same, same, new() { Labels = names });
        var named = Chart.Bubble(same, same, same, new() { Labels = names, LabelOnly = names });

        Assert.Equal(4, largest.Layout.Annotations!.Count);
        Assert.Equal(6, named.Layout.Annotations!.Count);
    }

    [Fact]
    public void Texts_as_colours_make_groups_and_numbers_a_scale()
    {
        var groups = Chart.Bubble([1, 2], [1, 2], [1, 2], new() { Color = ["б", "а"] });
        var scale = Chart.Bubble([1, 2], [1, 2], [1, 2], new() { Color = [7, 9] });

        Assert.Equal(["а", "б"], groups.Data.Select(trace => trace.Name!.Plain));
        Assert.Equal([9, 7], Markers(scale).Color!.Each!);
        Assert.True(Markers(scale).ShowScale);
    }

    [Fact]
    public void Places_on_a_logarithmic_axis_must_be_above_zero()
    {
        var figure = Chart.Bubble([0, 10, 1000], [1, 2, 3], [1, 2, 3], new() { LogX = true, Labels = ["a", "b", "c"] });

        Assert.Equal([1000, 10], ((ScatterTrace)figure.Data[0]).X!);
        Assert.Equal([3, 1], figure.Layout.Annotations!.Select(label => label.X!.Value.Number));
    }

    private static Marker Markers(Figure figure) => ((ScatterTrace)figure.Data[0]).Marker!;
}
