using ChurnLab.Learning;
using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Pipelines;

namespace ChurnLab.Insight.Explanation.Sampling;

/// <summary>A model without the steps before it, and the column that each feature behind them comes from.</summary>
/// <remarks>
/// Rows put together of others then go through the steps once, not once per row put together. Steps that mix columns,
/// such as principal components, are left where they are.
/// </remarks>
internal sealed class StrippedModel
{
    private readonly List<FittedTransformer> _steps;
    private readonly FeatureSchema _raw;

    private StrippedModel(FeatureSchema raw, List<FittedTransformer> steps, FittedModel core, int[] sources) =>
        (_raw, _steps, Core, Sources) = (raw, steps, core, sources);

    /// <summary>What is left of the model.</summary>
    public FittedModel Core { get; }

    /// <summary>Column of the whole model, per feature of what is left.</summary>
    public IReadOnlyList<int> Sources { get; }

    /// <summary>Names of the columns of the whole model.</summary>
    public IReadOnlyList<string> Columns => _raw.Names;

    /// <summary>Strips a model of its steps, also of those of a pipeline in a pipeline.</summary>
    public static StrippedModel Of(FittedModel model)
    {
        var (steps, core, sources) = (new List<FittedTransformer>(), model, Enumerable.Range(0, model.Schema.Count).ToArray());
        // What a step makes of several columns at once is of none of them: such a pipeline is asked as a whole.
        while (core is FittedPipeline { Mixes: false } pipeline)
        {
            steps.AddRange(pipeline.Steps);
            (core, sources) = (pipeline.Classifier, Array.ConvertAll(pipeline.Origins, place => sources[place]));
        }

        return new StrippedModel(model.Schema, steps, core, sources);
    }

    /// <summary>The features that what is left sees of rows, in its order.</summary>
    public FeatureTable Design(FeatureTable x)
    {
        x = _raw.Align(x);
        foreach (var step in _steps)
            x = step.Transform(x);
        return Core.Schema.Align(x);
    }

    /// <summary>Output for rows as <see cref="Design"/> gives them.</summary>
    public double[] Predict(FeatureTable design, ModelOutput output, int threads) => (Core, output) switch
    {
        (FittedRegressor regressor, _) => regressor.Predict(design, threads),
        (FittedLogisticRegression linear, ModelOutput.LogOdds) => linear.LogOdds(design),
        (FittedClassifier classifier, ModelOutput.Score) => classifier.Score(design, threads),
        (FittedClassifier classifier, ModelOutput.LogOdds) => Array.ConvertAll(classifier.Probability(design, threads), LogOdds),
        (FittedClassifier classifier, _) => classifier.Probability(design, threads),
        _ => throw new InvalidOperationException($"{Core.GetType().Name} predicts nothing."),
    };

    private static double LogOdds(double probability) => probability is > 0 and < 1
        ? Math.Log(probability / (1 - probability))
        : throw new InsightException(
            FormattableString.Invariant($"A probability is {probability}, whose log odds are infinite: explain probabilities, or calibrate the model."));
}
