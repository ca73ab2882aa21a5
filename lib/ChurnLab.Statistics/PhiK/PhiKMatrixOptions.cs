namespace ChurnLab.Statistics;

/// <summary>What a matrix of φK is to hold.</summary>
public sealed record PhiKMatrixOptions
{
    /// <summary>Whether what noise alone gives is taken off; default true.</summary>
    public bool NoiseCorrection { get; init; } = true;

    /// <summary>How significances are found; default null: by the asymptotic method.</summary>
    public PhiKSignificanceOptions? Significance { get; init; }
}
