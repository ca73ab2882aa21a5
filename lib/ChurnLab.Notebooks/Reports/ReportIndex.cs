using ChurnLab.Notebooks.Reports.Html;
using ChurnLab.Notebooks.Reports.Page;

namespace ChurnLab.Notebooks.Reports;

/// <summary>Makes the page that leads to several reports.</summary>
public static class ReportIndex
{
    /// <summary>Writes the index; equal entries and options give equal text.</summary>
    /// <param name="entries">Reports in the order they are to be listed.</param>
    /// <param name="options">How to write it; null for the defaults.</param>
    /// <exception cref="ArgumentException">There are no texts in the language of the options.</exception>
    public static string Render(IReadOnlyList<ReportIndexEntry> entries, ReportIndexOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        options ??= new ReportIndexOptions();
        var texts = ReportTexts.Read(options.Language);
        var title = options.Title ?? texts.Index;
        var list = entries.Count == 0
            ? Markup.Of($"<p>{texts.NoReports}</p>\n")
            : Markup.Of($"<ol class=\"reports\">\n{Markup.Concat(entries.Select(entry => Entry(entry, texts)))}</ol>\n");
        var created = options.CreatedAt is { } at ? Markup.Of($"<footer><span>{texts.Date(at)}</span></footer>\n") : Markup.Empty;
        return new PageShell
        {
            Language = options.Language,
            Title = title,
            Texts = texts,
            Kind = "index",
            Main = Markup.Of($"<h1>{title}</h1>\n{list}{created}"),
        }.Write();
    }

    private static Markup Entry(ReportIndexEntry entry, ReportTexts texts)
    {
        var duration = entry.Duration is { } time ? Markup.Of($" <span class=\"duration\">{texts.Time(time)}</span>") : Markup.Empty;
        var summary = entry.Summary.Length > 0 ? Markup.Of($"<p>{entry.Summary}</p>\n") : Markup.Empty;
        return Markup.Of($"""
            <li>
            <h2><a href="{Address(entry.Link)}">{entry.Title}</a></h2>
            {summary}<p class="state">{Status(entry.Failure, texts)}{duration}</p>
            {Headline(entry.Failure)}</li>

            """);
    }

    private static Markup Status(ReportFailure? failure, ReportTexts texts) => failure is null
        ? Markup.Of($"<span class=\"status\">{texts.Completed}</span>")
        : Markup.Of($"<span class=\"status failed\">{texts.Headline(failure.Kind, failure.ShownNumber)}</span>");

    private static Markup Headline(ReportFailure? failure) => failure?.Headline is { Length: > 0 } headline
        ? Markup.Of($"<p class=\"headline\">{AnsiText.ToMarkup(headline)}</p>\n") : Markup.Empty;

    /// <summary>Each part of a path is escaped, so a file name is never read as a scheme, a query or a fragment.</summary>
    private static string Address(string link) => "./" + string.Join('/', link.Split('/').Select(Uri.EscapeDataString));
}
