namespace ChurnLab.Statistics;

/// <summary>Which of the nine sample quantiles of Hyndman and Fan is meant.</summary>
/// <remarks>
/// <para>
/// Below, n is the number of values, p the probability and x(k) the k-th smallest value, counted from one. Members are
/// named
/// after NumPy's <c>method</c> argument; <c>R1</c> to <c>R9</c> are the numbers of the paper and of R's <c>type</c>
/// argument.
/// </para>
/// <para>Source: R. J. Hyndman, Y. Fan, Sample Quantiles in Statistical Packages, The American Statistician 50 (1996)
/// 361-365.</para>
/// </remarks>
public enum QuantileDefinition
{
    /// <summary>Inverse of the empirical distribution function: x(⌈np⌉). NumPy <c>inverted_cdf</c>, SAS 3.</summary>
    InvertedCdf = 1,

    /// <summary>
    /// As R1, averaging the two neighbours where the distribution function is flat. NumPy <c>averaged_inverted_cdf</c>,
    /// SAS 5, Stata.
    /// </summary>
    AveragedInvertedCdf = 2,

    /// <summary>
    /// The value whose rank is nearest to np, the even rank where two are equally near. NumPy
    /// <c>closest_observation</c>
    /// from version 2.0 (before, it took the odd rank), SAS 2.
    /// </summary>
    ClosestObservation = 3,

    /// <summary>
    /// Linear interpolation of the empirical distribution function at rank np. NumPy <c>interpolated_inverted_cdf</c>,
    /// SAS 1.
    /// </summary>
    InterpolatedInvertedCdf = 4,

    /// <summary>Linear interpolation at rank np + 1/2. NumPy <c>hazen</c>; hydrology.</summary>
    Hazen = 5,

    /// <summary>
    /// Linear interpolation at rank (n + 1)p. NumPy <c>weibull</c>, Excel <c>PERCENTILE.EXC</c>, Minitab, SPSS.
    /// </summary>
    Weibull = 6,

    /// <summary>
    /// Linear interpolation at rank (n − 1)p + 1. The default of NumPy (<c>linear</c>), pandas, R and Excel
    /// <c>PERCENTILE.INC</c>, and of this library.
    /// </summary>
    Linear = 7,

    /// <summary>
    /// Linear interpolation at rank (n + 1/3)p + 1/3, about median-unbiased; what the paper recommends. NumPy
    /// <c>median_unbiased</c>.
    /// </summary>
    MedianUnbiased = 8,

    /// <summary>
    /// Linear interpolation at rank (n + 1/4)p + 3/8, about unbiased for normal samples. NumPy <c>normal_unbiased</c>.
    /// </summary>
    NormalUnbiased = 9,

    /// <summary>Alias of <see cref="InvertedCdf"/>: R <c>type = 1</c>.</summary>
    R1 = InvertedCdf,

    /// <summary>Alias of <see cref="AveragedInvertedCdf"/>: R <c>type = 2</c>.</summary>
    R2 = AveragedInvertedCdf,

    /// <summary>Alias of <see cref="ClosestObservation"/>: R <c>type = 3</c>.</summary>
    R3 = ClosestObservation,

    /// <summary>Alias of <see cref="InterpolatedInvertedCdf"/>: R <c>type = 4</c>.</summary>
    R4 = InterpolatedInvertedCdf,

    /// <summary>Alias of <see cref="Hazen"/>: R <c>type = 5</c>.</summary>
    R5 = Hazen,

    /// <summary>Alias of <see cref="Weibull"/>: R <c>type = 6</c>.</summary>
    R6 = Weibull,

    /// <summary>Alias of <see cref="Linear"/>: R <c>type = 7</c>.</summary>
    R7 = Linear,

    /// <summary>Alias of <see cref="MedianUnbiased"/>: R <c>type = 8</c>.</summary>
    R8 = MedianUnbiased,

    /// <summary>Alias of <see cref="NormalUnbiased"/>: R <c>type = 9</c>.</summary>
    R9 = NormalUnbiased,
}
