using ChurnLab.Charts;
using ChurnLab.Notebooks.Tests.Testing;
using ChurnLab.Tests.Charts;
using Microsoft.Playwright;

namespace ChurnLab.Notebooks.Tests.Charts;

/// <summary>The HTML of figures in pages that are not ours.</summary>
[Trait("tier", "browser")]
public sealed class ChartGalleryBrowserTests(Browser browser) : IClassFixture<Browser>
{
    // Some fifty figures in one page, on a machine that may run other tests beside.
    private const float DrawingTimeout = 60_000;

    private static readonly IReadOnlyList<string> Fragments;

    // Before any test of this class: the first figure of the process brings plotly.js along, and it must be one of these.
    static ChartGalleryBrowserTests() =>
        Fragments = [.. ChartGallery.Plain.Values.Concat(ChartGallery.Hostile.Values).Select(figure => figure.ToHtml())];

    // What the classic notebook has: a module loader that would take the library for itself.
    private const string Loader = """
        <script>
          window.define = window.require = () => { window.loaded = true; };
          define.amd = {};
          window.module = { exports: {} };
          window.exports = window.module.exports;
        </script>
        """;

    [Theory]
    [InlineData("gallery", "")]
    [InlineData("gallery-with-loader", Loader)]
    public async Task Every_figure_is_drawn_and_hostile_texts_stay_texts(string name, string head)
    {
        var page = await OutputsPage.WriteAsync(name, $"""
            <!DOCTYPE html><html lang="ru"><meta charset="utf-8"><title>Gallery</title>{head}
            <body>{string.Join('\n', Fragments)}</body></html>
            """);
        await using var opened = await browser.OpenAsync(page);

        await AllDrawnAsync(opened);
        Assert.False(await opened.Page.EvaluateAsync<bool>("'loaded' in window"));
    }

    [Fact]
    public async Task Figures_added_one_by_one_are_drawn_too()
    {
        await using var opened = await browser.OpenAsync(await OutputsPage.WriteAsync("gallery-added", Fragments));

        await AllDrawnAsync(opened);
    }

    [Fact]
    public async Task Hovering_shows_hostile_texts_as_texts()
    {
        await using var opened = await browser.OpenAsync(await OutputsPage.WriteAsync("gallery-hover", Fragments));
        await AllDrawnAsync(opened);
        var hovered = opened.Page.Locator(".churnlab-figure").Nth(ChartGallery.Plain.Count);
        await hovered.ScrollIntoViewIfNeededAsync();

        await hovered.EvaluateAsync("figure => Plotly.Fx.hover(figure, figure.data[0].x.map((_, pointNumber) => ({ curveNumber: 0, pointNumber })))");

        await Assertions.Expect(hovered.Locator(".hovertext").First).ToBeVisibleAsync();
        await NothingInjectedAsync(opened);
    }

    [Fact]
    public async Task Boxes_are_drawn_with_the_quartiles_they_are_given()
    {
        await using var opened = await browser.OpenAsync(await OutputsPage.WriteAsync("gallery-boxes", Fragments));
        await AllDrawnAsync(opened);

        var drawn = await Figure(opened, "box").EvaluateAsync<double[][]>(
            "figure => figure.calcdata[1].map(box => [box.lf, box.q1, box.med, box.q3, box.uf])");

        var boxes = (BoxTrace)ChartGallery.Plain["box"].Data[1];
        PlotValues[] expected = [boxes.LowerFence!, boxes.Q1!, boxes.Median!, boxes.Q3!, boxes.UpperFence!];
        for (var box = 0; box < boxes.Median!.Count; box++)
            Assert.Equal(expected.Select(values => values[box].Number), drawn[box]);
    }

    [Theory]
    [InlineData("box-grouped", 2, "Рыбинск, Ушли: 34 значения, медиана 52,5.")]
    [InlineData("violin", 0, "Рыбинск: 170 значений, медиана 49.")]
    [InlineData("histogram-by", 0, "Ушли, от 25 до 30: 0 значений — 0,0 % группы")]
    [InlineData("bar-grouped-intervals", 1, "Рыбинск, Женщины: 21,2%")]
    [InlineData("bar-shares", 0, "2 кв. 2022, Онлайн: 60,7%, 510 из 840")]
    [InlineData("line-with-band", 1, "Мужчины, 24: 13,0%")]
    [InlineData("heatmap-rates", 0, "Ярославль и 2 продукта: 31,0%")]
    public async Task Hover_texts_are_russian_sentences(string name, int trace, string sentence)
    {
        await using var opened = await browser.OpenAsync(await OutputsPage.WriteAsync("gallery-sentences", Fragments));
        await AllDrawnAsync(opened);
        var figure = Figure(opened, name);
        await figure.ScrollIntoViewIfNeededAsync();

        // plotly.js finds cells by place alone.
        var at = name.StartsWith("heatmap", StringComparison.Ordinal)
            ? "{ xval: 1, yval: 0 }"
            : $"[{{ curveNumber: {trace}, pointNumber: 1 }}]";
        await figure.EvaluateAsync($"figure => Plotly.Fx.hover(figure, {at})");

        await Assertions.Expect(figure.Locator(".hovertext").First).ToContainTextAsync(sentence);
    }

    [Fact]
    public async Task Panels_stand_in_one_column_on_a_narrow_page_and_titles_are_broken()
    {
        var fragment = ChartGallery.Plain["grid"].ToHtml();
        await using var opened = await browser.OpenAsync(await OutputsPage.WriteAsync(
            "gallery-narrow", [Fragments[0], $"<div style=\"width:374px\">{fragment}</div>"]));
        var narrow = opened.Page.Locator(".churnlab-figure").Nth(1);
        await Assertions.Expect(opened.Page.Locator(".churnlab-figure:has(.main-svg)")).ToHaveCountAsync(2);

        var domain = await narrow.EvaluateAsync<double[]>("figure => figure._fullLayout.xaxis2.domain");
        var title = await narrow.EvaluateAsync<string>("figure => figure.layout.title.text");
        Assert.Equal([0, 1], domain);
        Assert.Contains("<br>", title, StringComparison.Ordinal);
    }

    private static ILocator Figure(OfflinePage opened, string name) =>
        opened.Page.Locator(".churnlab-figure").Nth(ChartGallery.Plain.Keys.ToList().IndexOf(name));

    private static async Task AllDrawnAsync(OfflinePage opened)
    {
        await Assertions.Expect(opened.Page.Locator(".churnlab-figure:has(.main-svg)")).ToHaveCountAsync(Fragments.Count, new() { Timeout = DrawingTimeout });
        await NothingInjectedAsync(opened);
    }

    private static async Task NothingInjectedAsync(OfflinePage opened)
    {
        Assert.Empty(opened.Complaints);
        Assert.Empty(opened.Requests);
        var injected = opened.Page.Locator(".churnlab-figure").Locator("img, script, iframe, b, [onerror], [onload], [href^='javascript' i]");
        Assert.Equal(0, await injected.CountAsync());
    }
}
