namespace ChurnLab.Statistics.Regression;

/// <summary>Data from which a model cannot be estimated; the message says which columns, why, and what to do.</summary>
/// <param name="message">One sentence.</param>
public sealed class RegressionException(string message) : Exception(message);
