using ChurnLab.Learning;
using ChurnLab.Learning.Boosting;
using ChurnLab.Tests.Learning.Contract;

namespace ChurnLab.Tests.Learning.Boosting;

internal sealed class BoostingCases : IContractCases
{
    private static readonly GradientBoostingClassifier Small = new() { Iterations = 20, MaxLeaves = 7, MinSamplesLeaf = 1, MinChildWeight = 1 };

    public static IEnumerable<ContractCase> Cases =>
    [
        // MinSamplesLeaf counts rows whatever their weights, as in scikit-learn: a row given twice counts two there.
        new("gradient boosting", new GradientBoostingClassifier()) { DuplicateTolerance = null },
        new("gradient boosting by weight", Small),
        new("gradient boosting with penalties", Small with { L1 = 0.1, L2 = 1, MinSplitGain = 0.01, MaxDepth = 3, MaxLeaves = 0 }),
        new("gradient boosting monotone", Small with { Monotone = new Dictionary<string, int>(StringComparer.Ordinal) { ["a"] = 1 } }),
        new("gradient boosting with drawn features", Small with { ColumnSample = 0.7, ColumnSamplePerNode = 0.7 }),
        new("gradient boosting balanced", Small with { ClassWeight = ClassWeight.Balanced }),
        // Which rows are drawn or held out depends on their places.
        new("gradient boosting with drawn rows", Small with { Subsample = 0.5, Seed = 3 }) { RowOrderTolerance = null, DuplicateTolerance = null },
        new("gradient boosting that stops", Small with { Patience = 3, ValidationFraction = 0.3 })
        {
            RowOrderTolerance = null, DuplicateTolerance = null, FewestPerClass = 2,
        },
        new("gradient boosting of numbers", new GradientBoostingRegressor()) { DuplicateTolerance = null },
    ];
}
