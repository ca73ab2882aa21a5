namespace ChurnLab.Frames.Cleaning;

/// <summary>How the gaps of a column are diagnosed, and what makes them structural.</summary>
public sealed record MissingDiagnosisOptions
{
    /// <summary>The defaults.</summary>
    public static MissingDiagnosisOptions Default { get; } = new();

    /// <summary>
    /// Most levels of a column that is taken level by level: 30 by default. Whole numbers with more are put into bins, and of
    /// texts with more the rarest are put together. Range: 2 or more.
    /// </summary>
    public int MaxLevels
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 2);
            field = value;
        }
    } = 30;

    /// <summary>Number of bins, with as many rows each as ties allow, that numbers and days are put into: 10 by default.
    /// Range: 2 or more.</summary>
    public int Bins
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 2);
            field = value;
        }
    } = 10;

    /// <summary>
    /// Largest p-value, multiplied by the number of columns compared (Bonferroni), that counts as an association: 0.01 by
    /// default.
    /// </summary>
    public double Significance { get; init; } = 0.01;

    /// <summary>Least Cramér's V of <see cref="MissingVerdict.Related"/>: 0.1 by default.</summary>
    public double RelatedV { get; init; } = 0.1;

    /// <summary>Least Cramér's V of <see cref="MissingVerdict.Structural"/>: 0.5 by default.</summary>
    public double StructuralV { get; init; } = 0.5;

    /// <summary>
    /// Least share of the gaps that lie in levels where half of the rows or more have one, for
    /// <see cref="MissingVerdict.Structural"/>: 0.8 by default.
    /// </summary>
    public double StructuralCoverage { get; init; } = 0.8;
}
