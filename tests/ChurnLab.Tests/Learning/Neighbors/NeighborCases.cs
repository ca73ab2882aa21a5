using ChurnLab.Learning.Neighbors;
using ChurnLab.Tests.Learning.Contract;

namespace ChurnLab.Tests.Learning.Neighbors;

internal sealed class NeighborCases : IContractCases
{
    public static IEnumerable<ContractCase> Cases =>
    [
        new("neighbours", new KNeighborsClassifier()),
        new("neighbours by distance", new KNeighborsClassifier { Neighbors = 15, Weights = NeighborWeights.Distance }),
        new("neighbours Manhattan", new KNeighborsClassifier { Neighbors = 9, Metric = NeighborMetric.Manhattan }),
        new("neighbours cosine", new KNeighborsClassifier { Metric = NeighborMetric.Cosine, Weights = NeighborWeights.Distance }),
    ];
}
