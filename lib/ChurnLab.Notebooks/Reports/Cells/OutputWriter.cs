using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Reports.Html;
using ChurnLab.Notebooks.Reports.Narrative;
using ChurnLab.Notebooks.Reports.Page;

namespace ChurnLab.Notebooks.Reports.Cells;

/// <summary>Writes the outputs of code cells.</summary>
/// <param name="texts">Texts of the page.</param>
/// <param name="narrative">Writes Markdown outputs.</param>
internal sealed class OutputWriter(ReportTexts texts, NarrativeWriter narrative)
{
    private readonly FigureWriter _figures = new(texts);
    private readonly ImageWriter _images = new(texts);

    public bool WroteFigures => _figures.Count > 0;

    public Markup Write(IEnumerable<CellOutput> outputs) => Markup.Concat(StreamText.Join(outputs).Select(Write));

    private Markup Write(CellOutput output) => output.OutputType switch
    {
        "stream" => Stream(output),
        "error" => Error(output),
        _ => OutputContent.Of(output) is { } content ? Content(content, output) : Markup.Empty,
    };

    private Markup Content(OutputContent content, CellOutput output) => content.MediaType switch
    {
        OutputContent.Figure => _figures.Write(content),
        "text/html" => Markup.Of($"<div class=\"html scroll\">{new Markup(content.Text)}</div>\n"),
        "image/svg+xml" or "image/png" or "image/jpeg" => _images.Write(content, output),
        "text/markdown" => Markup.Of($"<div class=\"prose\">{narrative.Write(content.Text, cell: null)}</div>\n"),
        "application/json" => Markup.Of($"<pre class=\"text\">{content.ToReadableJson()}</pre>\n"),
        _ => Markup.Of($"<pre class=\"text\">{AnsiText.ToMarkup(content.Text)}</pre>\n"),
    };

    private Markup Stream(CellOutput output)
    {
        var text = StreamText.Settle(output.Text).TrimEnd('\n');
        if (text.Length == 0)
            return Markup.Empty;
        var (kind, label) = output.StreamName == "stderr" ? ("stderr", texts.StandardError) : ("stdout", texts.StandardOutput);
        return Markup.Of($"<pre class=\"stream {kind}\" aria-label=\"{label}\">{AnsiText.ToMarkup(text)}</pre>\n");
    }

    private static Markup Error(CellOutput output)
    {
        var traceback = string.Join('\n', output.Traceback).Trim('\n');
        var trace = traceback.Length > 0 ? Markup.Of($"\n<pre>{AnsiText.ToMarkup(traceback)}</pre>") : Markup.Empty;
        return Markup.Of($"""
            <div class="error"><p><strong>{output.ErrorName}</strong> {AnsiText.ToMarkup(output.ErrorValue)}</p>{trace}</div>

            """);
    }
}
