using ChurnLab.Learning.Baselines;
using ChurnLab.Tests.Learning.Contract;

namespace ChurnLab.Tests.Learning.Baselines;

internal sealed class BaselineCases : IContractCases
{
    public static IEnumerable<ContractCase> Cases =>
    [
        new("dummy prior", new DummyClassifier()),
        new("dummy most frequent", new DummyClassifier { Strategy = DummyStrategy.MostFrequent }),
    ];
}
