namespace ChurnLab.Frames.Cleaning;

/// <summary>What the gaps of a column depend on, as far as the other columns show; see <see cref="MissingDiagnosis"/>.</summary>
public enum MissingVerdict
{
    /// <summary>No column is associated with the gaps. That does not prove that they are random.</summary>
    NoSignOfStructure,

    /// <summary>Gaps are more frequent at some values of other columns, but these do not determine them.</summary>
    Related,

    /// <summary>
    /// Other columns all but determine where gaps are: missing is a class of its own there, not a value that got lost, and
    /// should not be filled in.
    /// </summary>
    Structural,
}
