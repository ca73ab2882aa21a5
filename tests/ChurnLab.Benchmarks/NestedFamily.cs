using ChurnLab.Learning;
using ChurnLab.Learning.Boosting;
using ChurnLab.Learning.Ensembles;
using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Neighbors;
using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Trees;
using ChurnLab.Learning.Vectors;

namespace ChurnLab.Benchmarks;

/// <summary>A family of models with the settings to choose from.</summary>
/// <param name="Name">Name of the family.</param>
/// <param name="Reference">Its name in the reference; null where that has none.</param>
/// <param name="Candidates">The settings.</param>
internal sealed record NestedFamily(string Name, string? Reference, IReadOnlyList<Classifier> Candidates)
{
    private static readonly int?[] AllTenFourteen = [null, 10, 14];
    private static readonly KernelGamma[] Gammas = [KernelGamma.Scale, 0.02, 0.05, 0.1];

    /// <summary>Families with the spaces of the reference, and those that go beyond it.</summary>
    public static IReadOnlyList<NestedFamily> All { get; } =
    [
        new("15 to 45 neighbours", "KNN", [.. Neighbors()]),
        new("random forest", "RF", [.. Forests()]),
        new("SVC, rbf", "SVC", [.. from best in new int?[] { null, 10 } from gamma in Gammas from c in new[] { 0.3, 1, 3 } select Svc(c, gamma, best)]),
        new("gradient boosting", "HGB", [.. Boosted()]),
        new("SVC, poly", "SVCp", [.. Polynomials()]),
        new("logistic regression", "LR", [.. Logistic()]),
        new("decision tree", "Tree", [.. Trees()]),
        new("extra trees", null, [.. ExtraTrees()]),
        new("vote of neighbours and extra trees", null, [.. Votes()]),
        new("stack of neighbours, extra trees, SVC", null, [Stacked()]),
    ];

    private static IEnumerable<Classifier> Neighbors() =>
        from best in new int?[] { null, 8, 10 }
        from metric in new[] { NeighborMetric.Manhattan, NeighborMetric.Euclidean }
        from weights in new[] { NeighborWeights.Uniform, NeighborWeights.Distance }
        from k in new[] { 9, 15, 21, 31, 45 }
        select EshopStudy.Prepared(new KNeighborsClassifier { Neighbors = k, Weights = weights, Metric = metric }, best);

    private static IEnumerable<Classifier> Forests() =>
        from features in new[] { MaxFeatures.Sqrt, MaxFeatures.Share(0.4) }
        from leaf in new[] { 2, 5 }
        select EshopStudy.Prepared(new RandomForestClassifier { Estimators = 200, MinSamplesLeaf = leaf, MaxFeatures = features });

    private static IEnumerable<Classifier> ExtraTrees() =>
        from features in new[] { MaxFeatures.Sqrt, MaxFeatures.Share(0.4) }
        from leaf in new[] { 1, 2, 5 }
        select EshopStudy.Prepared(new ExtraTreesClassifier { Estimators = 300, MinSamplesLeaf = leaf, MaxFeatures = features });

    private static IEnumerable<Classifier> Votes() =>
        from metric in new[] { NeighborMetric.Manhattan, NeighborMetric.Euclidean }
        from k in new[] { 21, 31, 45 }
        from leaf in new[] { 1, 2 }
        select new VotingClassifier { Members = [Voter(metric, k), Voter(leaf)] };

    private static StackingClassifier Stacked() => new()
    {
        Members =
        [
            Voter(NeighborMetric.Manhattan, 31), Voter(NeighborMetric.Euclidean, 31), Voter(leaf: 2),
            EshopStudy.Prepared(new SupportVectorClassifier()),
        ],
    };

    private static Pipeline Voter(NeighborMetric metric, int k) =>
        EshopStudy.Prepared(new KNeighborsClassifier { Neighbors = k, Weights = NeighborWeights.Distance, Metric = metric }, best: 10);

    private static Pipeline Voter(int leaf) => EshopStudy.Prepared(new ExtraTreesClassifier { Estimators = 300, MinSamplesLeaf = leaf });

    private static IEnumerable<Classifier> Boosted() =>
        from rate in new[] { 0.05, 0.1 }
        from leaves in new[] { 4, 8 }
        select EshopStudy.Prepared(new GradientBoostingClassifier { Iterations = 120, LearningRate = rate, MaxLeaves = leaves, L2 = 1 });

    private static IEnumerable<Classifier> Polynomials() =>
        from gamma in new[] { KernelGamma.Scale, 0.02 }
        from degree in new[] { 2, 3 }
        from c in new[] { 0.1, 0.3, 1 }
        select EshopStudy.Prepared(new SupportVectorClassifier { Kernel = KernelFunction.Polynomial, Coef0 = 1, Degree = degree, C = c, Gamma = gamma });

    private static IEnumerable<Classifier> Logistic() =>
        from best in AllTenFourteen
        from c in new[] { 0.03, 0.1, 0.3, 1, 10 }
        select EshopStudy.Prepared(new LogisticRegression { C = c }, best);

    private static IEnumerable<Classifier> Trees() =>
        from criterion in new[] { TreeCriterion.Gini, TreeCriterion.Entropy }
        from depth in new[] { 3, 4, 5, 6 }
        from leaf in new[] { 10, 20, 40 }
        select EshopStudy.Prepared(new DecisionTreeClassifier { Criterion = criterion, MaxDepth = depth, MinSamplesLeaf = leaf });

    private static Pipeline Svc(double c, KernelGamma gamma, int? best) =>
        EshopStudy.Prepared(new SupportVectorClassifier { C = c, Gamma = gamma }, best);
}
