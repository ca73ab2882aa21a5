namespace ChurnLab.Frames.Cleaning;

/// <summary>The gaps among the rows with one value, or one range of values, of another column.</summary>
/// <param name="Label">The value or the range, as readers see it.</param>
/// <param name="Rows">Number of rows. Range: 1 or more.</param>
/// <param name="Missing">Number of rows with a gap. Range: 0 to <paramref name="Rows"/>.</param>
public sealed record MissingLevel(string Label, int Rows, int Missing)
{
    /// <summary>Share of the rows with a gap. Range: 0 to 1.</summary>
    public double Share => (double)Missing / Rows;

    /// <summary>Whether half of the rows or more have a gap.</summary>
    public bool IsMostlyMissing => 2 * (long)Missing >= Rows;
}
