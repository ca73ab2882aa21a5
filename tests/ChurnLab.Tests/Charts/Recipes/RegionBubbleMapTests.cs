using ChurnLab.Charts;

namespace ChurnLab.Tests.Charts.Recipes;

public class RegionBubbleMapTests
{
    private static readonly RegionBubble[] Regions =
    [
        new("Москва", 55.75, 37.62, 0.084, 13010), new("Чукотка", 64.73, 177.5, 0.24, 48), new("Ратманова", 65.78, -169.02, 0.2, 10),
        new("Без данных", 60, 60, double.NaN, 5),
    ];

    [Fact]
    public void Regions_lie_from_west_to_east_beyond_180_degrees_too()
    {
        var x = Bubbles(Chart.RegionBubbleMap(Regions)).X!.Select(place => place.Number).ToArray();

        Assert.Equal(3, x.Length);
        Assert.True(x[0] < 0 && x[0] < x[1] && x[1] < x[2]);
    }

    [Fact]
    public void Both_axes_have_one_scale()
    {
        var layout = Chart.RegionBubbleMap(Regions).Layout;

        Assert.Equal("x", layout.YAxis!.ScaleAnchor);
        Assert.Equal(AxisConstrain.Domain, layout.XAxis!.Constrain);
    }

    [Fact]
    public void The_grid_reaches_round_all_regions_and_is_labelled_in_degrees()
    {
        var labels = Chart.RegionBubbleMap(Regions).Layout.Annotations!.Select(label => label.Text!.Plain).ToArray();

        Assert.Contains("50°", labels);
        Assert.Contains("180°", labels);
        Assert.Contains("160° з. д.", labels);
    }

    [Fact]
    public void Regions_without_a_value_are_left_out_and_counted() =>
        Assert.EndsWith(
            "Из-за пропусков не показано: 1\u00A0регион.", Chart.RegionBubbleMap(Regions).Layout.Note, StringComparison.Ordinal);

    [Fact]
    public void Hover_texts_are_sentences()
    {
        var options = new RegionMapOptions { ValueName = "доля ушедших", SizeName = "жителей, тыс.", ValueFormat = ValueFormat.Percent() };

        Assert.Equal(
            "Москва: доля ушедших 8,4\u202F%, жителей, тыс. 13\u202F010.",
            Bubbles(Chart.RegionBubbleMap(Regions, options)).HoverText![0].Text!.Replace('\n', ' '));
    }

    [Fact]
    public void Colours_reach_as_far_on_both_sides_of_a_middle()
    {
        var marker = Bubbles(Chart.RegionBubbleMap(Regions, new() { Middle = 0.2 })).Marker!;

        Assert.Equal(0.084, marker.CMin!.Value, 12);
        Assert.Equal(0.316, marker.CMax!.Value, 12);
    }

    private static ScatterTrace Bubbles(Figure figure) => (ScatterTrace)figure.Data[1];
}
