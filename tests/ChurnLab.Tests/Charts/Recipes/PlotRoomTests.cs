using System.Text.Json.Nodes;
using ChurnLab.Charts;

namespace ChurnLab.Tests.Charts.Recipes;

public class PlotRoomTests
{
    private static readonly Figure Small = Chart.Bar(["a"], [1]).WithLayout(layout => layout with { PlotHeight = 200 });

    [Fact]
    public void A_plot_of_a_given_height_makes_the_figure_higher_by_its_title_and_axis_title()
    {
        var bare = Height(Small);

        Assert.InRange(bare, 250, 262);
        Assert.InRange(Height(Small.WithTitle("Вывод")) - bare, 20, 25);
        Assert.InRange(Height(Small.WithXTitle("Город")) - bare, 30, 36);
        Assert.Equal(500, Height(Small.WithHeight(500)));
    }

    [Fact]
    public void A_note_stands_under_the_axis_title_and_is_escaped()
    {
        var title = Layout(Small.WithXTitle("Город").WithNote("без <b>пропусков</b>"))["xaxis"]!["title"]!["text"]!.GetValue<string>();

        Assert.Equal("Город<br><span style=\"font-size:12px\">без &lt;b&gt;пропусков&lt;/b&gt;</span>", title);
    }

    [Fact]
    public void A_note_can_be_taken_back_and_is_told_in_text()
    {
        var noted = Small.WithNote("Без пропусков.");

        Assert.EndsWith("\nБез пропусков.", noted.ToText(), StringComparison.Ordinal);
        Assert.Equal(Small.ToJson(), noted.WithNote(null).ToJson());
    }

    private static JsonNode Layout(Figure figure) => JsonNode.Parse(figure.ToJson())!["layout"]!;

    private static double Height(Figure figure) => Layout(figure)["height"]!.GetValue<double>();
}
