using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Pipelines;

namespace ChurnLab.Learning.Ensembles;

/// <summary>A model of what other models say of rows that they were not fitted to.</summary>
/// <remarks>
/// Members are fitted on stratified shuffled folds, and the final model to what they say of the rows left out; then members are fitted anew to all
/// rows. As scikit-learn's, whose folds are not shuffled by default. A member says its probability, or its score where it has none. Source:
/// Wolpert: Stacked generalization, 1992.
/// </remarks>
public sealed record StackingClassifier : Classifier
{
    /// <summary>The models below. Range: 1 or more. Default: none, which cannot be fitted.</summary>
    public IReadOnlyList<Classifier> Members { get; init; } = [];

    /// <summary>The model of what they say («final_estimator»). Default: logistic regression.</summary>
    public Classifier Final { get; init; } = new LogisticRegression();

    /// <summary>Folds; the rarer class limits them, as each needs a row of it. Range: 2 or more. Default: 5.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Whether the final model sees the features too. Default: false.</summary>
    public bool Passthrough { get; init; }

    /// <summary>Seed of the shuffling. Default: 0.</summary>
    public long Seed { get; init; }

    /// <inheritdoc/>
    public override bool TakesMissing => Members.All(member => member.TakesMissing) && (!Passthrough || Final.TakesMissing);

    /// <inheritdoc/>
    public override bool TakesCategories => Members.All(member => member.TakesCategories) && (!Passthrough || Final.TakesCategories);

    /// <summary>Always: every fold needs rows of both.</summary>
    public override bool NeedsBothClasses => true;

    private protected override bool PartsCheck => true;

    /// <summary>Its own settings, those of each member and of the final model, such as «Members[0].C» and «Final.C».</summary>
    public override IReadOnlyList<KeyValuePair<string, object?>> Parameters() =>
    [
        KeyValuePair.Create<string, object?>(nameof(Folds), Folds),
        KeyValuePair.Create<string, object?>(nameof(Passthrough), Passthrough),
        KeyValuePair.Create<string, object?>(nameof(Seed), Seed),
        .. MemberFits.Parameters(Members),
        .. Stages.Parameters(nameof(Final), Final),
    ];

    /// <inheritdoc/>
    protected override void CheckSettings()
    {
        if (Members.Count == 0)
            throw LearningErrors.Setting(Name, nameof(Members), "empty", "a classifier or more");
        if (Folds < 2)
            throw LearningErrors.Setting(Name, nameof(Folds), Folds, "2 or more");
    }

    /// <inheritdoc/>
    protected override FittedClassifier FitCore(TrainingData data)
    {
        var rarer = Math.Min(data.Y!.Positives, data.Rows - data.Y.Positives);
        if (rarer < 2)
            throw new LearningException($"The rarer class has {rarer} row: {Name} needs 2 or more, so that a fold can leave one out.");
        var folds = Validation.Folds.Stratified(data.Y, Math.Min(Folds, rarer), Seed);
        string[] names = [.. Members.Index().Select(member => $"member {member.Index + 1}: {member.Item.Name}")];
        var said = MemberFits.OutOfFold(Members, data, folds);
        var columns = names.Index().Select(name => (FeatureColumn)NumberFeature.Over(name.Item, said[name.Index]));
        var final = Final.Fit(new FeatureTable(Passthrough ? columns.Concat(data.X.Columns) : columns), data.Y, data.Context());
        return new FittedStackingClassifier(FeatureSchema.Of(data.X), MemberFits.Whole(Members, data), names, final);
    }
}
