using System.Globalization;
using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Reports;
using ChurnLab.Notebooks.Tests.Testing;
using Microsoft.Playwright;

namespace ChurnLab.Notebooks.Tests.Reports;

[Trait("tier", "browser")]
public sealed class HtmlReportBrowserTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly ReportFailure Stopped = new()
    {
        CellOrdinal = 11,
        Headline = "ArgumentOutOfRangeException: Бюджет должен быть больше нуля, а задан 0.",
        Message = "ячейка 11, строка 1: clients.Train(budget: 0)",
    };

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task A_report_draws_every_figure_without_network_complaint_or_overflow(int width, ColorScheme scheme)
    {
        await using var opened = await OpenAsync(SampleNotebook.Create(), "sample", width, scheme);
        await opened.FiguresAsync();

        Assert.Empty(opened.Complaints);
        Assert.Empty(opened.Requests);
        Assert.Equal(SampleNotebook.Figures, await opened.Page.Locator(".plot:has(.main-svg)").CountAsync());
        Assert.Equal(width, await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Equal(scheme == ColorScheme.Dark ? "dark" : "light", await opened.Page.Locator("html").GetAttributeAsync("data-theme"));
    }

    [Fact]
    public async Task Figures_follow_the_theme_and_the_theme_is_remembered()
    {
        await using var opened = await OpenAsync(SampleNotebook.Create(), "theme", 1280, ColorScheme.Light);
        await opened.FiguresAsync();
        var light = await InkAsync(opened.Page);
        await opened.Page.GetByLabel("Тёмная тема").ClickAsync();
        var dark = await InkAsync(opened.Page);
        await opened.Page.ReloadAsync();
        await opened.FiguresAsync();

        Assert.Equal("rgb(29, 37, 48)", light);
        Assert.Equal("rgb(227, 231, 236)", dark);
        Assert.Equal(dark, await InkAsync(opened.Page));
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task One_switch_shows_and_hides_all_code()
    {
        await using var opened = await OpenAsync(SampleNotebook.Create(), "code", 1280, ColorScheme.Light);
        var open = opened.Page.Locator("details.code[open]");
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Показать код" }).ClickAsync();
        Assert.Equal(5, await open.CountAsync());
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Скрыть код" }).ClickAsync();
        Assert.Equal(0, await open.CountAsync());
    }

    [Fact]
    public async Task The_contents_are_a_side_bar_on_a_wide_screen_and_fold_on_a_narrow_one()
    {
        await using var opened = await OpenAsync(SampleNotebook.Create(), "contents", 1280, ColorScheme.Light);
        var link = opened.Page.Locator("nav.contents a", new() { HasTextString = "Что делать" });
        await Assertions.Expect(link).ToBeVisibleAsync();
        await opened.Page.SetViewportSizeAsync(390, 844);
        await Assertions.Expect(link).ToBeHiddenAsync();
        await opened.Page.Locator("nav.contents summary").ClickAsync();
        await link.ClickAsync();
        await Assertions.Expect(opened.Page.Locator("h2", new() { HasTextString = "Что делать" })).ToBeInViewportAsync();
        await Assertions.Expect(link).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_banner_leads_to_the_cell_that_failed()
    {
        await using var opened = await OpenAsync(SampleNotebook.Create(), "banner", 1280, ColorScheme.Light);
        await opened.Page.GetByRole(AriaRole.Link, new() { Name = "Перейти к ячейке" }).ClickAsync();
        await Assertions.Expect(opened.Page.Locator("section.failing .error")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Hostile_texts_in_figures_and_outputs_run_nothing()
    {
        await using var opened = await OpenAsync(HostileNotebook.Create(), "hostile", 1280, ColorScheme.Light);
        await opened.FiguresAsync();

        Assert.Empty(opened.Requests);
        Assert.False(await opened.Page.EvaluateAsync<bool>("'broken' in window"));
        Assert.Equal(1, await opened.Page.Locator(".plot .main-svg").First.CountAsync());
        Assert.Equal("конец", await opened.Page.Locator("main > section.prose").InnerTextAsync());
    }

    [Fact]
    public async Task Scripts_of_the_author_run_but_do_not_reach_the_network()
    {
        var document = HostileNotebook.Of("""
            <script>
              document.body.dataset.ran = "";
              fetch("https://example.invalid/stolen").catch(() => { document.body.dataset.refused = ""; });
            </script>
            <img src="https://example.invalid/pixel.png" alt="">
            """);
        await using var opened = await OpenAsync(document, "scripts", 1280, ColorScheme.Light);
        await Assertions.Expect(opened.Page.Locator("body[data-ran][data-refused]")).ToHaveCountAsync(1);
        Assert.Empty(opened.Requests);
    }

    [Fact]
    public async Task Paper_is_light_and_shows_no_folded_code()
    {
        await using var opened = await OpenAsync(SampleNotebook.Create(), "paper", 1280, ColorScheme.Dark);
        await opened.FiguresAsync();
        await opened.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal("rgb(29, 37, 48)", await InkAsync(opened.Page));
        Assert.Equal("rgb(255, 255, 255)", await opened.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        await Assertions.Expect(opened.Page.Locator("details.code").First).ToBeHiddenAsync();
        var widths = await opened.Page.Locator(".plot .main-svg").EvaluateAllAsync<int[]>("drawings => drawings.map(one => one.clientWidth)");
        Assert.All(widths, width => Assert.InRange(width, 1, 680));

        await opened.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await opened.Page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        Assert.Equal("rgb(227, 231, 236)", await InkAsync(opened.Page));
        Assert.True(await opened.Page.Locator(".plot .main-svg").First.EvaluateAsync<int>("drawing => drawing.clientWidth") > 680);
    }

    [Fact]
    public async Task A_figure_in_a_folded_output_is_drawn_when_it_is_unfolded()
    {
        var document = SampleNotebook.Create();
        document.Cells[4].Metadata["tags"] = new System.Text.Json.Nodes.JsonArray("hide-output");
        await using var opened = await OpenAsync(document, "folded", 1280, ColorScheme.Light);
        await opened.FiguresAsync();
        var drawn = opened.Page.Locator(".plot:has(.main-svg)");
        Assert.Equal(SampleNotebook.Figures - 1, await drawn.CountAsync());
        await opened.Page.Locator("details.hidden > summary").ClickAsync();
        await Assertions.Expect(drawn).ToHaveCountAsync(SampleNotebook.Figures);
    }

    [Fact]
    public async Task A_long_title_is_broken_into_lines_that_all_fit()
    {
        await using var opened = await OpenAsync(SampleNotebook.Create(), "titles", 390, ColorScheme.Light);
        await opened.FiguresAsync();
        var cut = await opened.Page.Locator(".gtitle").EvaluateAllAsync<int>("""
            titles => titles.filter(title => {
              const text = title.getBoundingClientRect(), figure = title.closest(".plot").getBoundingClientRect();
              const plot = title.closest(".plot").querySelector(".bglayer").getBoundingClientRect();
              return text.top < figure.top || text.right > figure.right || text.left < figure.left || (plot.height && text.bottom > plot.top);
            }).length
            """);
        Assert.Equal(0, cut);
    }

    [Fact]
    public async Task The_index_fits_a_narrow_screen_and_leads_to_the_reports()
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "pages"));
        var file = Path.Combine(folder.FullName, "index.html");
        var entry = ReportIndexEntry.Of(SampleNotebook.Create(), "01 отток #1.html");
        await File.WriteAllTextAsync(file, ReportIndex.Render(
        [
            entry with { Duration = TimeSpan.FromSeconds(83) },
            entry with { Failure = Stopped, Duration = TimeSpan.FromSeconds(3.2) },
            entry with { Failure = new ReportFailure { Kind = ReportFailureKind.TimedOut } },
        ]), TestContext.Current.CancellationToken);
        await using var opened = await browser.OpenAsync(file, new() { ViewportSize = new() { Width = 390, Height = 844 } });

        Assert.Equal(390, await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(opened.Complaints);
        var address = await opened.Page.Locator(".reports a").First.EvaluateAsync<string>("link => link.href");
        Assert.Equal(Path.Combine(folder.FullName, "01 отток #1.html"), new Uri(address).LocalPath);
    }

    private static Task<string> InkAsync(IPage page) =>
        page.Locator(".plot .ytick text").First.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.gtitle')).fill");

    private async Task<OfflinePage> OpenAsync(NotebookDocument document, string name, int width, ColorScheme scheme)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "pages"));
        var file = Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{name}-{width}-{scheme}.html"));
        await File.WriteAllTextAsync(file, HtmlReport.Render(document, new ReportOptions { Failure = Stopped, Duration = TimeSpan.FromSeconds(83) }));
        return await browser.OpenAsync(file, new() { ViewportSize = new() { Width = width, Height = 844 }, ColorScheme = scheme });
    }
}
