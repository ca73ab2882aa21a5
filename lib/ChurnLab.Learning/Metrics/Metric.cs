namespace ChurnLab.Learning.Metrics;

/// <summary>A number that says how well scores agree with the classes that came true.</summary>
/// <remarks>
/// Classes are 0 and 1 per row; scores grow with the evidence for class 1 and are never missing; weights, where given, say how much a row
/// counts. A threshold is reached by scores equal to it. Own metrics derive from this class.
/// </remarks>
public abstract partial class Metric
{
    /// <summary>Makes the common part.</summary>
    /// <param name="name">Name as the field has it, such as «ROC-AUC».</param>
    protected Metric(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
    }

    /// <summary>Name as the field has it, such as «ROC-AUC».</summary>
    public string Name { get; }

    /// <summary>Whether greater values are better.</summary>
    public virtual bool GreaterIsBetter => true;

    /// <summary>Whether scores have to be probabilities of class 1, from 0 to 1.</summary>
    public virtual bool NeedsProbability => false;

    /// <summary>Whether only the order of scores matters: two rows' scores may be replaced by any that compare alike.</summary>
    public virtual bool IsRanking => false;

    /// <summary>Computes the metric.</summary>
    /// <param name="classes">0 or 1 per row. Range: 1 row or more.</param>
    /// <param name="scores">Score per row; probabilities where <see cref="NeedsProbability"/>.</param>
    /// <param name="weights">Weight per row, finite and not negative; none: every row counts 1.</param>
    /// <exception cref="LearningException">Lengths differ, a value is outside its range, or the metric needs rows of both classes.</exception>
    public double Of(ReadOnlySpan<double> classes, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights = default)
    {
        MetricInput.Check(classes, scores, weights);
        if (NeedsProbability)
            MetricInput.CheckProbabilities(Name, scores);
        return Compute(classes, scores, weights);
    }

    /// <summary>Name of the metric.</summary>
    public override string ToString() => Name;

    /// <summary>Computes the metric of checked values.</summary>
    /// <param name="classes">0 or 1 per row.</param>
    /// <param name="scores">Score per row.</param>
    /// <param name="weights">Weight per row, or none.</param>
    protected abstract double Compute(ReadOnlySpan<double> classes, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights);
}
