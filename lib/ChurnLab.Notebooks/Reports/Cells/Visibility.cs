namespace ChurnLab.Notebooks.Reports.Cells;

/// <summary>How much of something a page shows.</summary>
internal enum Visibility
{
    Shown,

    /// <summary>In the page, folded.</summary>
    Hidden,

    /// <summary>Not in the page.</summary>
    Removed,
}
