using Microsoft.Playwright;

namespace ChurnLab.Notebooks.Tests.Testing;

/// <summary>A page without network, and what it complained of or asked for.</summary>
public sealed class OfflinePage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];

    private OfflinePage(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, uncaught exceptions and dialogs.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Addresses that the page asked for, other than its own.</summary>
    public IReadOnlyList<string> Requests => _requests;

    public static async Task<OfflinePage> OpenAsync(IBrowser browser, Uri address, BrowserNewContextOptions options)
    {
        var context = await browser.NewContextAsync(options);
        var opened = new OfflinePage(context, await context.NewPageAsync());
        opened.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                opened._complaints.Add($"{message.Type}: {message.Text}");
        };
        opened.Page.PageError += (_, error) => opened._complaints.Add($"exception: {error}");
        opened.Page.Dialog += async (_, dialog) =>
        {
            opened._complaints.Add($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        await context.RouteAsync("**/*", async route =>
        {
            if (route.Request.Url == address.AbsoluteUri)
            {
                await route.ContinueAsync();
                return;
            }

            opened._requests.Add(route.Request.Url);
            await route.AbortAsync();
        });
        await opened.Page.GotoAsync(address.AbsoluteUri);
        return opened;
    }

    /// <summary>Waits until every figure that can be seen is drawn.</summary>
    public Task FiguresAsync() => Page.WaitForSelectorAsync("html[data-figures='drawn']", new() { State = WaitForSelectorState.Attached });

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
