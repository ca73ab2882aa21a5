namespace ChurnLab.Tests.Learning.Contract;

/// <summary>The cases of one area; every class that implements this is found by the battery.</summary>
internal interface IContractCases
{
    static abstract IEnumerable<ContractCase> Cases { get; }
}
