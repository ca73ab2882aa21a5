namespace ChurnLab.Frames;

/// <summary>What becomes of values below the first edge and beyond the last.</summary>
public enum BinOutside
{
    /// <summary>
    /// They have a band: edges that were given get a band below the first and one beyond the last; of edges computed from
    /// data the first and the last band have no end.
    /// </summary>
    OpenBands,

    /// <summary>They are missing, as in pandas <c>cut</c>.</summary>
    Missing,

    /// <summary>They are an error that names the value and its row.</summary>
    Error,
}
