namespace ChurnLab.Learning.Metrics;

/// <summary>A metric that is a function.</summary>
internal sealed class FunctionMetric(string name, FunctionMetric.Function function) : Metric(name)
{
    /// <summary>The metric of checked values.</summary>
    public delegate double Function(ReadOnlySpan<double> classes, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights);

    public override bool GreaterIsBetter => !IsLoss;

    public override bool NeedsProbability => OfProbabilities;

    public override bool IsRanking => OfGroups is not null;

    public bool IsLoss { get; init; }

    public bool OfProbabilities { get; init; }

    /// <summary>The same metric from groups of equal scores, where only the order of scores matters.</summary>
    public Func<ScoreGroups, double>? OfGroups { get; init; }

    /// <summary>A metric of the order of scores.</summary>
    public static FunctionMetric Ranking(string name, Func<ScoreGroups, double> ofGroups) =>
        new(name, (classes, scores, weights) => ofGroups(ScoreGroups.Of(classes, scores, weights))) { OfGroups = ofGroups };

    protected override double Compute(ReadOnlySpan<double> classes, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights) =>
        function(classes, scores, weights);
}
