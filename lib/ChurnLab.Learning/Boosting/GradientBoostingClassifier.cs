namespace ChurnLab.Learning.Boosting;

/// <summary>Gradient boosting of trees for two classes: each tree is a Newton step of the log loss.</summary>
/// <remarks>
/// Trees are grown leaf by leaf, the one of the largest gain first, over histograms of up to 255 bins per feature. A missing value goes the way
/// that gained more, or with the more rows where the fit saw none missing. A feature of categories is replaced by ordered target statistics: a
/// row's value is made of the rows before it in a random order, so that its own target does not leak; two levels are taken as 0 and 1.
/// Sums are whole numbers of steps so fine that no digit of use is lost (some 24 binary digits of a million rows, more of fewer): a model
/// is the same for any number of threads, and but for rounding for any order of rows. The order counts with early stopping, with samples
/// of rows or categories, and above 50,000 rows, where the bins are those of a sample.
/// Source: Friedman, Greedy function approximation (2001); Chen and Guestrin, XGBoost (2016); Ke et al., LightGBM (2017); Prokhorenkova
/// et al., CatBoost (2018). Other than scikit-learn's HistGradientBoosting: early stopping must be asked for, weights move the edges of
/// bins, and <c>MinSplitGain</c>, <c>L1</c> and samples of rows are offered.
/// </remarks>
public sealed record GradientBoostingClassifier : Classifier
{
    /// <summary>Trees at most. Range: 1 or more. Default: 100.</summary>
    public int Iterations { get; init; } = 100;

    /// <summary>What a leaf's value is multiplied by. Range: above 0 to 10. Default: 0.1.</summary>
    public double LearningRate { get; init; } = 0.1;

    /// <summary>Leaves of a tree at most; the leaf of the largest gain is split first. Range: 2 or more; 0 is no limit. Default: 31.</summary>
    public int MaxLeaves { get; init; } = 31;

    /// <summary>Splits one below the other at most. Range: 1 or more; 0 is no limit. Default: 0.</summary>
    public int MaxDepth { get; init; }

    /// <summary>Fewest rows of a leaf, whatever their weights. Range: 1 or more. Default: 20.</summary>
    public int MinSamplesLeaf { get; init; } = 20;

    /// <summary>Smallest sum of hessians of a leaf. Range: 0 or more. Default: 0.001.</summary>
    public double MinChildWeight { get; init; } = 1e-3;

    /// <summary>Penalty of the squares of leaf values (XGBoost's lambda). Range: 0 or more. Default: 0.</summary>
    public double L2 { get; init; }

    /// <summary>Penalty of the sizes of leaf values (XGBoost's alpha). Range: 0 or more. Default: 0.</summary>
    public double L1 { get; init; }

    /// <summary>What a split must gain at least, G²/(H+L2) of both children less that of their parent, as XGBoost counts. Default: 0.</summary>
    public double MinSplitGain { get; init; }

    /// <summary>Bins of a feature at most, missing values apart. Range: 2 to 255. Default: 255.</summary>
    public int MaxBins { get; init; } = 255;

    /// <summary>Share of the rows drawn for each tree, without repetition. Range: above 0 to 1. Default: 1.</summary>
    public double Subsample { get; init; } = 1;

    /// <summary>Share of the features drawn for each tree. Range: above 0 to 1. Default: 1.</summary>
    public double ColumnSample { get; init; } = 1;

    /// <summary>Share of the tree's features drawn for each node. Range: above 0 to 1. Default: 1.</summary>
    public double ColumnSamplePerNode { get; init; } = 1;

    /// <summary>Per name of a feature of numbers: 1 where predictions may only rise with it, −1 where only fall. Default: none.</summary>
    public IReadOnlyDictionary<string, int> Monotone { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>How many rows of average target the statistics of a category begin with. Range: above 0. Default: 1.</summary>
    public double CategoryPrior { get; init; } = 1;

    /// <summary>Share of the rows held out to see when to stop; used only with <see cref="Patience"/>. Range: above 0 to below 1. Default: 0.1.</summary>
    public double ValidationFraction { get; init; } = 0.1;

    /// <summary>Trees without a lower loss of the rows held out before a fit stops; the best number is kept. 0 never stops. Default: 0.</summary>
    public int Patience { get; init; }

    /// <summary>How much rows of each class count, on top of their weights; probabilities follow. Default: none.</summary>
    public ClassWeight ClassWeight { get; init; } = ClassWeight.None;

    /// <summary>Seed of samples, of the rows held out and of the order of rows for categories. Default: 0.</summary>
    public long Seed { get; init; }

    /// <inheritdoc/>
    public override bool TakesMissing => true;

    /// <inheritdoc/>
    public override bool TakesCategories => true;

    private BoostingSettings Settings => new()
    {
        Model = Name,
        Iterations = Iterations,
        LearningRate = LearningRate,
        MaxLeaves = MaxLeaves,
        MaxDepth = MaxDepth,
        MinSamplesLeaf = MinSamplesLeaf,
        MinChildWeight = MinChildWeight,
        L2 = L2,
        L1 = L1,
        MinSplitGain = MinSplitGain,
        MaxBins = MaxBins,
        Subsample = Subsample,
        ColumnSample = ColumnSample,
        ColumnSamplePerNode = ColumnSamplePerNode,
        Monotone = Monotone,
        CategoryPrior = CategoryPrior,
        ValidationFraction = ValidationFraction,
        Patience = Patience,
        Seed = Seed,
    };

    /// <inheritdoc/>
    protected override void CheckSettings()
    {
        Settings.Check();
        if (!ClassWeight.IsValid)
            throw LearningErrors.Setting(Name, nameof(ClassWeight), ClassWeight, "finite factors above 0");
    }

    /// <inheritdoc/>
    protected override FittedClassifier FitCore(TrainingData data)
    {
        var weights = data.HasWeights ? data.Weights.ToArray() : null;
        if (ClassWeight != ClassWeight.None)
            ClassWeight.Fill(data, weights ??= new double[data.Rows]);
        return new FittedGradientBoostingClassifier(FeatureSchema.Of(data.X), BoostingTrainer.Fit(data, weights, Settings, new LogLoss()));
    }
}
