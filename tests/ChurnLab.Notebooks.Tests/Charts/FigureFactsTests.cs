using System.Text.Json;
using System.Text.Json.Nodes;
using ChurnLab.Charts;
using ChurnLab.Notebooks.Tests.Testing;
using ChurnLab.Tests.Charts;

namespace ChurnLab.Notebooks.Tests.Charts;

/// <summary>What a browser shows of every figure of the gallery, kept as facts in words, not as pictures.</summary>
[Trait("tier", "browser")]
public sealed class FigureFactsTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string[] NeverShown = ["%{", "undefined", "NaN", "null", "[object"];

    public static TheoryData<string> Names => [.. ChartGallery.Plain.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_figure_is_drawn_as_expected(string name)
    {
        await using var opened = await browser.OpenAsync(await PageAsync());

        var seen = await LookAsync(opened, ChartGallery.Plain[name]);

        Assert.Empty(opened.Complaints);
        Assert.Empty(opened.Requests);
        Assert.Empty(seen["problems"]!.AsArray().Select(problem => problem!.GetValue<string>()));
        var facts = seen["facts"]!.ToJsonString(Indented);
        Assert.All(NeverShown, text => Assert.DoesNotContain(text, facts, StringComparison.Ordinal));
        Assert.NotEmpty(seen["facts"]!["hover"]!.AsArray());
        FactsFile.Matches(facts, name);
    }

    [Fact]
    public async Task An_attribute_that_plotly_does_not_know_is_reported()
    {
        await using var opened = await browser.OpenAsync(await PageAsync());

        var seen = await LookAsync(opened, Chart.Bar(["a"], [1]).WithXAxis(axis => axis with { Anchor = "nowhere" }));

        Assert.Single(seen["problems"]!.AsArray());
    }

    [Fact]
    public async Task Bars_without_a_height_are_not_counted_as_drawn()
    {
        await using var opened = await browser.OpenAsync(await PageAsync());

        var seen = await LookAsync(opened, Chart.Bar(["a", "b", "c"], [1, 0, double.NaN]));

        Assert.Equal(1, seen["facts"]!["traces"]![0]!["bars"]!.GetValue<int>());
    }

    private static async Task<JsonNode> LookAsync(OfflinePage opened, Figure figure)
    {
        var script = await File.ReadAllTextAsync(
            Repository("figure-facts.js"), TestContext.Current.CancellationToken);
        return JsonNode.Parse(await opened.Page.EvaluateAsync<string>(script, figure.ToJson()))!;
    }

    private static async Task<string> PageAsync()
    {
        await using var resource = typeof(Figure).Assembly.GetManifestResourceStream("plotly.js")!;
        using var reader = new StreamReader(resource);
        var plotly = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        return await OutputsPage.WriteAsync("facts", $"""
            <!DOCTYPE html><html lang="ru"><meta charset="utf-8"><title>Facts</title><script>{plotly}</script><body></body></html>
            """);
    }

    private static string Repository(string file) =>
        ChurnLab.Tests.Testing.Repository.PathOf("tests", "ChurnLab.Notebooks.Tests", "Charts", file);
}
