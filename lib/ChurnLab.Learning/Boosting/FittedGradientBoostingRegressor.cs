using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Boosting;

/// <summary>A fitted <see cref="GradientBoostingRegressor"/>.</summary>
public sealed class FittedGradientBoostingRegressor : FittedRegressor
{
    private readonly BoostingModel _model;

    internal FittedGradientBoostingRegressor(FeatureSchema schema, BoostingModel model)
        : base(schema, takesMissing: true) => _model = model;

    /// <summary>Raw score of a row before the first tree: the mean of the target.</summary>
    public double BaseScore => _model.Base;

    /// <summary>The trees in order; a row's raw score is the base score and the sum of one leaf of each.</summary>
    public IReadOnlyList<BoostedTree> Trees => _model.Trees;

    /// <summary>All that was fitted, for explanations.</summary>
    internal BoostingModel Model => _model;

    /// <summary>Losses while it was fitted, also of the trees that early stopping left out again.</summary>
    public BoostingHistory History => _model.History;

    /// <summary>Share of each feature in all that splits gained, per feature of the schema; adds up to 1, or all 0 without a split.</summary>
    public double[] GainImportances() => _model.Importances(static (tree, node) => tree.Gains[node]);

    /// <summary>Share of each feature in the number of splits, per feature of the schema; adds up to 1, or all 0 without a split.</summary>
    public double[] SplitImportances() => _model.Importances(static (_, _) => 1);


    internal static FittedGradientBoostingRegressor Read(FeatureSchema schema, ModelReader reader) => new(schema, BoostingModel.Read(schema, reader));

    internal override void WriteState(ModelWriter writer) => _model.Write(writer);

    private protected override void PredictCore(FeatureTable x, double[] predicted, int threads) => _model.Raw(x, predicted, threads);
}
