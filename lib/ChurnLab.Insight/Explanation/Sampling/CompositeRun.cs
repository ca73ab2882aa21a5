namespace ChurnLab.Insight.Explanation.Sampling;

/// <summary>Evaluates rows put together of one explained row and background rows, on one thread.</summary>
internal abstract class CompositeRun
{
    /// <summary>Fills the model's output per coalition of a batch.</summary>
    public abstract void Fill(CoalitionBatch batch, Span<double> outputs);
}
