namespace ChurnLab.Notebooks.Reports;

/// <summary>How a report is made from a notebook.</summary>
public sealed record ReportOptions
{
    /// <summary>Title of the page; null (default) takes the first heading of the notebook.</summary>
    public string? Title { get; init; }

    /// <summary>Language of the page's own texts: a file of <c>Reports/Texts</c>. Default: <c>ru</c>.</summary>
    public string Language { get; init; } = "ru";

    /// <summary>Whether code is unfolded when the page opens; readers can fold and unfold it in any case. Default: false.</summary>
    public bool ShowCode { get; init; }

    /// <summary>What stopped the run; null (default) when nothing did.</summary>
    public ReportFailure? Failure { get; init; }

    /// <summary>Folder that relative image paths of the narrative start from; null (default) leaves local images out, visibly.</summary>
    public string? BaseFolder { get; init; }

    /// <summary>When the report was made, for its last line; null (default) names no time, so that equal notebooks give equal bytes.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>How long the notebook ran, for its last line; null (default) says nothing of it.</summary>
    public TimeSpan? Duration { get; init; }
}
