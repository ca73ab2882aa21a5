namespace ChurnLab.Learning.Preparation;

/// <summary>Where a <see cref="SplineTransformer"/> puts its knots.</summary>
public enum SplineKnots
{
    /// <summary>At even steps from the least value to the greatest («uniform»).</summary>
    Uniform,

    /// <summary>At quantiles of even probabilities, so that as many values lie between any two («quantile»).</summary>
    Quantile,
}
