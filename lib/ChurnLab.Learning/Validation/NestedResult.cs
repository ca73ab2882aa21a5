namespace ChurnLab.Learning.Validation;

/// <summary>What a nested cross-validation found.</summary>
/// <param name="Outer">Score per outer split of the settings chosen within it: the honest estimate of choosing and fitting.</param>
/// <param name="Choices">What was chosen, per outer split.</param>
public sealed record NestedResult(CrossValidationResult Outer, IReadOnlyList<NestedChoice> Choices)
{
    /// <summary>By how much the mean inner score of the choices is better than the outer one: what choosing the best promises too much.</summary>
    public double Optimism
    {
        get
        {
            var difference = Choices.Average(choice => choice.InnerScore) - Outer.Mean;
            return Outer.Metric.GreaterIsBetter ? difference : -difference;
        }
    }

    /// <summary>The outer result in words.</summary>
    public override string ToString() => Outer.ToString();
}
