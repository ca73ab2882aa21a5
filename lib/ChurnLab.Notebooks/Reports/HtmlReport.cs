using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Reports.Cells;
using ChurnLab.Notebooks.Reports.Html;
using ChurnLab.Notebooks.Reports.Narrative;
using ChurnLab.Notebooks.Reports.Page;

namespace ChurnLab.Notebooks.Reports;

/// <summary>Makes one HTML file from an executed notebook: it needs no other file and no network.</summary>
public static class HtmlReport
{
    /// <summary>Writes a report; equal notebooks and options give equal text.</summary>
    /// <param name="document">The notebook with its outputs; it is not changed.</param>
    /// <param name="options">How to write it; null for the defaults.</param>
    /// <param name="code">Colours of its code, when somebody has started them already; null starts them here.</param>
    /// <exception cref="ArgumentException">There are no texts in the language of the options.</exception>
    public static string Render(NotebookDocument document, ReportOptions? options = null, CodeHighlighter? code = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        options ??= new ReportOptions();
        code ??= CodeHighlighter.Start(document);
        var texts = ReportTexts.Read(options.Language);
        var failures = FailureList.Of(document, options.Failure);
        var narrative = new NarrativeWriter(texts, new NarrativeImages(options.BaseFolder));
        var cells = new CellWriter(texts, narrative, code, options.ShowCode);
        var body = Markup.Concat([.. document.Cells.Select((cell, i) =>
            cells.Write(cell, i + 1, failures.At(i + 1), document.DefaultLanguage))]);

        var heading = narrative.Headings.FirstOrDefault(heading => heading is { Level: 1, Text.Length: > 0 })?.Text;
        var title = options.Title ?? heading ?? texts.Untitled;
        var ownHeading = heading is null ? Markup.Of($"<h1>{title}</h1>\n") : Markup.Empty;
        return new PageShell
        {
            Language = options.Language,
            Title = title,
            Texts = texts,
            Contents = ContentsList.Write(narrative.Headings),
            Main = Markup.Concat([FailureBanner.Write(failures, texts), ownHeading, body, Footer(options, texts)]),
            HasFigures = cells.WroteFigures,
        }.Write();
    }

    private static Markup Footer(ReportOptions options, ReportTexts texts)
    {
        var created = options.CreatedAt is { } at ? Markup.Of($"<span>{texts.Date(at)}</span> ") : Markup.Empty;
        var lasted = options.Duration is { } time
            ? Markup.Of($"<span>{ReportTexts.Fill(texts.Duration, texts.Time(time))}</span>") : Markup.Empty;
        return created.IsEmpty && lasted.IsEmpty ? Markup.Empty : Markup.Of($"<footer>{created}{lasted}</footer>\n");
    }
}
