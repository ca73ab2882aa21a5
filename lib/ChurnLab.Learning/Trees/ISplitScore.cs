namespace ChurnLab.Learning.Trees;

/// <summary>How good a split of a node is, as a fraction that is not negative; structs, so that loops over thresholds are compiled for each.</summary>
internal interface ISplitScore
{
    /// <summary>Scores a split.</summary>
    /// <param name="negative">Weight of class 0 on the left, in units of the sample.</param>
    /// <param name="positive">Weight of class 1 on the left, in units of the sample.</param>
    /// <param name="denominator">Denominator of the score, above 0.</param>
    /// <returns>Numerator of the score.</returns>
    double Of(double negative, double positive, out double denominator);
}
