namespace ChurnLab.Learning.Validation;

/// <summary>One point of a learning curve or a validation curve.</summary>
/// <param name="At">Mean number of rows fitted, or the value of the setting.</param>
/// <param name="Train">Scores of the rows that were fitted, per fold.</param>
/// <param name="Test">Scores of the test rows.</param>
public sealed record CurvePoint(double At, IReadOnlyList<double> Train, CrossValidationResult Test)
{
    /// <summary>Mean score of the rows that were fitted.</summary>
    public double TrainMean => Train.Average();

    /// <summary>Mean score of the test rows.</summary>
    public double TestMean => Test.Mean;
}
