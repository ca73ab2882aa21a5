namespace ChurnLab.Statistics;

/// <summary>How the p-value of a test was found.</summary>
public enum PValueMethod
{
    /// <summary>By a distribution that holds in the limit of large groups.</summary>
    Asymptotic,

    /// <summary>By the distribution of the statistic itself.</summary>
    Exact,

    /// <summary>By simulation under the null hypothesis, or by permuting the data: with an error of its own.</summary>
    Simulated,
}
