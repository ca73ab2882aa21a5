namespace ChurnLab.Learning.Neighbors;

/// <summary>The share of class 1 among the nearest rows of the fit; the search is exact.</summary>
/// <remarks>
/// Rows that are as far as the last neighbour (to 1e-12 of the distance) share the places that are left, so that the order of the rows does not
/// matter; scikit-learn takes some of them, and this is the mean over all its choices. A row of weight w takes w places: a weight of 2 is the row
/// given twice. Where there are fewer rows than places, all are neighbours. Features should be scaled alike. A fit copies the rows.
/// </remarks>
public sealed record KNeighborsClassifier : Classifier
{
    /// <summary>Number of neighbours («n_neighbors»). Range: 1 or more. Default: 5.</summary>
    public int Neighbors { get; init; } = 5;

    /// <summary>How much neighbours count. Default: alike.</summary>
    public NeighborWeights Weights { get; init; } = NeighborWeights.Uniform;

    /// <summary>The distance. Default: Euclidean.</summary>
    public NeighborMetric Metric { get; init; } = NeighborMetric.Euclidean;

    /// <inheritdoc/>
    protected override void CheckSettings()
    {
        if (Neighbors < 1)
            throw LearningErrors.Setting(Name, nameof(Neighbors), Neighbors, "1 or more");
    }

    /// <inheritdoc/>
    protected override FittedClassifier FitCore(TrainingData data)
    {
        var rows = NeighborRows.Of(data.RowMajor(), data.X.Columns.Count, Metric);
        var weights = new double[data.Rows];
        for (var row = 0; row < weights.Length; row++)
            weights[row] = data.Weight(row);
        var vote = new NeighborVote(Neighbors, Weights, data.Labels.ToArray(), weights);
        return new FittedKNeighborsClassifier(FeatureSchema.Of(data.X), rows, vote);
    }
}
