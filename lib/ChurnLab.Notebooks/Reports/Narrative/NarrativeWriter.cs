using System.Globalization;
using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Reports.Html;
using ChurnLab.Notebooks.Reports.Page;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

namespace ChurnLab.Notebooks.Reports.Narrative;

/// <summary>Turns the Markdown of one notebook into markup and collects its headings.</summary>
/// <param name="texts">Texts of the page.</param>
/// <param name="images">Where images come from.</param>
internal sealed class NarrativeWriter(ReportTexts texts, NarrativeImages images)
{
    private readonly Anchors _anchors = new();
    private readonly List<Heading> _headings = [];
    private int _footnotes;
    private int _footnoteLinks;

    /// <summary>Headings written so far, in order.</summary>
    public IReadOnlyList<Heading> Headings => _headings;

    /// <summary>Writes a piece of Markdown.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="cell">The cell whose attachments it may use; null for an output.</param>
    public Markup Write(string markdown, NotebookCell? cell)
    {
        var headings = _headings.Count;
        try
        {
            var document = MarkdownText.Parse(markdown, cell is null ? MarkdownText.OutputPipeline : MarkdownText.Pipeline);
            NameHeadings(document);
            NumberFootnotes(document);
            return Render(document, cell);
        }
        catch (ArgumentException)
        {
            // Some nesting is too deep only for rendering. Headings of what is not shown must not be in the contents.
            _headings.RemoveRange(headings, _headings.Count - headings);
            return Render(MarkdownText.ParseAsLines(markdown), cell);
        }
    }

    private Markup Render(MarkdownDocument document, NotebookCell? cell)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        MarkdownText.Pipeline.Setup(renderer);
        var writers = renderer.ObjectRenderers;
        writers.FindExact<LinkInlineRenderer>()!.TryWriters.Add(new NarrativeImageWriter(texts, images, cell).TryWrite);
        writers.FindExact<LinkInlineRenderer>()!.TryWriters.Add(SafeMarkup.TryWriteLink);
        writers.FindExact<AutolinkInlineRenderer>()!.TryWriters.Add(SafeMarkup.TryWriteLink);
        writers.FindExact<HtmlInlineRenderer>()!.TryWriters.Add(SafeMarkup.TryWriteHtml);
        writers.FindExact<HtmlBlockRenderer>()!.TryWriters.Add(SafeMarkup.TryWriteHtml);
        writers.ReplaceOrAdd<HtmlMathInlineRenderer>(new MathInlineWriter());
        writers.ReplaceOrAdd<HtmlMathBlockRenderer>(new MathBlockWriter());
        writers.ReplaceOrAdd<HtmlTableRenderer>(new ScrollingTableWriter());
        writers.ReplaceOrAdd<HtmlFootnoteGroupRenderer>(new FootnoteGroupWriter());
        renderer.Render(document);
        return new Markup(writer.ToString());
    }

    /// <summary>Cells are parsed one by one, so equal headings of two cells would share an address.</summary>
    private void NameHeadings(MarkdownDocument document)
    {
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var attributes = heading.GetAttributes();
            attributes.Id = _anchors.Take(string.IsNullOrEmpty(attributes.Id) ? "section" : attributes.Id);
            _headings.Add(new Heading(heading.Level, MarkdownText.PlainText(heading), attributes.Id));
        }
    }

    /// <summary>Footnotes count through the whole report, not from 1 in each cell.</summary>
    private void NumberFootnotes(MarkdownDocument document)
    {
        foreach (var footnote in document.Descendants<Footnote>())
            footnote.Order += _footnotes;
        var links = document.Descendants<FootnoteLink>().ToList();
        foreach (var link in links)
            link.Index += _footnoteLinks;

        _footnotes += document.Descendants<FootnoteGroup>().Sum(group => group.Count);
        _footnoteLinks += links.Count(link => !link.IsBackLink);
    }
}
