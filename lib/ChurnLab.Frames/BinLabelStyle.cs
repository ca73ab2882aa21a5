namespace ChurnLab.Frames;

/// <summary>How bands are named; numbers are written as <see cref="RussianText"/> does.</summary>
public enum BinLabelStyle
{
    /// <summary>
    /// <see cref="WholeNumbers"/> where all values are whole and each band has room for one, otherwise
    /// <see cref="Interval"/>.
    /// </summary>
    Fitting,

    /// <summary>By the first and last whole number in the band: <c>25–34</c>, <c>&lt; 18</c>, <c>≥ 70</c>.</summary>
    WholeNumbers,

    /// <summary>By both edges, with the bracket that says which belongs to it: <c>[0,5; 1,5)</c>.</summary>
    Interval,

    /// <summary>By both edges without saying which belongs to it: <c>0,5–1,5</c>.</summary>
    Range,
}
