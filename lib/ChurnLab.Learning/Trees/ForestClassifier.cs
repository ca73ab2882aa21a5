using ChurnLab.Hosting;
using ChurnLab.Statistics;

namespace ChurnLab.Learning.Trees;

/// <summary>Settings of forests: many trees that differ by what they draw, whose shares of class 1 are averaged.</summary>
public abstract record ForestClassifier : TreeEstimator
{
    private protected ForestClassifier(bool bootstrap)
        : base(MaxFeatures.Sqrt) => Bootstrap = bootstrap;

    /// <summary>Number of trees («n_estimators»). Range: 1 or more. Default: 100.</summary>
    public int Estimators { get; init; } = 100;

    /// <summary>
    /// Whether each tree gets rows drawn with replacement instead of all rows. Default: true for random forests, false for extra trees.
    /// </summary>
    public bool Bootstrap { get; init; }

    /// <summary>Rows drawn for each tree as a share of all rows; used with <see cref="Bootstrap"/> only. Range: above 0, at most 1. Default: 1.</summary>
    public double MaxSamples { get; init; } = 1;

    /// <summary>
    /// Whether rows are also scored by the trees that did not draw them; needs <see cref="Bootstrap"/>. Default: false.
    /// </summary>
    public bool OobScore { get; init; }

    /// <summary>
    /// Whether classes are balanced within the rows drawn for each tree («balanced_subsample») instead of by
    /// <see cref="TreeEstimator.ClassWeight"/>. Default: false.
    /// </summary>
    public bool BalancedSubsample { get; init; }

    private protected abstract TreeSplitter SplitterOfTrees { get; }

    /// <inheritdoc/>
    protected override void CheckSettings()
    {
        base.CheckSettings();
        Require(Estimators >= 1, nameof(Estimators), Estimators, "1 or more");
        Require(MaxSamples is > 0 and <= 1, nameof(MaxSamples), MaxSamples, "a share above 0 and at most 1");
        Require(!OobScore || Bootstrap, nameof(OobScore), OobScore, "false where Bootstrap is false: all trees know all rows");
        Require(
            !BalancedSubsample || ClassWeight == ClassWeight.None, nameof(BalancedSubsample), BalancedSubsample, "false where ClassWeight is given");
    }

    /// <inheritdoc/>
    protected override FittedClassifier FitCore(TrainingData data)
    {
        var shared = new TreeData(data);
        var settings = SettingsOf(data, SplitterOfTrees);
        var weight = BalancedSubsample ? ClassWeight.Balanced : new TreeSample(data.Labels, data.Weights, ClassWeight).Factors;
        var trees = new TreeStructure[Estimators];
        var samples = OobScore ? new bool[Estimators][] : null;
        using var progress = ProgressScope.Start($"{Name}: trees", Estimators);
        var done = 0;
        Work.For(Estimators, data.Threads, tree =>
        {
            var weights = Bootstrap ? Drawn(data, tree) : data.Weights;
            if (samples is not null)
                samples[tree] = WhereDrawn(weights);
            var random = RandomStream.Of(Seed, (2L * tree) + 1);
            trees[tree] = TreeGrower.Grow(shared, new TreeSample(data.Labels, weights, weight), settings, random, data.Token);
            progress.Report(Interlocked.Increment(ref done));
        }, data.Token);
        var forest = new FittedForest(FeatureSchema.Of(data.X), trees);
        return samples is null ? forest : forest.WithOutOfBag(data, samples);
    }

    // The number of times each row was drawn, times its weight.
    private ReadOnlySpan<double> Drawn(TrainingData data, int tree)
    {
        var random = RandomStream.Of(Seed, 2L * tree);
        var drawn = new double[data.Rows];
        var count = Math.Max(1, (int)Math.Round(MaxSamples * data.Rows));
        for (var i = 0; i < count; i++)
            drawn[random.NextBelow(data.Rows)]++;
        if (data.HasWeights)
        {
            for (var row = 0; row < drawn.Length; row++)
                drawn[row] *= data.Weight(row);
        }

        return drawn;
    }

    private static bool[] WhereDrawn(ReadOnlySpan<double> weights)
    {
        var drawn = new bool[weights.Length];
        for (var row = 0; row < drawn.Length; row++)
            drawn[row] = weights[row] > 0;
        return drawn;
    }
}
