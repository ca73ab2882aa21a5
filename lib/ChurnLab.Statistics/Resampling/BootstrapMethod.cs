namespace ChurnLab.Statistics.Resampling;

/// <summary>How a bootstrap interval is read from the replicates.</summary>
public enum BootstrapMethod
{
    /// <summary>Bias-corrected and accelerated: quantiles of the replicates, moved for bias and skewness. Source: B. Efron, JASA 82 (1987) 171-185.</summary>
    Bca,

    /// <summary>Quantiles of the replicates as they are. Source: B. Efron, Annals of Statistics 7 (1979) 1-26.</summary>
    Percentile,
}
