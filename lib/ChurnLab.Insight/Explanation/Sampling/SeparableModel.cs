namespace ChurnLab.Insight.Explanation.Sampling;

/// <summary>A model whose output follows from a vector to which every feature contributes on its own, by a sum or a product.</summary>
/// <remarks>
/// Distances to the rows of a fit are such vectors, and likenesses to support vectors: what a player contributes is computed once for the
/// explained row and once for a background row, and a row put together of both costs additions alone.
/// </remarks>
internal abstract class SeparableModel
{
    /// <summary>Length of the vector, a multiple of eight.</summary>
    public abstract int Length { get; }

    /// <summary>Whether contributions are multiplied; else they are added.</summary>
    public virtual bool IsProduct => false;

    /// <summary>Vector that contributions are put to.</summary>
    public abstract void Start(Span<double> state);

    /// <summary>Fills what some features of a row contribute.</summary>
    /// <param name="row">Row of the table of the game.</param>
    /// <param name="places">Places of the features.</param>
    /// <param name="part">The contribution, to be filled.</param>
    public abstract void Part(int row, ReadOnlySpan<int> places, Span<double> part);

    /// <summary>A reader of vectors, for one thread.</summary>
    public abstract StateReader Read();
}
