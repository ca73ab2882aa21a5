using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Reports.Html;
using ChurnLab.Notebooks.Reports.Narrative;
using ChurnLab.Notebooks.Reports.Page;

namespace ChurnLab.Notebooks.Reports.Cells;

/// <summary>Writes cells: narrative, folded code, outputs.</summary>
/// <param name="texts">Texts of the page.</param>
/// <param name="narrative">Writes Markdown.</param>
/// <param name="code">Colours C#.</param>
/// <param name="showCode">Whether code starts unfolded.</param>
internal sealed class CellWriter(ReportTexts texts, NarrativeWriter narrative, CodeHighlighter code, bool showCode)
{
    private readonly OutputWriter _outputs = new(texts, narrative);

    public bool WroteFigures => _outputs.WroteFigures;

    /// <summary>Writes one cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="ordinal">Its place among all cells, from 1.</param>
    /// <param name="failure">What went wrong in it; null when nothing did.</param>
    /// <param name="defaultLanguage">Language of code cells that name none.</param>
    public Markup Write(NotebookCell cell, int ordinal, ReportFailure? failure, string defaultLanguage)
    {
        var visibility = CellVisibility.Of(cell, isFailure: failure is not null);
        if (visibility.Cell == Visibility.Removed)
            return Markup.Empty;
        var content = cell.Kind == CellKind.Code
            ? Markup.Concat([Input(cell, visibility.Input, defaultLanguage), Output(cell, visibility.Output), Failure(cell, failure)])
            : Folded(visibility.Input, ReportTexts.Fill(texts.HiddenCell, ordinal), () => Prose(cell));
        if (visibility.Cell == Visibility.Hidden)
            content = Fold(ReportTexts.Fill(texts.HiddenCell, ordinal), content);

        var kind = cell.Kind == CellKind.Code ? "code-cell" : "prose";
        return content.IsEmpty && failure is null
            ? Markup.Empty
            : Markup.Of($"<section class=\"{kind}{(failure is not null ? " failing" : "")}\" id=\"{Anchors.OfCell(ordinal)}\">\n{content}</section>\n");
    }

    private Markup Prose(NotebookCell cell) => (cell.Kind, RawMediaType(cell)) switch
    {
        (CellKind.Markdown, _) or (_, "text/markdown") => narrative.Write(cell.Source, cell),
        (_, "text/html") => new Markup(cell.Source + "\n"),
        _ => cell.Source.Length > 0 ? Markup.Of($"<pre class=\"text\">{cell.Source}</pre>\n") : Markup.Empty,
    };

    private static string? RawMediaType(NotebookCell cell) =>
        (cell.Json["metadata"]?["raw_mimetype"] ?? cell.Json["metadata"]?["format"])?.ToString();

    private Markup Input(NotebookCell cell, Visibility visibility, string defaultLanguage)
    {
        if (visibility == Visibility.Removed || string.IsNullOrWhiteSpace(cell.Source))
            return Markup.Empty;
        var source = cell.Source.TrimEnd();
        var lines = (cell.Language ?? defaultLanguage) is "csharp" ? code.Highlight(source) : Markup.Encode(source);
        var open = showCode && visibility == Visibility.Shown ? " open" : "";
        return Markup.Of($"""
            <details class="code"{open}><summary>{texts.Code}</summary>
            <pre><code>{lines}</code></pre>
            </details>

            """);
    }

    private Markup Output(NotebookCell cell, Visibility visibility) =>
        Folded(visibility, texts.HiddenOutput, () => _outputs.Write(cell.Outputs));

    /// <summary>A cell that was stopped keeps no error of its own, so the page says at the cell what happened.</summary>
    private Markup Failure(NotebookCell cell, ReportFailure? failure) =>
        failure is null || cell.Outputs.Any(output => output.OutputType == "error")
            ? Markup.Empty
            : Markup.Of($"""
                <div class="error"><p><strong>{texts.Headline(failure.Kind, failure.ShownNumber)}</strong> {AnsiText.ToMarkup(failure.Headline)}</p></div>

                """);

    private static Markup Folded(Visibility visibility, string label, Func<Markup> content) => visibility switch
    {
        Visibility.Removed => Markup.Empty,
        Visibility.Hidden => Fold(label, content()),
        _ => content(),
    };

    private static Markup Fold(string label, Markup content) =>
        content.IsEmpty ? content : Markup.Of($"<details class=\"hidden\"><summary>{label}</summary>\n{content}</details>\n");
}
