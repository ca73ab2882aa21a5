using ChurnLab.Learning.Preparation;
using ChurnLab.Tests.Learning.Contract;

namespace ChurnLab.Tests.Learning.Preparation;

internal sealed class ScalerCases : IContractCases
{
    public static IEnumerable<ContractCase> Cases =>
    [
        new("standard scaler", new StandardScaler()),
        new("min-max scaler", new MinMaxScaler()),
        new("min-max scaler that clips", new MinMaxScaler { Low = -1, High = 0.5, Clip = true }),
        new("robust scaler", new RobustScaler()),
        new("robust scaler of unit variance", new RobustScaler { LowerQuantile = 0.1, UpperQuantile = 0.8, UnitVariance = true }),
        new("quantile transformer", new QuantileTransformer()),
        new("quantile transformer to normal", new QuantileTransformer { NQuantiles = 20, Output = OutputShape.Normal }),
        // Which rows are drawn depends on their order.
        new("quantile transformer of some rows", new QuantileTransformer { Subsample = 50, Seed = 3 }) { RowOrderTolerance = null },
        new("power transformer", new PowerTransformer()),
        new("winsorizer", new Winsorizer { Lower = 0.05, Upper = 0.8 }),
        new("spline transformer", new SplineTransformer()),
        new("spline transformer of quantiles", new SplineTransformer
        {
            Degree = 2, Placement = SplineKnots.Quantile, Extrapolation = SplineExtrapolation.Linear, IncludeBias = false,
        }),
        new("principal components", new PrincipalComponents()),
        new("principal components of variance 1", new PrincipalComponents { Components = 2, Whiten = true }),
        new("power transformer without scaling", new PowerTransformer { Standardize = false }),
    ];
}
