using ChurnLab.Learning;
using ChurnLab.Learning.Linear;
using ChurnLab.Tests.Learning.Contract;

namespace ChurnLab.Tests.Learning.Linear;

internal sealed class LinearCases : IContractCases
{
    public static IEnumerable<ContractCase> Cases =>
    [
        new("logistic L2", new LogisticRegression()),
        new("logistic L2 balanced without intercept", new LogisticRegression { ClassWeight = ClassWeight.Balanced, FitIntercept = false }),
        new("logistic L1", new LogisticRegression { Penalty = LogisticPenalty.L1, C = 0.3 }),
        new("logistic elastic net", new LogisticRegression { Penalty = LogisticPenalty.ElasticNet, L1Ratio = 0.3 }),
        new("logistic without penalty", new LogisticRegression { Penalty = LogisticPenalty.None }),
    ];
}
