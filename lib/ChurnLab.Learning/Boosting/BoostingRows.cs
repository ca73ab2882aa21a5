namespace ChurnLab.Learning.Boosting;

/// <summary>Rows with their target and weights: those that trees are grown with, or those held out.</summary>
internal sealed record BoostingRows(FeatureTable X, Target Target, double[]? Weights)
{
    /// <summary>Sum of the weights.</summary>
    public double Total => Weights?.Sum() ?? X.Rows;
}
