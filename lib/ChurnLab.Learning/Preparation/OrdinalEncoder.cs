namespace ChurnLab.Learning.Preparation;

/// <summary>Gives every level of a category its number, from 0.</summary>
/// <remarks>
/// As scikit-learn's OrdinalEncoder. Levels are counted in the order given, else in that of their column, else in
/// ordinal order; a given order may hold levels that no row has.
/// </remarks>
public sealed record OrdinalEncoder : Transformer
{
    /// <summary>Levels in their order, per name of a feature. Default: none is given.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Orders { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Number of a level that the fit did not see, such as −1; null makes it an error. Default: an error.</summary>
    public double? UnseenValue { get; init; }

    /// <summary>Number of rows without a value. Default: NaN, they stay missing.</summary>
    public double MissingValue { get; init; } = double.NaN;

    /// <inheritdoc/>
    public override bool TakesMissing => true;

    /// <inheritdoc/>
    public override bool TakesCategories => true;

    internal override bool GivesMissing => double.IsNaN(MissingValue) || UnseenValue is double.NaN;

    internal override bool GivesCategories => false;

    /// <inheritdoc/>
    protected override void CheckSettings()
    {
        if (double.IsInfinity(MissingValue))
            throw LearningErrors.Setting(Name, nameof(MissingValue), MissingValue, "a finite number or NaN");
        if (UnseenValue is { } value && double.IsInfinity(value))
            throw LearningErrors.Setting(Name, nameof(UnseenValue), value, "a finite number, NaN, or none for an error");
        foreach (var (name, order) in Orders)
        {
            if (order.Distinct(StringComparer.Ordinal).Count() != order.Count)
                throw LearningErrors.Setting(Name, nameof(Orders), $"a list for '{name}' that names a level twice", "every level once");
        }
    }

    /// <inheritdoc/>
    /// <exception cref="LearningException">A feature holds numbers, or a level that is not in the order given, where that is an error.</exception>
    protected override FittedTransformer FitCore(TrainingData data)
    {
        var levels = new string[data.X.Columns.Count][];
        foreach (var (place, column) in data.X.Columns.Index())
        {
            if (column is not CategoryFeature categories)
                throw LearningErrors.NotCategories(column.Name);
            levels[place] = Orders.TryGetValue(column.Name, out var order) ? [.. order] : categories.UsedLevels();
        }

        var step = new FittedOrdinalEncoder(FeatureSchema.Of(data.X), levels, UnseenValue, MissingValue);
        if (UnseenValue is null && Orders.Count > 0)
            step.Transform(data.X);
        return step;
    }
}
