using ChurnLab.Statistics;

namespace ChurnLab.Learning.Preparation;

/// <summary>Replaces each level of a category by the mean target of its rows, drawn to the mean of all, with folds for the rows of the fit.</summary>
/// <remarks>
/// <para>
/// As scikit-learn's TargetEncoder (1.3): a level of n rows gets (sum of targets + m × mean) / (n + m), where m is
/// <see cref="Smoothing"/> or, without it, the variance of the target in the level divided by that of all rows
/// (empirical Bayes). <see cref="FitTransform"/> encodes the rows of each fold by what the other folds teach, so that
/// no row sees its own target; new rows see all rows of the fit. Levels that no row of the fit had get the mean.
/// </para>
/// <para>
/// Folds are drawn from <see cref="Seed"/> by another generator than scikit-learn's, each class spread evenly over
/// them. Weights count as repeated rows. Source: D. Micci-Barreca, A Preprocessing Scheme for High-Cardinality
/// Categorical Attributes, SIGKDD Explorations 3 (2001) 27-32.
/// </para>
/// </remarks>
public sealed record TargetEncoder : Transformer
{
    /// <summary>Rows that the mean of all counts for; null is learnt for each level. Range: 0 or more. Default: learnt («auto»).</summary>
    public double? Smoothing { get; init; }

    /// <summary>Folds by which rows of the fit are encoded. Range: 2 or more. Default: 5.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Seed of the folds. Default: 0.</summary>
    public long Seed { get; init; }

    /// <summary>What becomes of rows without a value. Default: they are a level of their own.</summary>
    public MissingLevel Missing { get; init; }

    /// <inheritdoc/>
    public override bool NeedsTarget => true;

    /// <inheritdoc/>
    public override bool TakesMissing => Missing == MissingLevel.OwnLevel;

    /// <inheritdoc/>
    public override bool TakesCategories => true;

    internal override bool GivesMissing => false;

    internal override bool GivesCategories => false;

    /// <inheritdoc/>
    public override (FittedTransformer Step, FeatureTable Transformed) FitTransform(FeatureTable x, Target? y = null, FitContext? context = null)
    {
        var step = Fit(x, y, context);
        var folds = FoldsOf(y!);
        var encoded = Array.ConvertAll(new double[x.Columns.Count], _ => Enumerable.Repeat(((FittedTargetEncoder)step).Prior, x.Rows).ToArray());
        for (var fold = 0; fold < Folds; fold++)
        {
            int[] own = [.. Enumerable.Range(0, x.Rows).Where(row => folds[row] == fold)];
            int[] others = [.. Enumerable.Range(0, x.Rows).Where(row => folds[row] != fold)];
            if (own.Length == 0 || others.Length == 0)
                continue;
            var part = Fit(x.Take(others), y!.Take(others), Context(context, others)).Transform(x.Take(own));
            for (var place = 0; place < encoded.Length; place++)
            {
                for (var i = 0; i < own.Length; i++)
                    encoded[place][own[i]] = part.Numbers(place)[i];
            }
        }

        return (step, FeatureTable.Given(x.Rows, [.. encoded.Select((values, place) => NumberFeature.Over(x.Columns[place].Name, values))]));
    }

    /// <inheritdoc/>
    protected override void CheckSettings()
    {
        if (Smoothing is { } rows && !(rows >= 0 && double.IsFinite(rows)))
            throw LearningErrors.Setting(Name, nameof(Smoothing), rows, "a finite number of 0 or more, or none to learn it");
        if (Folds < 2)
            throw LearningErrors.Setting(Name, nameof(Folds), Folds, "2 or more");
    }

    /// <inheritdoc/>
    /// <exception cref="LearningException">A feature holds numbers; the message names it.</exception>
    protected override FittedTransformer FitCore(TrainingData data)
    {
        var (sum, weight) = Sums.Of(data.Labels, data.Weights);
        var mean = sum / weight;
        var (rest, squares) = Sums.Around(data.Labels, data.Weights, mean);
        var variance = Math.Max(0, squares - (rest * rest / weight)) / weight;
        var levels = data.X.Columns.Select(column => column as CategoryFeature ?? throw LearningErrors.NotCategories(column.Name))
            .Select(column => TargetLevels.Shrunk(column, data, (mean, variance), Smoothing));
        return new FittedTargetEncoder(FeatureSchema.Of(data.X), [.. levels], mean, TakesMissing);
    }

    // A fold whose other rows all have weight 0 teaches by their plain means.
    private static FitContext? Context(FitContext? context, int[] rows)
    {
        if (context is null || context.Weights.IsEmpty)
            return context;
        var weights = Array.ConvertAll(rows, row => context.Weights.Span[row]);
        return context with { Weights = weights.Any(weight => weight > 0) ? weights : default };
    }

    private int[] FoldsOf(Target y)
    {
        var rows = new int[y.Rows];
        for (var row = 0; row < rows.Length; row++)
            rows[row] = row;
        RandomStream.Of(Seed, 0).ShuffleInPlace<int>(rows);
        if (y.IsBinary)
            rows = [.. rows.Where(row => y.Values[row] == 1), .. rows.Where(row => y.Values[row] == 0)];
        var folds = new int[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            folds[rows[i]] = i % Folds;
        return folds;
    }
}
