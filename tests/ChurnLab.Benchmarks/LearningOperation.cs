using ChurnLab.Learning;
using ChurnLab.Learning.Boosting;
using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Neighbors;
using ChurnLab.Learning.Trees;
using ChurnLab.Learning.Vectors;

namespace ChurnLab.Benchmarks;

/// <summary>One estimator of both libraries with the same settings.</summary>
/// <param name="Name">What is fitted.</param>
/// <param name="Ours">The estimator here.</param>
/// <param name="Python">The estimator in Python.</param>
internal sealed record LearningOperation(string Name, Classifier Ours, string Python)
{
    /// <summary>Most rows that are measured.</summary>
    public int MostRows { get; init; } = 100_000;

    /// <summary>Estimators for 20 features: another one is one more line here.</summary>
    public static IReadOnlyList<LearningOperation> Estimators { get; } =
    [
        new("logistic regression, L2", new LogisticRegression(), "LogisticRegression(max_iter=1000)"),
        new("logistic regression, L2, liblinear", new LogisticRegression(), "LogisticRegression(solver='liblinear')"),
        new(
            "logistic regression, L1",
            new LogisticRegression { Penalty = LogisticPenalty.L1 },
            "LogisticRegression(penalty='l1', solver='liblinear')"),
        new(
            "logistic regression, elastic net",
            new LogisticRegression { Penalty = LogisticPenalty.ElasticNet, L1Ratio = 0.5 },
            "LogisticRegression(penalty='elasticnet', l1_ratio=.5, solver='saga', max_iter=1000)"),
        new("tree, unlimited", new DecisionTreeClassifier(), "DecisionTreeClassifier(random_state=0)"),
        new(
            "tree, entropy, depth 6",
            new DecisionTreeClassifier { Criterion = TreeCriterion.Entropy, MaxDepth = 6, MinSamplesLeaf = 20 },
            "DecisionTreeClassifier(criterion='entropy', max_depth=6, min_samples_leaf=20, random_state=0)"),
        new("15 neighbours, Euclid", new KNeighborsClassifier { Neighbors = 15 }, "KNeighborsClassifier(15, n_jobs=2)"),
        new(
            "15 neighbours, Manhattan, by distance",
            new KNeighborsClassifier { Neighbors = 15, Metric = NeighborMetric.Manhattan, Weights = NeighborWeights.Distance },
            "KNeighborsClassifier(15, p=1, weights='distance', n_jobs=2)"),
        new(
            "15 neighbours, cosine",
            new KNeighborsClassifier { Neighbors = 15, Metric = NeighborMetric.Cosine },
            "KNeighborsClassifier(15, metric='cosine', n_jobs=2)"),
        new("SVC, rbf", new SupportVectorClassifier(), "SVC()") { MostRows = 20_000 },
        new(
            "SVC, linear",
            new SupportVectorClassifier { Kernel = KernelFunction.Linear },
            "SVC(kernel='linear')") { MostRows = 20_000 },
        new(
            "SVC, poly of degree 2",
            new SupportVectorClassifier { Kernel = KernelFunction.Polynomial, Degree = 2, Coef0 = 1 },
            "SVC(kernel='poly', degree=2, coef0=1)") { MostRows = 20_000 },
        new("random forest, 100 trees", new RandomForestClassifier(), "RandomForestClassifier(n_jobs=2, random_state=0)"),
        new("extra trees, 100 trees", new ExtraTreesClassifier(), "ExtraTreesClassifier(n_jobs=2, random_state=0)"),
        new(
            "gradient boosting, 100 rounds, 31 leaves",
            new GradientBoostingClassifier { Iterations = 100 },
            "HistGradientBoostingClassifier(max_iter=100, early_stopping=False)"),
    ];

    /// <summary>Gradient boosting of 100 rounds, rate 0.1, 255 bins.</summary>
    public static IReadOnlyList<LearningOperation> Boosting { get; } =
    [
        new(
            "31 leaves, against XGBoost",
            LeafWise,
            "XGBClassifier(n_estimators=100, learning_rate=.1, tree_method='hist', grow_policy='lossguide', "
            + "max_leaves=31, max_depth=0, max_bin=255, reg_lambda=1, min_child_weight=1, n_jobs=2)"),
        new(
            "depth 6, against XGBoost",
            LeafWise with { MaxDepth = 6, MaxLeaves = 64 },
            "XGBClassifier(n_estimators=100, learning_rate=.1, tree_method='hist', max_depth=6, max_bin=255, "
            + "reg_lambda=1, min_child_weight=1, n_jobs=2)"),
        new(
            "31 leaves, against HistGradientBoosting",
            LeafWise,
            "HistGradientBoostingClassifier(max_iter=100, learning_rate=.1, max_leaf_nodes=31, min_samples_leaf=1, "
            + "l2_regularization=1, early_stopping=False)"),
    ];

    /// <summary>Boosting of the same settings where features 10 to 14 are categories: ordered target statistics here, sets of categories there.</summary>
    public static IReadOnlyList<LearningOperation> Categories { get; } =
    [
        new(
            "ordered statistics, against sets in HistGradientBoosting, which takes the two largest as numbers",
            LeafWise,
            "HistGradientBoostingClassifier(max_iter=100, learning_rate=.1, max_leaf_nodes=31, min_samples_leaf=1, l2_regularization=1, "
                + "early_stopping=False, categorical_features=[10, 11, 12])"),
        new(
            "ordered statistics, against sets in XGBoost",
            LeafWise,
            "XGBClassifier(n_estimators=100, learning_rate=.1, tree_method='hist', grow_policy='lossguide', max_leaves=31, max_depth=0, "
                + "reg_lambda=1, min_child_weight=1, n_jobs=2, enable_categorical=True, feature_types=['q'] * 10 + ['c'] * 5)"),
    ];

    private static GradientBoostingClassifier LeafWise =>
        new() { Iterations = 100, LearningRate = 0.1, MaxLeaves = 31, L2 = 1, MinChildWeight = 1, MinSamplesLeaf = 1 };

    /// <summary>Whether it is measured for a number of rows; 20,000 are there for those that grow too fast for more.</summary>
    public bool IsMeasuredAt(int rows) => rows <= MostRows && (rows != 20_000 || MostRows == 20_000);
}
