namespace ChurnLab.Statistics;

/// <summary>How events at the same time share the subjects at risk.</summary>
public enum CoxTies
{
    /// <summary>Efron's: each event leaves the others at risk on average; near the exact likelihood, the default of R
    /// and lifelines.</summary>
    Efron,

    /// <summary>Breslow's: all events of a time have all subjects at risk; draws coefficients to 0 where many coincide.
    /// The default of statsmodels.</summary>
    Breslow,
}
