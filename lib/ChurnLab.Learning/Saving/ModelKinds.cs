using ChurnLab.Learning.Baselines;
using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Neighbors;
using ChurnLab.Learning.Preparation;

namespace ChurnLab.Learning.Saving;

/// <summary>The kinds of models a file may hold: nothing else is made when one is read.</summary>
internal static class ModelKinds
{
    private static readonly ModelKind[] All =
    [
        ModelKind.Of("dummy-classifier", FittedDummyClassifier.Read),
        ModelKind.Of("standard-scaler", FittedStandardScaler.Read),
        ModelKind.Of("logistic-regression", FittedLogisticRegression.Read),
        ModelKind.Of("k-neighbors", FittedKNeighborsClassifier.Read),
    ];

    /// <summary>Types that can be saved.</summary>
    public static IEnumerable<Type> Types => All.Select(kind => kind.Type);

    public static string NameOf(FittedModel model) =>
        All.FirstOrDefault(kind => kind.Type == model.GetType())?.Name
        ?? throw new LearningException($"A model of the type {model.GetType().Name} cannot be saved.");

    public static FittedModel Read(string name, FeatureSchema schema, ModelReader reader) =>
        All.FirstOrDefault(kind => kind.Name == name)?.Read(schema, reader)
        ?? throw new LearningException(
            $"The file holds a model of the kind '{name}', which this version does not know: update ChurnLab, or save the model again.");
}
