using ChurnLab.Learning;
using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Trees;
using ChurnLab.Learning.Validation;
using ChurnLab.Statistics;
using ChurnLab.Studies.Models;

namespace ChurnLab.Tests.Studies.Models;

/// <summary>Rows of two normal features; the first shifts with the class, the second does not.</summary>
internal static class ModelRows
{
    private const int Rows = 160;

    public static (FeatureTable X, Target Y) Told { get; } = Of(shift: 2, seed: 3);

    public static (FeatureTable X, Target Y) Untold { get; } = Of(shift: 0, seed: 4);

    public static ModelFamily Logistic { get; } = new(
        "Прямая",
        trial => new LogisticRegression { C = trial.Float("C", 1e-2, 10, log: true) },
        [new LogisticRegression { C = 0.1 }, new LogisticRegression { C = 1 }]);

    public static ModelFamily Tree { get; } = new(
        "Дерево",
        trial => new DecisionTreeClassifier { MaxDepth = trial.Int("depth", 1, 4), MinSamplesLeaf = 5 },
        [new DecisionTreeClassifier { MaxDepth = 1 }, new DecisionTreeClassifier { MaxDepth = 8 }]);

    public static IReadOnlyList<Fold> Folds(Target y, long seed = 0) => ChurnLab.Learning.Validation.Folds.Stratified(y, 4, seed);

    public static IReadOnlyList<NestedFold> Nested(Target y) =>
        ChurnLab.Learning.Validation.Folds.Nested(ChurnLab.Learning.Validation.Folds.RepeatedStratified(y, 4, 2, seed: 1), y, 3, seed: 2);

    private static (FeatureTable X, Target Y) Of(double shift, long seed)
    {
        var random = RandomStream.Of(seed, 0);
        double Normal() => NormalDistribution.Quantile(random.NextDouble());
        bool[] classes = [.. Enumerable.Range(0, Rows).Select(_ => random.Chance(0.4))];
        var x = new FeatureTable(
            new NumberFeature("a", [.. classes.Select(one => Normal() + (one ? shift : 0))]), new NumberFeature("b", [.. classes.Select(_ => Normal())]));
        return (x, Target.Binary(classes));
    }
}
