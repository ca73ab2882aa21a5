using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Boosting;

/// <summary>A fitted <see cref="GradientBoostingClassifier"/>.</summary>
public sealed class FittedGradientBoostingClassifier : FittedClassifier
{
    private readonly BoostingModel _model;

    internal FittedGradientBoostingClassifier(FeatureSchema schema, BoostingModel model)
        : base(schema, takesMissing: true) => _model = model;

    /// <summary>Raw score of a row before the first tree: log odds.</summary>
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

    /// <summary>Log odds of class 1, one number per row: the base score and the sum of one leaf of each tree.</summary>
    /// <param name="x">Rows; columns are found by name.</param>
    /// <param name="threads">Threads at most; 0 is one per core. The result does not depend on it.</param>
    /// <exception cref="LearningException">The rows do not fit the model.</exception>
    public double[] LogOdds(FeatureTable x, int threads = 0)
    {
        var aligned = Aligned(x);
        var raw = new double[aligned.Rows];
        _model.Raw(aligned, raw, threads);
        return raw;
    }

    internal static FittedGradientBoostingClassifier Read(FeatureSchema schema, ModelReader reader) => new(schema, BoostingModel.Read(schema, reader));

    internal override void WriteState(ModelWriter writer) => _model.Write(writer);

    private protected override void ScoreCore(FeatureTable x, double[] scores, int threads)
    {
        _model.Raw(x, scores, threads);
        for (var row = 0; row < scores.Length; row++)
            scores[row] = LogLoss.Probability(scores[row]);
    }
}
