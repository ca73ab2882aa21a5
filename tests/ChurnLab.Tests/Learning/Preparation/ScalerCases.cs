using ChurnLab.Learning.Preparation;
using ChurnLab.Tests.Learning.Contract;

namespace ChurnLab.Tests.Learning.Preparation;

internal sealed class ScalerCases : IContractCases
{
    public static IEnumerable<ContractCase> Cases => [new("standard scaler", new StandardScaler())];
}
