namespace ChurnLab.Statistics;

/// <summary>How wide the kernel of a density estimate is, from the sample alone.</summary>
/// <remarks>
/// Below, n is the number of values, σ their standard deviation with divisor n − 1 and IQR the distance of their
/// quartiles. All three suit one hump; several humps are smoothed into each other, a narrower explicit bandwidth keeps
/// them apart. Source: B. W. Silverman, Density Estimation for Statistics and Data Analysis, 1986, section 3.4;
/// D. W. Scott, Multivariate Density Estimation, 1992.
/// </remarks>
public enum BandwidthRule
{
    /// <summary>σ · n^(−1/5). <c>scipy.stats.gaussian_kde</c>'s default, <c>bw_method="scott"</c>.</summary>
    Scott,

    /// <summary>σ · (3n/4)^(−1/5), 6 % wider. SciPy's <c>bw_method="silverman"</c>.</summary>
    Silverman,

    /// <summary>
    /// 0.9 · min(σ, IQR/1.34) · n^(−1/5), σ alone where the quartiles are equal: for heavy tails. R's <c>bw.nrd0</c>.
    /// </summary>
    SilvermanRobust,
}
