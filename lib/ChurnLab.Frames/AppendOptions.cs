namespace ChurnLab.Frames;

/// <summary>How frames are appended.</summary>
public sealed record AppendOptions
{
    /// <summary>
    /// Whether a column that some frame does not have is missing in its rows; by default that is an error, where pandas
    /// fills unasked.
    /// </summary>
    public bool FillMissing { get; init; }
}
