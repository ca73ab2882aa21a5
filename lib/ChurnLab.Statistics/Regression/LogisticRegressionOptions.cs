namespace ChurnLab.Statistics.Regression;

/// <summary>How a logistic regression is estimated.</summary>
public sealed record LogisticRegressionOptions
{
    /// <summary>Confidence level of the intervals. Range: above 0, below 1. Default: 0.95.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Newton steps at most. Range: 1 or more. Default: 100, of which ordinary data need 5 to 8.</summary>
    public int MaxIterations { get; init; } = 100;
}
