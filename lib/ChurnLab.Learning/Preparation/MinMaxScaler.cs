namespace ChurnLab.Learning.Preparation;

/// <summary>Moves and stretches each feature so that its least and greatest value become the ends of a range.</summary>
/// <remarks>
/// As scikit-learn's MinMaxScaler. Missing values are left out and stay missing; weights above 0 do not count. A
/// constant feature becomes the least end; a feature without any value learns nothing and is only moved to the least
/// end. New values may fall out of the range, see <see cref="Clip"/>.
/// </remarks>
public sealed record MinMaxScaler : Transformer
{
    /// <summary>What the least value becomes. Range: below <see cref="High"/>. Default: 0.</summary>
    public double Low { get; init; }

    /// <summary>What the greatest value becomes. Range: above <see cref="Low"/>. Default: 1.</summary>
    public double High { get; init; } = 1;

    /// <summary>Whether values outside what was learnt become the nearest end. Default: false.</summary>
    public bool Clip { get; init; }

    /// <inheritdoc/>
    public override bool TakesMissing => true;

    /// <inheritdoc/>
    protected override void CheckSettings()
    {
        if (!double.IsFinite(Low))
            throw LearningErrors.Setting(Name, nameof(Low), Low, "a finite number");
        if (!double.IsFinite(High) || High <= Low)
            throw LearningErrors.Setting(Name, nameof(High), High, FormattableString.Invariant($"a finite number above Low, which is {Low}"));
    }

    /// <inheritdoc/>
    protected override FittedTransformer FitCore(TrainingData data)
    {
        var (least, most) = (new double[data.X.Columns.Count], new double[data.X.Columns.Count]);
        Work.For(least.Length, data.Threads, place => (least[place], most[place]) = Sums.Range(data.X.Numbers(place)), data.Token);
        return new FittedMinMaxScaler(FeatureSchema.Of(data.X), least, most, (Low, High, Clip));
    }
}
