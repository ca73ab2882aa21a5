using ChurnLab.Learning.Baselines;
using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Preparation;
using ChurnLab.Learning.Selection;
using ChurnLab.Tests.Learning.Contract;

namespace ChurnLab.Tests.Learning.Selection;

internal sealed class SelectionCases : IContractCases
{
    public static IEnumerable<ContractCase> Cases =>
    [
        new("select k best", new SelectKBest { K = 2 }),
        new("select k best by chi-squared", new TransformerChain(new MinMaxScaler(), new SelectKBest { K = 2, Score = FeatureScore.ChiSquared })),
        new("select k best by mutual information", new SelectKBest { K = 2, Score = FeatureScore.MutualInformation }),
        new("variance threshold", new VarianceThreshold()),
        new("correlation filter", new CorrelationFilter { Threshold = 0.05 }),
        new("correlation filter of ranks", new CorrelationFilter { Threshold = 0.05, Method = CorrelationMethod.Spearman }),
        new("pipeline with a selection", new Pipeline { Steps = [new StandardScaler(), new SelectKBest { K = 1 }], Classifier = new DummyClassifier() }),
    ];
}
