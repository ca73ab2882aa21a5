using ChurnLab.Learning;
using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Neighbors;
using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Preparation;
using ChurnLab.Learning.Selection;
using ChurnLab.Learning.Trees;
using ChurnLab.Learning.Tuning;
using ChurnLab.Learning.Vectors;

namespace ChurnLab.Benchmarks;

/// <summary>The pipelines of the e-shop search: a scaler, one-hot categories, the best features, one of four families.</summary>
internal static class SearchSpace
{
    private const long MostSvcSteps = 200_000;

    /// <summary>The pipeline a trial asks for; names and ranges are those of the search in Python.</summary>
    public static Pipeline Of(Trial trial)
    {
        Transformer scaler = trial.Category("scaler", "std", "minmax", "robust") switch
        {
            "std" => new StandardScaler(),
            "minmax" => new MinMaxScaler(),
            _ => new RobustScaler(),
        };
        var best = trial.Int("k_best", 6, 23);
        return new Pipeline
        {
            Steps = [new ColumnTransformer(ColumnGroup.Numbers(scaler), ColumnGroup.Categories(new OneHotEncoder())), new SelectKBest { K = best }],
            Classifier = Family(trial),
        };
    }

    private static Classifier Family(Trial trial) => trial.Category("model", "lr", "tree", "knn", "svc") switch
    {
        "lr" => new LogisticRegression
        {
            C = trial.Float("lr_C", 1e-3, 1e2, log: true),
            Penalty = trial.Category("lr_pen", "l1", "l2") == "l1" ? LogisticPenalty.L1 : LogisticPenalty.L2,
        },
        "tree" => new DecisionTreeClassifier
        {
            MaxDepth = trial.Int("t_depth", 2, 12),
            MinSamplesLeaf = trial.Int("t_leaf", 1, 50),
            Criterion = trial.Category("t_crit", "gini", "entropy") == "gini" ? TreeCriterion.Gini : TreeCriterion.Entropy,
        },
        "knn" => new KNeighborsClassifier
        {
            Neighbors = trial.Int("n_neighbors", 3, 60),
            Weights = trial.Category("weights", "uniform", "distance") == "uniform" ? NeighborWeights.Uniform : NeighborWeights.Distance,
            Metric = trial.Category("p", 1, 2) == 1 ? NeighborMetric.Manhattan : NeighborMetric.Euclidean,
        },
        _ => new SupportVectorClassifier
        {
            C = trial.Float("svc_C", 1e-2, 1e2, log: true),
            Kernel = trial.Category("kernel", "rbf", "linear", "poly") switch
            {
                "rbf" => KernelFunction.Rbf,
                "linear" => KernelFunction.Linear,
                _ => KernelFunction.Polynomial,
            },
            Gamma = trial.Float("gamma", 1e-3, 1, log: true),
            Coef0 = 1,
            Degree = 2,
            MaxIterations = MostSvcSteps,
        },
    };
}
