using ChurnLab.Statistics;

namespace ChurnLab.Learning.Preparation;

/// <summary>Replaces each level of a category by the mean target of its rows, without letting a row of the fit see its own target.</summary>
/// <remarks>
/// <para>
/// Rows of the fit, as <see cref="FitTransform"/> gives them, are put into a random order, and each sees only the rows
/// of its level before it: (sum of their targets + prior × weight of the prior) / (their weight + weight of the prior),
/// the mean of this over several orders if asked. New rows see all rows of the fit. Levels that no row of the fit had
/// get the prior. A pipeline uses <see cref="FitTransform"/>, so that the model learns from what is honest.
/// </para>
/// <para>
/// Source: L. Prokhorenkova et al., CatBoost: unbiased boosting with categorical features, NeurIPS 2018, section 3.2.
/// Departs from CatBoost in that the prior is the mean target unless given (there: 0.5 among others), and no
/// combinations of features are made.
/// </para>
/// </remarks>
public sealed record OrderedTargetEncoder : Transformer
{
    /// <summary>What a level without any row is taken for; null is the weighted mean of the target. Default: the mean.</summary>
    public double? Prior { get; init; }

    /// <summary>Rows that the prior counts for. Range: above 0. Default: 1.</summary>
    public double PriorWeight { get; init; } = 1;

    /// <summary>Random orders to average over. Range: 1 or more. Default: 1.</summary>
    public int Permutations { get; init; } = 1;

    /// <summary>Seed of the orders. Default: 0.</summary>
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
        var data = Ready(x, y, context);
        var step = (FittedTargetEncoder)FitCore(data);
        var weights = context is null ? default : context.Weights;
        var sums = new double[x.Columns.Count][];
        for (var place = 0; place < sums.Length; place++)
            sums[place] = new double[x.Rows];
        for (var order = 0; order < Permutations; order++)
        {
            int[] rows = [.. Enumerable.Range(0, x.Rows)];
            RandomStream.Of(Seed, order).ShuffleInPlace<int>(rows);
            Work.For(sums.Length, data.Threads, Add, data.Token);

            void Add(int place) => AddOrdered(step, place, ((CategoryFeature)x.Columns[place], y!, weights), (rows, sums[place]));
        }

        return (step, FeatureTable.Given(x.Rows, [.. sums.Select((sum, place) => Mean(x.Columns[place].Name, sum))]));
    }

    /// <inheritdoc/>
    protected override void CheckSettings()
    {
        if (Prior is { } prior && !double.IsFinite(prior))
            throw LearningErrors.Setting(Name, nameof(Prior), prior, "a finite number, or none for the mean target");
        if (!(PriorWeight > 0 && double.IsFinite(PriorWeight)))
            throw LearningErrors.Setting(Name, nameof(PriorWeight), PriorWeight, "a number above 0");
        if (Permutations < 1)
            throw LearningErrors.Setting(Name, nameof(Permutations), Permutations, "1 or more");
    }

    /// <inheritdoc/>
    /// <exception cref="LearningException">A feature holds numbers; the message names it.</exception>
    protected override FittedTransformer FitCore(TrainingData data)
    {
        var (sum, weight) = (0.0, 0.0);
        for (var row = 0; row < data.Rows; row++)
        {
            sum += data.Weight(row) * data.Labels[row];
            weight += data.Weight(row);
        }

        var prior = Prior ?? (sum / weight);
        var levels = data.X.Columns.Select(column => column as CategoryFeature ?? throw LearningErrors.NotCategories(column.Name))
            .Select(column => TargetLevels.Of(column, data, prior, PriorWeight));
        return new FittedTargetEncoder(FeatureSchema.Of(data.X), [.. levels], prior, TakesMissing);
    }

    private void AddOrdered(
        FittedTargetEncoder step, int place, (CategoryFeature X, Target Y, ReadOnlyMemory<double> Weights) data, (int[] Rows, double[] Sums) into)
    {
        var levels = step.LevelsOf(place).Count;
        var slots = LevelMap.Of(data.X, step.LevelsOf(place), level => level < 0 ? levels : level);
        var (sums, counts) = (new double[levels + 1], new double[levels + 1]);
        var codes = data.X.Codes;
        var labels = data.Y.Values;
        var weights = data.Weights.Span;
        foreach (var row in into.Rows)
        {
            var slot = slots[codes[row] + 1];
            into.Sums[row] += (sums[slot] + (step.Prior * PriorWeight)) / (counts[slot] + PriorWeight);
            var weight = weights.IsEmpty ? 1 : weights[row];
            sums[slot] += weight * labels[row];
            counts[slot] += weight;
        }
    }

    private NumberFeature Mean(string name, double[] sums)
    {
        for (var row = 0; row < sums.Length && Permutations > 1; row++)
            sums[row] /= Permutations;
        return NumberFeature.Over(name, sums);
    }
}
