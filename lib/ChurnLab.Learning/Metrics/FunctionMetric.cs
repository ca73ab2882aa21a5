namespace ChurnLab.Learning.Metrics;

/// <summary>A metric that is a function.</summary>
internal sealed class FunctionMetric(string name, FunctionMetric.Function function) : Metric(name)
{
    /// <summary>The metric of checked values.</summary>
    public delegate double Function(ReadOnlySpan<double> classes, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights);

    public override bool GreaterIsBetter => !IsLoss;

    public override bool NeedsProbability => OfProbabilities;

    public override bool IsRanking => OfRanks;

    public bool IsLoss { get; init; }

    public bool OfProbabilities { get; init; }

    public bool OfRanks { get; init; }

    protected override double Compute(ReadOnlySpan<double> classes, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights) =>
        function(classes, scores, weights);
}
