using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Reports.Narrative;

namespace ChurnLab.Notebooks.Reports;

/// <summary>One report on the index page.</summary>
public sealed record ReportIndexEntry
{
    /// <summary>Title of the report.</summary>
    public required string Title { get; init; }

    /// <summary>Address of the report, relative to the index page, not yet percent-encoded: a file name may hold any character.</summary>
    public required string Link { get; init; }

    /// <summary>What the report says, in a sentence or three of plain text. Default: empty.</summary>
    public string Summary { get; init; } = "";

    /// <summary>What stopped the notebook; null (default) when it ran to its end.</summary>
    public ReportFailure? Failure { get; init; }

    /// <summary>How long the notebook ran; null (default) when that is not told.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Takes title and summary from a notebook: its first heading and its first paragraph.</summary>
    /// <param name="document">The notebook.</param>
    /// <param name="link">Address of its report.</param>
    public static ReportIndexEntry Of(NotebookDocument document, string link)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(link);
        var summary = NarrativeSummary.Of(document);
        return new ReportIndexEntry { Title = summary.Title ?? Path.GetFileNameWithoutExtension(link), Summary = summary.Paragraph, Link = link };
    }
}
