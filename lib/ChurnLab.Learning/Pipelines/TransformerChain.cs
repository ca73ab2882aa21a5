using ChurnLab.Hosting;

namespace ChurnLab.Learning.Pipelines;

/// <summary>Transformers one after another as one transformer; without any, features pass as they are.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record TransformerChain : Transformer, IShown, IBoxed
{
    /// <summary>Makes a chain.</summary>
    /// <param name="steps">Transformers in order.</param>
    public TransformerChain(params IReadOnlyList<Transformer> steps) => Steps = [.. steps];

    /// <summary>Transformers in order. Default: none.</summary>
    public IReadOnlyList<Transformer> Steps { get; init; }

    /// <summary>Whether missing values are taken wherever they are: a step fills them, or every step takes them.</summary>
    public override bool TakesMissing => Stages.TakeMissing(Steps, last: true);

    /// <summary>Whether features of categories are taken: a step encodes them, or every step takes them.</summary>
    public override bool TakesCategories => Stages.TakeCategories(Steps, last: true);

    /// <inheritdoc/>
    public override bool NeedsTarget => Steps.Any(step => step.NeedsTarget);

    internal override bool GivesMissing => Steps.All(step => step.GivesMissing);

    internal override bool GivesCategories => Steps.All(step => step.GivesCategories);

    private protected override bool PartsCheck => true;

    /// <summary>Names of the steps, each followed by its own settings, such as «Steps[0].WithMean».</summary>
    public override IReadOnlyList<KeyValuePair<string, object?>> Parameters() => [.. Stages.Parameters(Steps)];

    /// <inheritdoc/>
    public override (FittedTransformer Step, FeatureTable Transformed) FitTransform(FeatureTable x, Target? y = null, FitContext? context = null)
    {
        _ = Ready(x, y, context);
        var (schema, steps) = (FeatureSchema.Of(x), new FittedTransformer[Steps.Count]);
        for (var place = 0; place < steps.Length; place++)
            (steps[place], x) = Steps[place].FitTransform(Stages.NotEmpty(x, Steps, place), y, context);
        return (new FittedTransformerChain(schema, steps), x);
    }

    /// <summary>The steps as an indented text, with the settings that differ from their defaults.</summary>
    public string Describe() => BoxText.Write(((IBoxed)this).Box());

    /// <inheritdoc/>
    public string ToHtml() => BoxHtml.Write(((IBoxed)this).Box());

    /// <inheritdoc/>
    public string ToText() => Describe();

    /// <summary>The steps as text, see <see cref="Describe"/>.</summary>
    public override string ToString() => Describe();

    Box IBoxed.Box() => new(Name, Steps.Count == 0 ? ["features as they are"] : [], [.. Steps.Select(Box.Of)]);

    /// <inheritdoc/>
    protected override FittedTransformer FitCore(TrainingData data)
    {
        var context = data.Context();
        var (x, steps) = (data.X, new FittedTransformer[Steps.Count]);
        for (var place = 0; place < steps.Length - 1; place++)
            (steps[place], x) = Steps[place].FitTransform(Stages.NotEmpty(x, Steps, place), data.Y, context);
        if (steps.Length > 0)
            steps[^1] = Steps[^1].Fit(Stages.NotEmpty(x, Steps, steps.Length - 1), data.Y, context);
        return new FittedTransformerChain(FeatureSchema.Of(data.X), steps);
    }
}
