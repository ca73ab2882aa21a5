using ChurnLab.Learning.Baselines;
using ChurnLab.Learning.Boosting;
using ChurnLab.Learning.Calibration;
using ChurnLab.Learning.Ensembles;
using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Neighbors;
using ChurnLab.Learning.Networks;
using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Preparation;
using ChurnLab.Learning.Selection;
using ChurnLab.Learning.Trees;
using ChurnLab.Learning.Vectors;

namespace ChurnLab.Learning.Saving;

/// <summary>The kinds of models a file may hold: nothing else is made when one is read.</summary>
internal static class ModelKinds
{
    private static readonly ModelKind[] All =
    [
        ModelKind.Of("dummy-classifier", FittedDummyClassifier.Read),
        ModelKind.Of("standard-scaler", FittedStandardScaler.Read),
        ModelKind.Of("min-max-scaler", FittedMinMaxScaler.Read),
        ModelKind.Of("robust-scaler", FittedRobustScaler.Read),
        ModelKind.Of("quantile-transformer", FittedQuantileTransformer.Read),
        ModelKind.Of("power-transformer", FittedPowerTransformer.Read),
        ModelKind.Of("winsorizer", FittedWinsorizer.Read),
        ModelKind.Of("spline-transformer", FittedSplineTransformer.Read),
        ModelKind.Of("principal-components", FittedPrincipalComponents.Read),
        ModelKind.Of("denoising-autoencoder", FittedDenoisingAutoencoder.Read),
        ModelKind.Of("one-hot-encoder", FittedOneHotEncoder.Read),
        ModelKind.Of("ordinal-encoder", FittedOrdinalEncoder.Read),
        ModelKind.Of("ordered-target-encoder", FittedTargetEncoder.Read),
        ModelKind.Of("simple-imputer", FittedSimpleImputer.Read),
        ModelKind.Of("select-k-best", FittedSelectKBest.Read),
        ModelKind.Of("variance-threshold", FittedVarianceThreshold.Read),
        ModelKind.Of("correlation-filter", FittedCorrelationFilter.Read),
        ModelKind.Of("pipeline", FittedPipeline.Read),
        ModelKind.Of("transformer-chain", FittedTransformerChain.Read),
        ModelKind.Of("column-transformer", FittedColumnTransformer.Read),
        ModelKind.Of("logistic-regression", FittedLogisticRegression.Read),
        ModelKind.Of("support-vector-classifier", FittedSupportVectorClassifier.Read),
        ModelKind.Of("calibrated-classifier", FittedCalibratedClassifier.Read),
        ModelKind.Of("gradient-boosting-classifier", FittedGradientBoostingClassifier.Read),
        ModelKind.Of("gradient-boosting-regressor", FittedGradientBoostingRegressor.Read),
        ModelKind.Of("decision-tree", FittedDecisionTree.Read),
        ModelKind.Of("forest", FittedForest.Read),
        ModelKind.Of("k-neighbors", FittedKNeighborsClassifier.Read),
        ModelKind.Of("voting-classifier", FittedVotingClassifier.Read),
        ModelKind.Of("stacking-classifier", FittedStackingClassifier.Read),
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
