using ChurnLab.Notebooks.Tests.Testing;
using Microsoft.Playwright;

namespace ChurnLab.Notebooks.Tests.Notebooks;

/// <summary>Reports of the project's notebooks as a reader opens them: a file, no network, any screen.</summary>
[Trait("tier", "browser")]
public sealed class NotebookReportBrowserTests(Browser browser, NotebookRuns runs) : IClassFixture<Browser>
{
    public static TheoryData<string> Names => [.. NotebookRuns.Names];

    public static MatrixTheoryData<string, int, ColorScheme> Screens => new(NotebookRuns.Names, [1280, 390], [ColorScheme.Light, ColorScheme.Dark]);

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Every_figure_is_drawn_on_every_screen_without_network_complaint_or_overflow(string name, int width, ColorScheme scheme)
    {
        await using var opened = await OpenAsync(name, new() { ViewportSize = new() { Width = width, Height = 844 }, ColorScheme = scheme });
        await opened.FiguresAsync();

        Assert.Empty(opened.Complaints);
        Assert.Empty(opened.Requests);
        var executed = await runs.ExecutedAsync(name);
        Assert.Equal(executed.Figures().Count(), await opened.Page.Locator(".plot:has(.main-svg)").CountAsync());
        Assert.Equal(0, await opened.Page.Locator(".plot .missing").CountAsync());
        Assert.Equal("", string.Join('\n', await CoveredTitlesAsync(opened)));
        Assert.Equal(width, await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_text_of_a_figure_is_cut_on_a_narrow_screen(string name)
    {
        await using var opened = await OpenAsync(name, new() { ViewportSize = new() { Width = 390, Height = 844 } });
        await opened.FiguresAsync();

        var cut = await opened.Page.Locator(".plot text").EvaluateAllAsync<string[]>("""
            texts => texts.filter(text => text.textContent.trim() && text.getBoundingClientRect().width).map(text => {
              const own = text.getBoundingClientRect(), plot = text.closest(".plot").getBoundingClientRect();
              const beyond = [plot.left - own.left, own.right - plot.right, plot.top - own.top, own.bottom - plot.bottom];
              return { text, plot: text.closest(".plot"), beyond: beyond.map(Math.round) };
            }).filter(({ beyond }) => Math.max(...beyond) > 1)
              .map(({ text, plot, beyond }) => `${text.textContent} in «${plot.querySelector(".gtitle")?.textContent}», beyond by ${beyond}`)
            """);
        Assert.True(cut.Length == 0, string.Join('\n', cut));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task One_switch_shows_and_hides_all_code(string name)
    {
        await using var opened = await OpenAsync(name, new() { ViewportSize = new() { Width = 1280, Height = 844 } });
        var blocks = opened.Page.Locator("details.code");
        var open = opened.Page.Locator("details.code[open]");

        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Показать код" }).ClickAsync();
        await Assertions.Expect(open).ToHaveCountAsync(await blocks.CountAsync());
        Assert.NotEqual(0, await blocks.CountAsync());
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Скрыть код" }).ClickAsync();
        await Assertions.Expect(open).ToHaveCountAsync(0);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_index_leads_to_the_report(string name)
    {
        var folder = await runs.FolderOfAsync(name);
        await using var opened = await browser.OpenAsync(Path.Combine(folder, "index.html"));

        Assert.Empty(opened.Complaints);
        var address = await opened.Page.Locator(".reports a").EvaluateAsync<string>("link => link.href");
        Assert.Equal(Path.Combine(folder, Path.ChangeExtension(name, ".html")), new Uri(address).LocalPath);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Outputs_of_the_executed_notebook_are_drawn_in_a_page_that_adds_them_one_by_one(string name)
    {
        var executed = await runs.ExecutedAsync(name);
        var page = await OutputsPage.WriteAsync(name, executed.Outputs().Select(output => output.Content("text/html")).Where(html => html.Length > 0));
        await using var opened = await browser.OpenAsync(page);

        await Assertions.Expect(opened.Page.Locator(".churnlab-figure:has(.main-svg)")).ToHaveCountAsync(executed.Figures().Count());
        Assert.Empty(opened.Complaints);
        Assert.Empty(opened.Requests);
    }

    // Titles that a colour bar or a legend reaches into.
    private static Task<string[]> CoveredTitlesAsync(OfflinePage opened) => opened.Page.Locator(".plot .gtitle").EvaluateAllAsync<string[]>("""
        titles => titles.filter(title => {
          const own = title.getBoundingClientRect();
          return [...title.closest(".plot").querySelectorAll(".colorbar, .legend .traces")].some(other => {
            const its = other.getBoundingClientRect();
            return its.width && its.top < own.bottom - 1 && its.bottom > own.top + 1 && its.left < own.right && its.right > own.left;
          });
        }).map(title => title.textContent)
        """);

    private async Task<OfflinePage> OpenAsync(string name, BrowserNewContextOptions options) =>
        await browser.OpenAsync(Path.Combine(await runs.FolderOfAsync(name), Path.ChangeExtension(name, ".html")), options);
}
