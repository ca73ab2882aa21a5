using ChurnLab.Learning.Baselines;
using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Preparation;
using ChurnLab.Tests.Learning.Contract;

namespace ChurnLab.Tests.Learning.Pipelines;

internal sealed class PipelineCases : IContractCases
{
    public static IEnumerable<ContractCase> Cases =>
    [
        new("pipeline", new Pipeline { Steps = [new StandardScaler()], Classifier = new DummyClassifier() }),
        new("pipeline of a classifier alone", new Pipeline { Classifier = new DummyClassifier() }),
        new("transformer chain", new TransformerChain(new StandardScaler(), new StandardScaler())),
        new("transformer chain of nothing", new TransformerChain()),
        new("column transformer", new ColumnTransformer(ColumnGroup.Numbers(new StandardScaler()), ColumnGroup.Categories())),
        new("column transformer with a remainder", new ColumnTransformer(ColumnGroup.Named("b", new StandardScaler())) { Remainder = Remainder.PassThrough }),
    ];
}
