namespace ChurnLab.Learning.Selection;

/// <summary>Keeps the features that tell most of the class, each looked at alone.</summary>
/// <remarks>
/// As scikit-learn's SelectKBest, except: of equal scores the earlier feature stays (there: the later); asking for more
/// features than there are keeps all (there: an error); a feature without a score, such as a constant one, comes last;
/// weights count in the sums of F and chi-squared, while the degrees of freedom are those of the rows, and not in
/// mutual information; F is taken from distances to the first value and so keeps its digits for features far from 0.
/// The features kept stay in their order.
/// </remarks>
public sealed record SelectKBest : Transformer
{
    /// <summary>Features to keep; null is all. Range: 1 or more. Default: 10.</summary>
    public int? K { get; init; } = 10;

    /// <summary>What features are ranked by. Default: F of the analysis of variance.</summary>
    public FeatureScore Score { get; init; }

    /// <summary>Neighbours of the mutual information of numbers. Range: 1 or more. Default: 3.</summary>
    public int Neighbors { get; init; } = 3;

    /// <summary>Seed of the tiny noise by which mutual information tells equal numbers apart. Default: 0.</summary>
    public long Seed { get; init; }

    /// <inheritdoc/>
    public override bool NeedsTarget => true;

    /// <inheritdoc/>
    protected override void CheckSettings()
    {
        if (K is < 1 and var few)
            throw LearningErrors.Setting(Name, nameof(K), few, "1 or more, or none for all");
        if (Neighbors < 1)
            throw LearningErrors.Setting(Name, nameof(Neighbors), Neighbors, "1 or more");
    }

    /// <inheritdoc/>
    /// <exception cref="LearningException">The target is of numbers, or chi-squared meets a negative value; the message names the feature.</exception>
    protected override FittedTransformer FitCore(TrainingData data)
    {
        if (!data.Y!.IsBinary)
            throw new LearningException($"{Name} needs two classes; got a target of numbers.");
        var scores = Score switch
        {
            FeatureScore.AnovaF => AnovaF.Scores(data),
            FeatureScore.ChiSquared => ChiSquaredScore.Scores(data),
            _ => NeighborInformation.Scores(data, Neighbors, Seed),
        };
        return new FittedSelectKBest(FeatureSchema.Of(data.X), Best(scores), scores, (Score, data.Rows - 2));
    }

    private int[] Best(double[] scores)
    {
        var all = new int[scores.Length];
        for (var place = 0; place < all.Length; place++)
            all[place] = place;
        if (K is not { } count || count >= all.Length)
            return all;
        Array.Sort(all, (one, other) => Rank(scores[other]).CompareTo(Rank(scores[one])) is not 0 and var order ? order : one.CompareTo(other));
        var kept = all[..count];
        Array.Sort(kept);
        return kept;

        static double Rank(double score) => double.IsNaN(score) ? double.NegativeInfinity : score;
    }
}
