namespace ChurnLab.Insight.Explanation.Sampling;

/// <summary>The model's output by a vector of a <see cref="SeparableModel"/>; keeps memory of its own between calls.</summary>
internal abstract class StateReader
{
    /// <summary>The output.</summary>
    public abstract double Output(ReadOnlySpan<double> state);
}
