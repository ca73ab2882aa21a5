namespace ChurnLab.Learning.Baselines;

/// <summary>A model that looks at no feature: the least that others must surpass.</summary>
public sealed record DummyClassifier : Classifier
{
    /// <summary>What it answers. Default: the share of class 1.</summary>
    public DummyStrategy Strategy { get; init; } = DummyStrategy.Prior;

    /// <summary>The answer of <see cref="DummyStrategy.Constant"/>. Range: 0 to 1. Default: 0.</summary>
    public double Constant { get; init; }

    /// <inheritdoc/>
    public override bool TakesMissing => true;

    /// <inheritdoc/>
    public override bool TakesCategories => true;

    /// <inheritdoc/>
    protected override void CheckSettings()
    {
        if (!(Constant is >= 0 and <= 1))
            throw LearningErrors.Setting(Name, nameof(Constant), Constant, "a probability from 0 to 1");
    }

    /// <inheritdoc/>
    protected override FittedClassifier FitCore(TrainingData data)
    {
        var (positive, all) = (0.0, 0.0);
        for (var row = 0; row < data.Rows; row++)
        {
            all += data.Weight(row);
            positive += data.Weight(row) * data.Labels[row];
        }

        var answer = Strategy switch
        {
            DummyStrategy.Prior => positive / all,
            DummyStrategy.MostFrequent => positive > all - positive ? 1 : 0,
            _ => Constant,
        };
        return new FittedDummyClassifier(FeatureSchema.Of(data.X), answer);
    }
}
