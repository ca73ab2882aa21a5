using ChurnLab.Learning;
using ChurnLab.Learning.Boosting;
using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Neighbors;
using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Preparation;
using ChurnLab.Learning.Trees;
using ChurnLab.Learning.Vectors;
using ChurnLab.Statistics;

namespace ChurnLab.Tests.Insight.Explanation.Sampling;

/// <summary>Small invented rows and models of every kind that is explained in a way of its own.</summary>
internal static class SampledModels
{
    public const int Rows = 90;

    /// <summary>Names of the models.</summary>
    public static TheoryData<string> Names => new(
        "logistic", "knn uniform", "knn distance", "knn manhattan", "knn cosine", "svc rbf", "svc poly", "svc linear", "svc probability", "tree", "boosting");

    /// <summary>Four numbers, one of them of three values, and a category; classes follow from products of them.</summary>
    public static (FeatureTable X, Target Y) Data { get; } = Make();

    public static FittedClassifier Fit(string name) => Pipeline(Classifier(name)).Fit(Data.X, Data.Y);

    public static Pipeline Pipeline(Classifier classifier) => new()
    {
        Steps = [new ColumnTransformer(ColumnGroup.Numbers(new StandardScaler()), ColumnGroup.Categories(new OneHotEncoder()))],
        Classifier = classifier,
    };

    private static Classifier Classifier(string name) => name switch
    {
        "logistic" => new LogisticRegression(),
        "knn uniform" => new KNeighborsClassifier { Neighbors = 7 },
        "knn distance" => new KNeighborsClassifier { Neighbors = 9, Weights = NeighborWeights.Distance },
        "knn manhattan" => new KNeighborsClassifier { Neighbors = 4, Weights = NeighborWeights.Distance, Metric = NeighborMetric.Manhattan },
        "knn cosine" => new KNeighborsClassifier { Neighbors = 4, Metric = NeighborMetric.Cosine },
        "svc rbf" => new SupportVectorClassifier(),
        "svc poly" => new SupportVectorClassifier { Kernel = KernelFunction.Polynomial, Degree = 3 },
        "svc linear" => new SupportVectorClassifier { Kernel = KernelFunction.Linear },
        "svc probability" => new SupportVectorClassifier { Probability = true },
        "tree" => new DecisionTreeClassifier { MaxDepth = 4 },
        _ => new GradientBoostingClassifier { Iterations = 20 },
    };

    private static (FeatureTable X, Target Y) Make()
    {
        var random = RandomStream.Of(11, 0);
        double[] Draw() => [.. Enumerable.Range(0, Rows).Select(_ => (2 * random.NextDouble()) - 1)];
        var (a, b, c, d, noise) = (Draw(), Draw(), Draw(), Draw(), Draw());
        var few = Array.ConvertAll(d, value => Math.Round(value));
        var color = Array.ConvertAll(Draw(), value => value > 0.3 ? "red" : value > -0.4 ? "green" : "blue");
        var score = Enumerable.Range(0, Rows).Select(i => (a[i] * b[i]) + (few[i] * (color[i] == "red" ? 1 : -0.5)) + (0.5 * c[i]) + (0.3 * noise[i]));
        return (
            new FeatureTable(
                new NumberFeature("a", a),
                new NumberFeature("b", b),
                new NumberFeature("c", c),
                new NumberFeature("few", few),
                new CategoryFeature("color", color)),
            Target.Binary(score.Select(value => value > 0).ToArray()));
    }
}
