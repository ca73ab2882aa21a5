namespace ChurnLab.Statistics;

/// <summary>How the values of an interval column are binned for φK.</summary>
public enum PhiKBinning
{
    /// <summary>
    /// Bins of equal width from the smallest value to the greatest; one outlier can put all others into one bin.
    /// </summary>
    Uniform,

    /// <summary>Bins between quantiles (NumPy's default definition); ties can leave some empty.</summary>
    Quantile,

    /// <summary>Bins between given edges; values beyond them are left out.</summary>
    Explicit,

    /// <summary>No bins: every level of the column is one of its own.</summary>
    Levels,
}
