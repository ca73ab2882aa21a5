using ChurnLab.Hosting;

namespace ChurnLab.Learning.Pipelines;

/// <summary>Steps that turn features into other features, and a classifier that is fitted to what the last of them gives.</summary>
/// <remarks>
/// Every fit learns every step anew from the rows it is given, so that nothing of other rows, such as those of a
/// validation fold, gets into the model. Steps see the weights, threads and cancellation of the fit, and the classifier
/// is fitted to what <see cref="Transformer.FitTransform"/> gives, as in scikit-learn's Pipeline. Columns that no step
/// asks for need not be there when rows are scored.
/// </remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record Pipeline : Classifier, IShown, IBoxed
{
    /// <summary>Steps in order. Range: any number, 0 is the classifier alone. Default: none.</summary>
    public IReadOnlyList<Transformer> Steps { get; init; } = [];

    /// <summary>What is fitted to the features that the last step gives.</summary>
    public required Classifier Classifier { get; init; }

    /// <summary>Whether missing values are taken wherever they are: a step fills them, or every step and the classifier takes them.</summary>
    public override bool TakesMissing => Stages.TakeMissing(Steps, Classifier.TakesMissing);

    /// <summary>Whether features of categories are taken: a step encodes them, or every step and the classifier takes them.</summary>
    public override bool TakesCategories => Stages.TakeCategories(Steps, Classifier.TakesCategories);

    /// <inheritdoc/>
    public override bool NeedsBothClasses => Classifier.NeedsBothClasses;

    private protected override bool PartsCheck => true;

    /// <summary>Names of the steps and of the classifier, each followed by its own settings, such as «Steps[0].WithMean» and «Classifier.C».</summary>
    public override IReadOnlyList<KeyValuePair<string, object?>> Parameters() =>
        [.. Stages.Parameters(Steps), .. Stages.Parameters(nameof(Classifier), Classifier)];

    /// <summary>The steps as an indented text, with the settings that differ from their defaults.</summary>
    public string Describe() => BoxText.Write(((IBoxed)this).Box());

    /// <inheritdoc/>
    public string ToHtml() => BoxHtml.Write(((IBoxed)this).Box());

    /// <inheritdoc/>
    public string ToText() => Describe();

    /// <summary>The steps as text, see <see cref="Describe"/>.</summary>
    public override string ToString() => Describe();

    Box IBoxed.Box() => new(Name, [], [.. Steps.Select(Box.Of), Box.Of(Classifier)]);

    /// <inheritdoc/>
    protected override FittedClassifier FitCore(TrainingData data)
    {
        var context = data.Context();
        var x = data.X;
        var steps = new FittedTransformer[Steps.Count];
        for (var place = 0; place < steps.Length; place++)
            (steps[place], x) = Steps[place].FitTransform(Stages.NotEmpty(x, Steps, place), data.Y, context);
        return new FittedPipeline(steps, Classifier.Fit(Stages.NotEmpty(x, Steps, steps.Length), data.Y!, context));
    }
}
