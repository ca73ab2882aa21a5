using ChurnLab.Learning.Ensembles;
using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Neighbors;
using ChurnLab.Tests.Learning.Contract;

namespace ChurnLab.Tests.Learning.Ensembles;

internal sealed class EnsembleCases : IContractCases
{
    public static IEnumerable<ContractCase> Cases =>
    [
        new("soft voting", new VotingClassifier { Members = [new LogisticRegression(), new KNeighborsClassifier()], MemberWeights = [2, 1] }),
        new("hard voting", new VotingClassifier
        {
            Members = [new LogisticRegression(), new KNeighborsClassifier(), new LogisticRegression { C = 0.001 }],
            Voting = VotingKind.Hard,
        }),
        Stacked("stacking", new StackingClassifier { Members = [new LogisticRegression(), new KNeighborsClassifier()] }),
        Stacked("stacking with features", new StackingClassifier { Members = [new KNeighborsClassifier()], Passthrough = true, Folds = 3, Seed = 5 }),
    ];

    // Folds are drawn by the place of rows, and a row given twice may lie in two folds; a fold leaves out a row of each class.
    private static ContractCase Stacked(string name, StackingClassifier settings) =>
        new(name, settings) { RowOrderTolerance = null, DuplicateTolerance = null, FewestPerClass = 2 };
}
