namespace ChurnLab.Learning.Boosting;

/// <summary>What both kinds of gradient boosting have in common.</summary>
internal sealed record BoostingSettings
{
    public required string Model { get; init; }

    public required int Iterations { get; init; }

    public required double LearningRate { get; init; }

    public required int MaxLeaves { get; init; }

    public required int MaxDepth { get; init; }

    public required int MinSamplesLeaf { get; init; }

    public required double MinChildWeight { get; init; }

    public required double L2 { get; init; }

    public required double L1 { get; init; }

    public required double MinSplitGain { get; init; }

    public required int MaxBins { get; init; }

    public required double Subsample { get; init; }

    public required double ColumnSample { get; init; }

    public required double ColumnSamplePerNode { get; init; }

    public required IReadOnlyDictionary<string, int> Monotone { get; init; }

    public required double CategoryPrior { get; init; }

    public required double ValidationFraction { get; init; }

    public required int Patience { get; init; }

    public required long Seed { get; init; }

    /// <summary>Leaves a tree may have.</summary>
    public int LeafLimit => MaxLeaves == 0 ? int.MaxValue : MaxLeaves;

    /// <summary>Splits one after another a tree may have.</summary>
    public int DepthLimit => MaxDepth == 0 ? int.MaxValue : MaxDepth;

    public void Check()
    {
        Require(Iterations >= 1, nameof(Iterations), Iterations, "1 or more");
        Require(LearningRate is > 0 and <= 10, nameof(LearningRate), LearningRate, "a number above 0 and at most 10");
        Require(MaxLeaves == 0 || MaxLeaves >= 2, nameof(MaxLeaves), MaxLeaves, "2 or more, or 0 for no limit");
        Require(MaxDepth >= 0, nameof(MaxDepth), MaxDepth, "1 or more, or 0 for no limit");
        Require(MinSamplesLeaf >= 1, nameof(MinSamplesLeaf), MinSamplesLeaf, "1 or more");
        Require(IsAmount(MinChildWeight), nameof(MinChildWeight), MinChildWeight, "a finite number of 0 or more");
        Require(IsAmount(L2), nameof(L2), L2, "a finite number of 0 or more");
        Require(IsAmount(L1), nameof(L1), L1, "a finite number of 0 or more");
        Require(IsAmount(MinSplitGain), nameof(MinSplitGain), MinSplitGain, "a finite number of 0 or more");
        Require(MaxBins is >= 2 and <= 255, nameof(MaxBins), MaxBins, "2 to 255");
        Require(IsShare(Subsample), nameof(Subsample), Subsample, "a share above 0 and at most 1");
        Require(IsShare(ColumnSample), nameof(ColumnSample), ColumnSample, "a share above 0 and at most 1");
        Require(IsShare(ColumnSamplePerNode), nameof(ColumnSamplePerNode), ColumnSamplePerNode, "a share above 0 and at most 1");
        Require(CategoryPrior > 0 && double.IsFinite(CategoryPrior), nameof(CategoryPrior), CategoryPrior, "a finite number above 0");
        Require(ValidationFraction is > 0 and < 1, nameof(ValidationFraction), ValidationFraction, "a share above 0 and below 1");
        Require(Patience >= 0, nameof(Patience), Patience, "1 or more, or 0 for no early stopping");
        foreach (var (name, direction) in Monotone)
            Require(direction is -1 or 0 or 1, $"{nameof(Monotone)} of '{name}'", direction, "-1, 0 or 1");
    }

    private static bool IsAmount(double value) => value >= 0 && double.IsFinite(value);

    private static bool IsShare(double value) => value is > 0 and <= 1;

    private void Require(bool holds, string option, object got, string expected)
    {
        if (!holds)
            throw LearningErrors.Setting(Model, option, got, expected);
    }
}
