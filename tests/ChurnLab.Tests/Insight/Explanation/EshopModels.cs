using ChurnLab.Learning;
using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Neighbors;
using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Preparation;
using ChurnLab.Tests.Learning;

namespace ChurnLab.Tests.Insight.Explanation;

/// <summary>The models of the e-shop reference behind pipelines from its raw columns.</summary>
internal static class EshopModels
{
    /// <summary>A model by the reference's name: its design A, then logistic regression or neighbours.</summary>
    public static FittedPipeline Fit(EshopReference study, string name)
    {
        var pipeline = new Pipeline
        {
            Steps =
            [
                new ColumnTransformer(
                    ColumnGroup.Numbers(new StandardScaler()),
                    ColumnGroup.Categories(new OneHotEncoder { Drop = OneHotDrop.First })),
            ],
            Classifier = Classifier(name),
        };
        return (FittedPipeline)pipeline.Fit(study.Raw.Take(study.Train), study.TrainY);
    }

    private static Classifier Classifier(string name)
    {
        if (name == "lr_l2_C1")
            return new LogisticRegression { C = 1 };
        var parts = name.Split('_');
        return new KNeighborsClassifier
        {
            Neighbors = int.Parse(parts[1].AsSpan(1), System.Globalization.CultureInfo.InvariantCulture),
            Weights = parts[2] == "distance" ? NeighborWeights.Distance : NeighborWeights.Uniform,
            Metric = parts[3] == "p1" ? NeighborMetric.Manhattan : NeighborMetric.Euclidean,
        };
    }
}
