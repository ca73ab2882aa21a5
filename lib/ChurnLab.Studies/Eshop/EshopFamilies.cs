using ChurnLab.Learning;
using ChurnLab.Learning.Boosting;
using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Neighbors;
using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Preparation;
using ChurnLab.Learning.Selection;
using ChurnLab.Learning.Trees;
using ChurnLab.Learning.Tuning;
using ChurnLab.Learning.Vectors;
using ChurnLab.Studies.Models;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Eshop;

/// <summary>The families of models of the e-shop study: the four the study names, and three stronger ones.</summary>
/// <remarks>
/// Every model is a pipeline: numbers scaled, categories one-hot, the best features by F where a search chooses so, then the classifier. All of it is
/// fitted within each fold.
/// </remarks>
public static class EshopFamilies
{
    private const int Trees = 200;
    private const int FewestFeatures = 6;
    private const int MostFeatures = 21;

    private static readonly NeighborMetric[] Metrics = [NeighborMetric.Manhattan, NeighborMetric.Euclidean];

    /// <summary>The families: the four that are named first.</summary>
    public static IReadOnlyList<ModelFamily> All { get; } =
    [
        new(Name("Logistic"), Logistic, [.. from k in new int?[] { null, 12 } from c in new[] { 0.1, 1 } select Prepared(new LogisticRegression { C = c }, k)]),
        new(Name("Tree"), Tree, [.. from leaf in new[] { 10, 20 } from depth in new[] { 4, 6 } select Prepared(OneTree(depth, leaf))]),
        new(Name("Neighbors"), Neighbors, [.. from k in new[] { 15, 21, 31, 45 } from metric in Metrics select Near(k, metric)]),
        new(Name("Vectors"), Vectors, [.. from gamma in new KernelGamma[] { 0.05, 0.1 } from c in new[] { 0.3, 1, 3 } select Separated(c, gamma)]),
        new(Name("Forest"), Forest, [.. from leaf in new[] { 2, 5 } select Prepared(new RandomForestClassifier { Estimators = Trees, MinSamplesLeaf = leaf })]),
        new(Name("ExtraTrees"), ExtraTrees, [.. from leaf in new[] { 1, 2 } select Prepared(Extra(leaf))]),
        new(Name("Boosting"), Boosting, [.. from leaves in new[] { 4, 8 } select Prepared(Boosted(0.05, leaves))]),
    ];

    /// <summary>The pipeline of a classifier with the defaults: standardised numbers, one-hot categories.</summary>
    /// <param name="classifier">The classifier at its end.</param>
    /// <param name="features">How many features are kept, the best by F; null: all. Range: 1 or more.</param>
    public static Pipeline Prepared(Classifier classifier, int? features = null) => Prepared(new StandardScaler(), classifier, features);

    private static Pipeline Prepared(Transformer scaler, Classifier classifier, int? features) => new()
    {
        Steps =
        [
            new ColumnTransformer(ColumnGroup.Numbers(scaler), ColumnGroup.Categories(new OneHotEncoder { Drop = OneHotDrop.IfBinary })),
            .. features is { } k ? (Transformer[])[new SelectKBest { K = k }] : [],
        ],
        Classifier = classifier,
    };

    private static Pipeline Searched(Trial trial, Classifier classifier)
    {
        var scaler = trial.Category("scaler", "standard", "min-max", "robust");
        return Prepared(
            scaler switch { "standard" => new StandardScaler(), "min-max" => new MinMaxScaler(), _ => (Transformer)new RobustScaler() },
            classifier,
            trial.Int("features", FewestFeatures, MostFeatures));
    }

    private static Pipeline Logistic(Trial trial) => Searched(trial, new LogisticRegression
    {
        C = trial.Float("C", 1e-3, 1e2, log: true),
        Penalty = trial.Category("penalty", "L1", "L2") == "L1" ? LogisticPenalty.L1 : LogisticPenalty.L2,
    });

    private static Pipeline Tree(Trial trial) => Searched(trial, new DecisionTreeClassifier
    {
        MaxDepth = trial.Int("depth", 2, 12),
        MinSamplesLeaf = trial.Int("leaf", 1, 50),
        Criterion = trial.Category("criterion", "gini", "entropy") == "gini" ? TreeCriterion.Gini : TreeCriterion.Entropy,
    });

    private static Pipeline Neighbors(Trial trial) => Searched(trial, new KNeighborsClassifier
    {
        Neighbors = trial.Int("neighbors", 3, 60),
        Weights = trial.Category("weights", "uniform", "distance") == "uniform" ? NeighborWeights.Uniform : NeighborWeights.Distance,
        Metric = trial.Category("metric", "Manhattan", "Euclidean") == "Manhattan" ? NeighborMetric.Manhattan : NeighborMetric.Euclidean,
    });

    private static Pipeline Vectors(Trial trial) => Searched(trial, new SupportVectorClassifier
    {
        C = trial.Float("C", 1e-2, 1e2, log: true),
        Kernel = trial.Category("kernel", "rbf", "linear", "poly") switch
        {
            "rbf" => KernelFunction.Rbf,
            "linear" => KernelFunction.Linear,
            _ => KernelFunction.Polynomial,
        },
        Gamma = trial.Float("gamma", 1e-3, 1, log: true),
        Coef0 = 1,
        Degree = 2,
    });

    private static Pipeline Forest(Trial trial) => Searched(trial, new RandomForestClassifier
    {
        Estimators = Trees,
        MinSamplesLeaf = trial.Int("leaf", 1, 10),
        MaxFeatures = MaxFeatures.Share(trial.Float("share", 0.1, 0.8)),
    });

    private static Pipeline ExtraTrees(Trial trial) => Searched(trial, new ExtraTreesClassifier
    {
        Estimators = Trees,
        MinSamplesLeaf = trial.Int("leaf", 1, 10),
        MaxFeatures = MaxFeatures.Share(trial.Float("share", 0.1, 0.8)),
    });

    private static Pipeline Boosting(Trial trial) => Searched(trial, Boosted(trial.Float("rate", 0.02, 0.3, log: true), trial.Int("leaves", 3, 16)) with
    {
        Iterations = trial.Int("iterations", 40, 240, step: 20),
    });

    private static GradientBoostingClassifier Boosted(double rate, int leaves) => new() { Iterations = 120, LearningRate = rate, MaxLeaves = leaves, L2 = 1 };

    private static ExtraTreesClassifier Extra(int leaf) => new() { Estimators = Trees, MinSamplesLeaf = leaf };

    private static DecisionTreeClassifier OneTree(int depth, int leaf) => new() { MaxDepth = depth, MinSamplesLeaf = leaf };

    private static Pipeline Near(int k, NeighborMetric metric) =>
        Prepared(new KNeighborsClassifier { Neighbors = k, Weights = NeighborWeights.Distance, Metric = metric }, 10);

    private static Pipeline Separated(double c, KernelGamma gamma) => Prepared(new SupportVectorClassifier { C = c, Gamma = gamma });

    private static string Name(string key) => StudyTexts.Get("Eshop.Family." + key);
}
