using ChurnLab.Learning;
using ChurnLab.Learning.Trees;
using ChurnLab.Tests.Learning.Contract;

namespace ChurnLab.Tests.Learning.Trees;

internal sealed class TreeCases : IContractCases
{
    public static IEnumerable<ContractCase> Cases =>
    [
        new("tree", new DecisionTreeClassifier()),
        new("tree entropy pruned", new DecisionTreeClassifier { Criterion = TreeCriterion.Entropy, CcpAlpha = 0.01 }),
        new("tree best first", new DecisionTreeClassifier { MaxLeafNodes = 8 }),
        new("tree balanced", new DecisionTreeClassifier { ClassWeight = ClassWeight.Balanced, MaxDepth = 4 }),
        new("tree of drawn features", new DecisionTreeClassifier { MaxFeatures = MaxFeatures.Sqrt }),
        new("tree of drawn thresholds", new DecisionTreeClassifier { Splitter = TreeSplitter.Random, MaxFeatures = MaxFeatures.Share(0.7) }),

        // Bootstrap samples are drawn by place: another order of rows, or a row given twice, makes another sample.
        new("forest", new RandomForestClassifier { Estimators = 20 }) { RowOrderTolerance = null, DuplicateTolerance = null },
        new("forest balanced", new RandomForestClassifier { Estimators = 10, BalancedSubsample = true, OobScore = true, MaxSamples = 0.8 })
        {
            RowOrderTolerance = null,
            DuplicateTolerance = null,
        },
        new("forest of all rows", new RandomForestClassifier { Estimators = 10, Bootstrap = false, MaxDepth = 6, ClassWeight = ClassWeight.Balanced }),
        new("extra trees", new ExtraTreesClassifier { Estimators = 20 }),
    ];
}
