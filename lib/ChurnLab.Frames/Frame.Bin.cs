namespace ChurnLab.Frames;

/// <content>Numbers into bands.</content>
public sealed partial class Frame
{
    /// <summary>
    /// Returns the frame with a column that says in which band each number lies, such as
    /// <c>Bin("age", Bins.At(18, 25, 35))</c>; pandas <c>cut</c> and <c>qcut</c>.
    /// </summary>
    /// <param name="column">Name of a column that can be read as numbers; a missing number has no band unless
    /// <see cref="Bins.MissingLabel"/> names one.</param>
    /// <param name="bins">How bands are made.</param>
    /// <param name="name">Name of the new column; one that exists is replaced. Default: the name with <c>_band</c>.</param>
    /// <returns>The frame with an ordered column of texts, see <see cref="TextColumn.IsOrdered"/>.</returns>
    /// <exception cref="FrameException">There is no such column or it holds text or dates; edges cannot be computed; a
    /// value is outside all bands where that is an error; labels are not as many as bands, or one stands
    /// twice.</exception>
    public Frame Bin(string column, Bins bins, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(bins);
        return Bin(column, bins.EdgesOf(Number(column)), name);
    }

    /// <summary>Puts numbers into bands whose edges are known, such as those of training data.</summary>
    /// <param name="column">Name of a column that can be read as numbers.</param>
    /// <param name="edges">The edges, from <see cref="Bins.EdgesOf"/>.</param>
    /// <param name="name">Name of the new column; one that exists is replaced. Default: the name with <c>_band</c>.</param>
    /// <returns>The frame with an ordered column of texts.</returns>
    /// <exception cref="FrameException">There is no such column or it holds text or dates; or a value is outside all bands
    /// where that is an error.</exception>
    public Frame Bin(string column, BinEdges edges, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(edges);
        return Derive(name ?? column + "_band", edges.Apply(Number(column)));
    }
}
