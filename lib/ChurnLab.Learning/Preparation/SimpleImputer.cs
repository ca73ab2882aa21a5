namespace ChurnLab.Learning.Preparation;

/// <summary>Puts a value in place of missing ones: one per feature, learnt from the rows that have one.</summary>
/// <remarks>
/// As scikit-learn's SimpleImputer, except: numbers and categories are filled side by side, weights count, and a
/// feature without any value is kept and filled with <see cref="FillNumber"/> or <see cref="FillText"/> (there it is
/// left out). All features are filled in new rows, also those that lacked no value in the fit.
/// </remarks>
public sealed record SimpleImputer : Transformer
{
    /// <summary>What missing numbers become. Default: the mean.</summary>
    public ImputeStrategy Numbers { get; init; } = ImputeStrategy.Mean;

    /// <summary>
    /// What missing categories become: the most frequent level, the first of equally frequent ones, or <see cref="FillText"/>. Range: MostFrequent
    /// or Constant. Default: MostFrequent.
    /// </summary>
    public ImputeStrategy Categories { get; init; } = ImputeStrategy.MostFrequent;

    /// <summary>The constant for numbers. Range: finite. Default: 0.</summary>
    public double FillNumber { get; init; }

    /// <summary>The constant for categories. Default: «missing».</summary>
    public string FillText { get; init; } = "missing";

    /// <summary>
    /// Whether a column «missing_x», 1 where x was missing and 0 elsewhere, is added for each feature x that lacked a
    /// value in the fit. Default: false.
    /// </summary>
    public bool AddIndicator { get; init; }

    /// <inheritdoc/>
    public override bool TakesMissing => true;

    /// <inheritdoc/>
    public override bool TakesCategories => true;

    internal override bool GivesMissing => false;

    /// <inheritdoc/>
    protected override void CheckSettings()
    {
        if (!double.IsFinite(FillNumber))
            throw LearningErrors.Setting(Name, nameof(FillNumber), FillNumber, "a finite number");
        if (Categories is ImputeStrategy.Mean or ImputeStrategy.Median)
            throw LearningErrors.Setting(Name, nameof(Categories), Categories, "MostFrequent or Constant");
    }

    /// <inheritdoc/>
    protected override FittedTransformer FitCore(TrainingData data)
    {
        var (numbers, texts) = (new double[data.X.Columns.Count], new string[data.X.Columns.Count]);
        Work.For(numbers.Length, data.Threads, Learn, data.Token);
        int[] indicated = AddIndicator ? [.. Enumerable.Range(0, numbers.Length).Where(place => data.X.Columns[place].MissingCount > 0)] : [];
        return new FittedSimpleImputer(FeatureSchema.Of(data.X), numbers, texts, indicated);

        void Learn(int place)
        {
            (numbers[place], texts[place]) = data.X.Columns[place] is CategoryFeature categories
                ? (0, Categories == ImputeStrategy.Constant ? FillText : Typical.Level(categories, data.Weights) ?? FillText)
                : (Number((NumberFeature)data.X.Columns[place], data.Weights), "");
        }
    }

    private double Number(NumberFeature column, ReadOnlySpan<double> weights)
    {
        if (Numbers == ImputeStrategy.Constant || column.MissingCount == column.Length)
            return FillNumber;
        return Numbers switch
        {
            ImputeStrategy.Median => Typical.Median(column, weights),
            ImputeStrategy.MostFrequent => Typical.Mode(column, weights),
            _ => Typical.Mean(column, weights),
        };
    }
}
