using System.Drawing;
using System.Text.Json.Nodes;
using ChurnLab.Charts;

namespace ChurnLab.Tests.Charts;

public class ThemeTests
{
    private static readonly Color LightPage = Color.White;
    private static readonly Color DarkPage = ColorTranslator.FromHtml("#1E1E1E");

    [Fact]
    public void Text_can_be_read_on_light_and_dark_pages()
    {
        var text = ColorTranslator.FromHtml(Theme.TextColor);

        Assert.True(Contrast(text, LightPage) >= 4.5);
        Assert.True(Contrast(text, DarkPage) >= 3.6);
    }

    [Fact]
    public void Every_colour_of_the_colour_way_stands_off_light_and_dark_pages() => Assert.All(Theme.ColorWay, name =>
    {
        var color = ColorTranslator.FromHtml(name);
        Assert.True(Contrast(color, LightPage) >= 2.0, $"{name} on white: {Contrast(color, LightPage):F2}");
        Assert.True(Contrast(color, DarkPage) >= 3.0, $"{name} on dark: {Contrast(color, DarkPage):F2}");
    });

    [Fact]
    public void Room_above_the_plot_grows_with_the_lines_of_the_title()
    {
        var none = Top(Chart.Bar(["a"], [1]));
        var one = Top(Chart.Bar(["a"], [1]).WithTitle("Вывод"));
        var two = Top(Chart.Bar(["a"], [1]).WithTitle("Вывод\nв двух строках"));
        var subtitled = Top(Chart.Bar(["a"], [1]).WithTitle("Вывод", "Что посчитано"));

        Assert.True(none < one && one < subtitled);
        Assert.InRange(two - one, 22, 23);
    }

    [Fact]
    public void A_margin_and_a_legend_that_are_set_stay_as_they_are()
    {
        var layout = Layout(Chart.Bar(["a"], [1]).WithTitle("Вывод")
            .WithLayout(layout => layout with { Margin = new() { T = 7 }, Legend = new() { X = 0.5 } }));

        Assert.Equal(7, layout["margin"]!["t"]!.GetValue<double>());
        Assert.Equal("""{"x":0.5}""", layout["legend"]!.ToJsonString());
    }

    private static JsonNode Layout(Figure figure) => JsonNode.Parse(figure.ToJson())!["layout"]!;

    private static double Top(Figure figure) => Layout(figure)["margin"]!["t"]!.GetValue<double>();

    /// <summary>Contrast ratio of WCAG 2.2, 1 to 21.</summary>
    private static double Contrast(Color one, Color other)
    {
        var (first, second) = (Luminance(one), Luminance(other));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance(Color color)
    {
        return (0.2126 * Linear(color.R)) + (0.7152 * Linear(color.G)) + (0.0722 * Linear(color.B));

        static double Linear(byte channel)
        {
            var share = channel / 255d;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }
    }
}
