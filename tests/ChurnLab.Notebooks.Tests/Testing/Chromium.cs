using Microsoft.Playwright;

namespace ChurnLab.Notebooks.Tests.Testing;

/// <summary>Finds a Chromium on this machine, or installs Debian's.</summary>
internal static class Chromium
{
    public const string WhereItIsSought =
        "set CHURNLAB_CHROMIUM to an executable, install one as chromium or google-chrome, or let Playwright install its own";

    private static readonly string[] Known =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    private static readonly Lazy<Task<bool>> Installed = new(() => AptGet.InstallAsync("chromium"));

    /// <summary>Returns the executable, or null when there is none.</summary>
    /// <exception cref="FileNotFoundException">CHURNLAB_CHROMIUM names a file that does not exist.</exception>
    public static async Task<string?> FindAsync(IPlaywright playwright)
    {
        if (Environment.GetEnvironmentVariable("CHURNLAB_CHROMIUM") is { Length: > 0 } named)
            return File.Exists(named) ? named : throw new FileNotFoundException($"CHURNLAB_CHROMIUM names '{named}', which does not exist.", named);
        string[] candidates = [playwright.Chromium.ExecutablePath, .. Known];
        if (Array.Find(candidates, File.Exists) is { } found)
            return found;
        return await Installed.Value ? Array.Find(Known, File.Exists) : null;
    }
}
