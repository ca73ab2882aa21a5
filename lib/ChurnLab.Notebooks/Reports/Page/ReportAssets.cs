using System.Collections.Concurrent;

namespace ChurnLab.Notebooks.Reports.Page;

/// <summary>Style sheet and scripts of the page, embedded in the assembly.</summary>
internal static class ReportAssets
{
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    public static string Style => Read("report/report.css") + Read("report/paper.css");

    /// <summary>Runs before the page is drawn: sets the remembered theme, so that a dark page does not flash white.</summary>
    public static string ThemeScript => Read("report/theme.js");

    public static string PageScript => Read("report/report.js");

    public static string FigureScript => Read("report/figures.js");

    public static string Plotly => Read("plotly.js");

    private static string Read(string name) => Texts.GetOrAdd(name, static resource =>
    {
        using var stream = typeof(ReportAssets).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly was built without its resource '{resource}'.");
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd();
        // The HTML parser looks for these two inside a script, whatever the language says of strings.
        return text.Contains("</script", StringComparison.OrdinalIgnoreCase) || text.Contains("<!--", StringComparison.Ordinal)
            ? throw new InvalidOperationException($"The resource '{resource}' cannot stand in a page: it holds '</script' or '<!--'.")
            : text;
    });
}
