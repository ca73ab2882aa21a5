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
    ];
}
