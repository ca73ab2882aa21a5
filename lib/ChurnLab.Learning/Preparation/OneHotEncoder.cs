namespace ChurnLab.Learning.Preparation;

/// <summary>Gives every level of a category a column of its own: 1 where a row has it, 0 elsewhere.</summary>
/// <remarks>
/// As scikit-learn's OneHotEncoder with dense output, except: a level never seen before is a row of zeros unless asked
/// otherwise (there: an error); columns are named «colour_red», and «colour_missing» and «colour_infrequent» for rows
/// without a value and for infrequent levels, with an underscore behind where a level has that name; as many levels as
/// <see cref="MaxCategories"/> all stay. Levels are in the order of their column, else in ordinal order. Weights above
/// 0 do not count. A feature whose single level is dropped gives no column.
/// </remarks>
public sealed record OneHotEncoder : Transformer
{
    /// <summary>Levels without a column. Default: none.</summary>
    public OneHotDrop Drop { get; init; }

    /// <summary>What becomes of levels that no row of the fit had, and of missing values where it had none. Default: zeros.</summary>
    public UnseenLevel Unseen { get; init; }

    /// <summary>What becomes of rows without a value. Default: a level of their own.</summary>
    public MissingLevel Missing { get; init; }

    /// <summary>Rows that a level needs for a column of its own: a share of all below 1, otherwise a number. Range: 0 or more. Default: 0.</summary>
    public double MinFrequency { get; init; }

    /// <summary>Columns of a feature at most, before one is dropped; the most frequent levels stay. Range: 1 or more. Default: no limit.</summary>
    public int? MaxCategories { get; init; }

    /// <inheritdoc/>
    public override bool TakesMissing => Missing == MissingLevel.OwnLevel;

    /// <inheritdoc/>
    public override bool TakesCategories => true;

    internal override bool GivesMissing => false;

    internal override bool GivesCategories => false;

    /// <inheritdoc/>
    protected override void CheckSettings()
    {
        if (!(MinFrequency >= 0 && double.IsFinite(MinFrequency)))
            throw LearningErrors.Setting(Name, nameof(MinFrequency), MinFrequency, "a share below 1 or a number of rows");
        if (MaxCategories is < 1 and var few)
            throw LearningErrors.Setting(Name, nameof(MaxCategories), few, "1 or more, or none for no limit");
    }

    /// <inheritdoc/>
    /// <exception cref="LearningException">A feature holds numbers, or all rows lack a value where that is an error; the message names it.</exception>
    protected override FittedTransformer FitCore(TrainingData data)
    {
        var features = new OneHotLevels[data.X.Columns.Count];
        foreach (var (place, column) in data.X.Columns.Index())
        {
            if (column is not CategoryFeature categories)
                throw LearningErrors.NotCategories(column.Name);
            features[place] = Learn(categories);
        }

        return new FittedOneHotEncoder(FeatureSchema.Of(data.X), features, Unseen, TakesMissing);
    }

    private OneHotLevels Learn(CategoryFeature column)
    {
        var levels = column.UsedLevels();
        var counts = new int[levels.Length + 1];
        foreach (var code in column.CodesAmong(levels))
            counts[code < 0 ? levels.Length : code]++;
        var count = counts[^1] > 0 ? counts.Length : levels.Length;
        var isFrequent = Frequent(counts.AsSpan(0, count), column.Length);
        var columns = new int[levels.Length + 1];
        var kept = 0;
        for (var level = 0; level < count; level++)
            columns[level] = isFrequent[level] ? kept++ : OneHotLevels.Infrequent;
        if (count == levels.Length)
            columns[^1] = OneHotLevels.NoColumn;
        var dropsFirst = Drop == OneHotDrop.First || (Drop == OneHotDrop.IfBinary && kept + (kept < count ? 1 : 0) == 2);
        return new OneHotLevels(column.Name, levels, columns, dropsFirst);
    }

    private bool[] Frequent(ReadOnlySpan<int> counts, int rows)
    {
        var least = MinFrequency < 1 ? MinFrequency * rows : MinFrequency;
        var isFrequent = new bool[counts.Length];
        for (var level = 0; level < counts.Length; level++)
            isFrequent[level] = counts[level] >= least;
        var (kept, infrequent) = (isFrequent.Count(frequent => frequent), isFrequent.Contains(false) ? 1 : 0);
        if (MaxCategories is { } most && kept + infrequent > most)
        {
            // Of equally frequent levels the last stay, as in scikit-learn.
            var sizes = counts.ToArray();
            foreach (var level in Enumerable.Range(0, sizes.Length).OrderBy(level => sizes[level]).Take(sizes.Length - (most - 1)))
                isFrequent[level] = false;
        }

        return isFrequent;
    }
}
