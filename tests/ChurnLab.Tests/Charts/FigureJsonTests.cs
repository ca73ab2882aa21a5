using System.Text.Json;
using System.Text.Json.Nodes;
using ChurnLab.Charts;
using ChurnLab.Tests.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Charts;

public class FigureJsonTests
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TheoryData<string> PlainNames => [.. ChartGallery.Plain.Keys];

    public static TheoryData<string> HostileNames => [.. ChartGallery.Hostile.Keys];

    [Theory]
    [MemberData(nameof(PlainNames))]
    public void A_figure_is_written_as_expected(string name) => Matches(ChartGallery.Plain[name], name);

    [Theory]
    [MemberData(nameof(HostileNames))]
    public void Hostile_texts_are_written_as_expected(string name) => Matches(ChartGallery.Hostile[name], name);

    [Fact]
    public void The_theme_and_the_configuration_are_written_as_expected()
    {
        var json = JsonNode.Parse(Chart.Bar(["a"], [1]).ToJson())!;

        Snapshot.Matches(json["layout"]!["template"]!.ToJsonString(Indented), "Charts", "theme-calm.json");
        Snapshot.Matches(json["config"]!.ToJsonString(Indented), "Charts", "config.json");
    }

    [Theory]
    [MemberData(nameof(HostileNames))]
    public void Json_can_stand_inside_a_script_element(string name)
    {
        var json = ChartGallery.Hostile[name].ToJson();

        Assert.DoesNotContain(json, letter => letter is '<' or '>' or '&' or '\u2028' or '\u2029');
    }

    [Fact]
    public void Any_text_comes_back_from_the_json_as_plotly_will_show_it() =>
        Prop.ForAll<NonNull<string>>(given =>
        {
            // Lone surrogates are no text: UTF-8 cannot hold them.
            var text = new string([.. given.Get.Where(letter => !char.IsSurrogate(letter))]);
            var json = JsonNode.Parse(Chart.Bar([text], [1], text).ToJson())!;
            var expected = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
            return Shown(json["data"]![0]!["x"]![0]!) == expected && Shown(json["data"]![0]!["name"]!) == expected;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Numbers_are_shortest_and_missing_ones_null_whatever_the_culture()
    {
        using var _ = new CultureScope("ru-RU");

        var json = Chart.Line([0.1, 1e21, -5, double.PositiveInfinity], [1 / 3d, double.NaN, 1234567.25, 0]).ToJson();

        Assert.Contains(
            "\"x\":[0.1,1E+21,-5,null],\"y\":[0.3333333333333333,null,1234567.25,0]",
            json,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_are_iso()
    {
        var json = Chart.Of(new ScatterTrace
        {
            X = new[] { new DateOnly(2022, 3, 1) },
            Y = new[] { new DateTime(2022, 3, 1, 13, 5, 9, 250, DateTimeKind.Utc) },
        }).ToJson();

        Assert.Contains("\"x\":[\"2022-03-01\"],\"y\":[\"2022-03-01 13:05:09.25\"]", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Russian_text_stays_readable() =>
        Assert.Contains("\"name\":\"Отток\"", Chart.Bar(["a"], [1], "Отток").ToJson(), StringComparison.Ordinal);

    [Fact]
    public void Words_that_are_booleans_in_plotly_become_booleans()
    {
        var json = JsonNode.Parse(Chart.Of(
                new BarTrace { X = ["a"], Y = [1], Visible = TraceVisibility.LegendOnly },
                new BarTrace { X = ["a"], Y = [1], Visible = TraceVisibility.Hidden })
            .WithLayout(layout => layout with { HoverMode = HoverMode.Off })
            .ToJson())!;

        Assert.Equal("legendonly", json["data"]![0]!["visible"]!.GetValue<string>());
        Assert.False(json["data"]![1]!["visible"]!.GetValue<bool>());
        Assert.False(json["layout"]!["hovermode"]!.GetValue<bool>());
    }

    [Fact]
    public void Nothing_is_written_at_bars_without_a_value()
    {
        var json = Chart.Bar(["a", "b"], [1, double.NaN]).WithValueLabels(".0f").ToJson();

        Assert.Contains("\"texttemplate\":[\"%{y:.0f}\",\"\"]", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_template_leaves_the_layout_alone()
    {
        var json = JsonNode.Parse(Chart.Bar([1], [1]).WithLayout(layout => layout with { Template = Theme.None }).ToJson())!;

        Assert.Equal("""{"template":{}}""", json["layout"]!.ToJsonString());
    }

    private static void Matches(Figure figure, string name)
    {
        var json = JsonNode.Parse(figure.ToJson())!;
        json.AsObject().Remove("config");
        json["layout"]!.AsObject().Remove("template");
        Snapshot.Matches(json.ToJsonString(Indented), "Charts", name + ".json");
    }

    /// <summary>What plotly.js makes of a string without tags: breaks, then entities (its convertToTspans).</summary>
    private static string Shown(JsonNode node) => node.GetValue<string>()
        .Replace("<br>", "\n", StringComparison.Ordinal)
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&#36;", "$", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);
}
