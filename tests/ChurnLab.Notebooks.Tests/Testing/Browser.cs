using Microsoft.Playwright;

namespace ChurnLab.Notebooks.Tests.Testing;

/// <summary>One Chromium for the tests of a class; each test opens pages of its own in it.</summary>
/// <remarks>A test that asks for a page is skipped, with the reason, on a machine that has no Chromium and cannot install one.</remarks>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        if (await Chromium.FindAsync(_playwright) is { } executable)
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Headless = true, Args = Flags });
    }

    /// <summary>Opens a file with the network cut, and watches what the page tries to do.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Width, theme and the like; the network is cut in any case.</param>
    public async Task<OfflinePage> OpenAsync(string path, BrowserNewContextOptions? options = null)
    {
        if (_browser is null)
            Assert.Skip($"No Chromium was found: {Chromium.WhereItIsSought}.");
        return await OfflinePage.OpenAsync(_browser!, new Uri(Path.GetFullPath(path)), new(options ?? new()) { Offline = true });
    }

    /// <summary>Opens an address of this machine; whatever the page asks of others is refused and noted.</summary>
    /// <param name="address">The address, of the loopback interface.</param>
    /// <param name="options">Width, theme and the like.</param>
    /// <returns>The page, and the addresses of others it asked for.</returns>
    public async Task<(IPage Page, IReadOnlyList<string> Others)> OpenServedAsync(Uri address, BrowserNewContextOptions? options = null)
    {
        if (_browser is null)
            Assert.Skip($"No Chromium was found: {Chromium.WhereItIsSought}.");
        var others = new List<string>();
        var context = await _browser!.NewContextAsync(options);
        await context.RouteAsync(url => !new Uri(url).IsLoopback, async route =>
        {
            lock (others)
                others.Add(route.Request.Url);
            await route.AbortAsync();
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync(address.AbsoluteUri);
        return (page, others);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
