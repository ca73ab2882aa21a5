using MathNet.Numerics;

namespace ChurnLab.Statistics;

/// <summary>A coefficient of a Cox regression.</summary>
/// <param name="Name">Name of its column.</param>
/// <param name="Value">Change of the log hazard with one unit of the column.</param>
/// <param name="StandardError">Its standard error; that of clusters where there are any.</param>
/// <param name="Confidence">Confidence level of the intervals.</param>
public sealed record CoxCoefficient(string Name, double Value, double StandardError, double Confidence)
{
    /// <summary>What the data say of proportional hazards of the column.</summary>
    public required Assumption Proportionality { get; init; }

    /// <summary>Lower end of the interval of the value.</summary>
    public double Lower => Value - Reach;

    /// <summary>Upper end of the interval of the value.</summary>
    public double Upper => Value + Reach;

    /// <summary>By what the hazard is multiplied with one unit of the column.</summary>
    public IntervalEstimate HazardRatio => new(EstimateKind.HazardRatio, Math.Exp(Value), Math.Exp(Lower), Math.Exp(Upper), Confidence);

    /// <summary>Wald's test that the coefficient is 0; its statistic is z.</summary>
    public HypothesisTest Wald => new()
    {
        Kind = TestKind.Wald,
        Statistic = Value / StandardError,
        PValue = SpecialFunctions.Erfc(Math.Abs(Value / StandardError) / Math.Sqrt(2)),
        Effect = HazardRatio,
        Assumptions = [Proportionality, SurvivalAssumptions.IndependentCensoring],
    };

    private double Reach => StandardError * TwoSided.Quantile(Confidence);
}
