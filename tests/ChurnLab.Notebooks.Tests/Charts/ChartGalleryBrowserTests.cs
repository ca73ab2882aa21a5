using ChurnLab.Notebooks.Tests.Testing;
using ChurnLab.Tests.Charts;
using Microsoft.Playwright;

namespace ChurnLab.Notebooks.Tests.Charts;

/// <summary>The HTML of figures in pages that are not ours.</summary>
[Trait("tier", "browser")]
public sealed class ChartGalleryBrowserTests(Browser browser) : IClassFixture<Browser>
{
    // Written once per process: the first figure brings plotly.js along.
    private static readonly IReadOnlyList<string> Fragments =
        [.. ChartGallery.Plain.Values.Concat(ChartGallery.Hostile.Values).Select(figure => figure.ToHtml())];

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

    private static async Task AllDrawnAsync(OfflinePage opened)
    {
        await Assertions.Expect(opened.Page.Locator(".churnlab-figure:has(.main-svg)")).ToHaveCountAsync(Fragments.Count);
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
