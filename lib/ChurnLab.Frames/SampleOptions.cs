namespace ChurnLab.Frames;

/// <summary>How rows are sampled.</summary>
public sealed record SampleOptions
{
    /// <summary>Whether a row may be drawn more than once, as for a bootstrap; by default not.</summary>
    public bool WithReplacement { get; init; }

    /// <summary>
    /// Columns whose combinations of values keep their shares of the rows in the sample (largest remainders); missing is
    /// a value of its own. None by default.
    /// </summary>
    public IReadOnlyList<string> StratifyBy { get; init; } = [];

    /// <summary>
    /// Column of weights, that can be read as numbers: a row is drawn with a chance in proportion to its weight. Missing
    /// is 0, as in pandas. Null, the default, for equal chances.
    /// </summary>
    public string? Weights { get; init; }
}
