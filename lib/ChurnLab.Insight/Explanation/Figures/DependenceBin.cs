namespace ChurnLab.Insight.Explanation;

/// <summary>Rows of like values of a feature.</summary>
/// <param name="Low">Least value.</param>
/// <param name="High">Greatest value.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Mean">Mean Shapley value.</param>
/// <param name="Error">Standard error of the mean.</param>
internal sealed record DependenceBin(double Low, double High, int Rows, double Mean, double Error)
{
    /// <summary>Median value.</summary>
    public double Middle { get; init; }
}
