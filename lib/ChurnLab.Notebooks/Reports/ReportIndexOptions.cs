namespace ChurnLab.Notebooks.Reports;

/// <summary>How the index page of several reports is made.</summary>
public sealed record ReportIndexOptions
{
    /// <summary>Title of the page; null (default) takes the language's word for "reports".</summary>
    public string? Title { get; init; }

    /// <summary>Language of the page's own texts: a file of <c>Reports/Texts</c>. Default: <c>ru</c>.</summary>
    public string Language { get; init; } = "ru";

    /// <summary>When the reports were made, for the last line; null (default) names no time.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}
