using MathNet.Numerics;

namespace ChurnLab.Statistics.Regression;

/// <summary>A coefficient of a logistic regression.</summary>
/// <param name="Name">Name of its column; <c>const</c> for the constant.</param>
/// <param name="Value">Change of the log odds with one unit of the column.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="Confidence">Confidence level of the intervals.</param>
public sealed record LogisticCoefficient(string Name, double Value, double StandardError, double Confidence)
{
    /// <summary>Lower end of the interval of the value.</summary>
    public double Lower => Value - Reach;

    /// <summary>Upper end of the interval of the value.</summary>
    public double Upper => Value + Reach;

    /// <summary>By what the odds are multiplied with one unit of the column.</summary>
    public IntervalEstimate OddsRatio => new(EstimateKind.OddsRatio, Math.Exp(Value), Math.Exp(Lower), Math.Exp(Upper), Confidence);

    /// <summary>Wald's test that the coefficient is 0; its statistic is z.</summary>
    /// <remarks>It is weak where coefficients are large (Hauck and Donner 1977); <see cref="LogisticFit.Against"/> is not.</remarks>
    public HypothesisTest Wald => new()
    {
        Kind = TestKind.Wald,
        Statistic = Value / StandardError,
        PValue = SpecialFunctions.Erfc(Math.Abs(Value / StandardError) / Math.Sqrt(2)),
        Effect = OddsRatio,
        Assumptions = [new(AssumptionKind.NoSeparation, true, double.NaN, double.NaN)],
    };

    private double Reach => StandardError * TwoSided.Quantile(Confidence);
}
