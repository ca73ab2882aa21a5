using ChurnLab.Hosting;
using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Pipelines;

/// <summary>A fitted <see cref="Pipeline"/>.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class FittedPipeline : FittedClassifier, IShown, IBoxed
{
    private readonly FittedTransformer[] _steps;

    internal FittedPipeline(FittedTransformer[] steps, FittedClassifier classifier)
        : base(steps.Length > 0 ? steps[0].Schema : classifier.Schema, Stages.TakeMissing(steps, classifier.TakesMissing)) =>
        (_steps, Classifier) = (steps, classifier);

    /// <summary>Learnt steps in order.</summary>
    public IReadOnlyList<FittedTransformer> Steps => _steps;

    /// <summary>The model behind the steps; its features are those the last step gives.</summary>
    public FittedClassifier Classifier { get; }

    /// <summary>Names of the features that each step gives, per step.</summary>
    public IReadOnlyList<IReadOnlyList<string>> StageNames => [.. _steps.Select(step => step.OutputNames)];

    /// <summary>Whether features of the classifier are made of several features at once: <see cref="Origins"/> then refuses.</summary>
    internal bool Mixes => _steps.Any(step => step.Mixes);

    /// <summary>Place in the schema of the feature that each feature of the classifier is made of.</summary>
    internal int[] Origins => Stages.Origins(Schema, _steps, Classifier.Schema.Names);

    /// <inheritdoc/>
    public override bool HasProbability => Classifier.HasProbability;

    /// <inheritdoc/>
    public override double DefaultThreshold => Classifier.DefaultThreshold;

    private protected override bool PartsCheck => true;

    /// <summary>The features that the last step gives for rows: what the classifier sees.</summary>
    /// <param name="x">Rows; columns are found by name.</param>
    /// <exception cref="LearningException">The rows do not fit the pipeline.</exception>
    public FeatureTable Transform(FeatureTable x) => Through(Aligned(x));

    /// <summary>The steps as an indented text, with the number of features each takes and gives.</summary>
    public string Describe() => BoxText.Write(((IBoxed)this).Box());

    /// <inheritdoc/>
    public string ToHtml() => BoxHtml.Write(((IBoxed)this).Box());

    /// <inheritdoc/>
    public string ToText() => Describe();

    /// <summary>The steps as text, see <see cref="Describe"/>.</summary>
    public override string ToString() => Describe();

    Box IBoxed.Box() => new("Pipeline", [Box.Counted(Schema.Count)], [.. _steps.Select(Box.Of), Box.Of(Classifier)]);

    internal static FittedPipeline Read(FeatureSchema schema, ModelReader reader)
    {
        var (steps, classifier) = (reader.Models<FittedTransformer>(), reader.Model<FittedClassifier>());
        for (var place = 1; place < steps.Length; place++)
            ModelReader.Require(Stages.Fit(steps[place - 1].OutputNames, steps[place].Schema));
        ModelReader.Require(steps.Length == 0 || Stages.Fit(steps[^1].OutputNames, classifier.Schema));
        var pipeline = new FittedPipeline(steps, classifier);
        ModelReader.Require(pipeline.Schema.Names.SequenceEqual(schema.Names));
        return pipeline;
    }

    internal override void WriteState(ModelWriter writer)
    {
        writer.Models(_steps);
        writer.Model(Classifier);
    }

    private protected override void ScoreCore(FeatureTable x, double[] scores, int threads) =>
        Classifier.Score(Through(x), threads).CopyTo(scores, 0);

    private protected override double[] ProbabilityCore(FeatureTable x, int threads) => Classifier.Probability(Through(x), threads);

    private FeatureTable Through(FeatureTable x)
    {
        foreach (var step in _steps)
            x = step.Transform(x);
        return x;
    }
}
