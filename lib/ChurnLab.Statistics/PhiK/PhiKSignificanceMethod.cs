namespace ChurnLab.Statistics;

/// <summary>How the significance of φK is found.</summary>
public enum PhiKSignificanceMethod
{
    /// <summary>By the chi-square distribution with (rows − 1)(columns − 1) degrees of freedom.</summary>
    Asymptotic,

    /// <summary>By the share of simulated tables with such a statistic or a larger one.</summary>
    MonteCarlo,

    /// <summary>
    /// By the chi-square distribution with as many degrees of freedom as simulated tables have on average; with 4
    /// observations per cell or fewer mixed with a normal distribution.
    /// </summary>
    Hybrid,
}
