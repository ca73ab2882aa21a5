namespace ChurnLab.Learning.Metrics;

/// <summary>How probabilities are put into bins.</summary>
public enum CalibrationBins
{
    /// <summary>Bins of equal width from 0 to 1 («uniform»).</summary>
    Uniform,

    /// <summary>Bins between quantiles, of about as many rows («quantile»).</summary>
    Quantile,
}
