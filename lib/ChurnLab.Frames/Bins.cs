using ChurnLab.Frames.Binning;

namespace ChurnLab.Frames;

/// <summary>How numbers are put into bands; the edges are given or computed from data.</summary>
/// <remarks>
/// Bands are closed on the left by default, so that whole-number bands read 25–34; pandas <c>cut</c> and <c>qcut</c> close
/// them on the right (<see cref="Closed"/>). Infinite values belong to open bands and are not used to compute edges.
/// </remarks>
public sealed record Bins
{
    private Bins(IEdgeRule rule, BinOutside outside)
    {
        Rule = rule;
        Outside = outside;
    }

    /// <summary>Which end of a band belongs to it. Default: the lower.</summary>
    /// <remarks>
    /// Of edges computed from data both outer ones belong to their bands, so that every value has one; of edges that were
    /// given this one rule holds for all.
    /// </remarks>
    public BinClosed Closed { get; init; }

    /// <summary>What becomes of values outside all edges. Default: as each method says.</summary>
    public BinOutside Outside { get; init; }

    /// <summary>How bands are named. Default: by whole numbers where that fits, else by intervals.</summary>
    public BinLabelStyle LabelStyle { get; init; }

    /// <summary>
    /// Names of all bands in their order, open ones included, in place of <see cref="LabelStyle"/>; different from each other.
    /// Default: null.
    /// </summary>
    public IReadOnlyList<string>? Labels { get; init; }

    /// <summary>
    /// Name of a last band for missing values, and for values outside where they are <see cref="BinOutside.Missing"/>.
    /// Default: null, they stay missing.
    /// </summary>
    public string? MissingLabel { get; init; }

    internal IEdgeRule Rule { get; }

    /// <summary>
    /// Bands between given edges, such as <c>Bins.At(18, 25, 35)</c>: below 18, 18 to 24, 25 to 34, from 35 on. Values outside
    /// have open bands.
    /// </summary>
    /// <param name="edges">Finite numbers, ascending; at least one, two where there are no open bands.</param>
    /// <exception cref="ArgumentException">There is no edge, or they do not ascend; the message says which.</exception>
    public static Bins At(params IEnumerable<double> edges) => new(new GivenEdges(edges), BinOutside.OpenBands);

    /// <summary>
    /// Bands of equal width from the smallest to the largest value; pandas <c>cut(x, n)</c>, without its margin of 0.1 %
    /// at one end. Values outside are an error, which can only arise on another frame.
    /// </summary>
    /// <param name="count">Number of bands; a column with one different value makes one. Range: 1 to 10000.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its range.</exception>
    public static Bins Uniform(int count) => new(new UniformEdges(count), BinOutside.Error);

    /// <summary>
    /// Bands of about as many values each; pandas <c>qcut(x, n, duplicates="drop")</c>. The first and the last have no
    /// end.
    /// </summary>
    /// <remarks>
    /// Edges are quantiles by linear interpolation, the default of pandas and R. Where many values are equal, edges
    /// coincide and are merged into one: there are fewer bands then, and <see cref="BinEdges.MergedCount"/> says so.
    /// </remarks>
    /// <param name="count">Number of bands wanted; 4 for quartiles. Range: 1 to 10000.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its range.</exception>
    public static Bins Quantiles(int count) => new(new QuantileEdges(count), BinOutside.OpenBands);

    /// <summary>
    /// Bands of a width, as many as hold all values, such as <c>Bins.OfWidth(5)</c>: 20–24, 25–29. Values outside are an
    /// error, which can only arise on another frame.
    /// </summary>
    /// <param name="width">Width of a band. Range: above 0.</param>
    /// <param name="origin">A number that is an edge, in the range of the values or not.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width is not above 0, or a number not finite.</exception>
    public static Bins OfWidth(double width, double origin = 0) => new(new WidthEdges(width, origin), BinOutside.Error);

    /// <summary>Computes the edges for a column, to be used on it or on others.</summary>
    /// <param name="column">Numbers, such as those of training data; missing ones are skipped.</param>
    /// <exception cref="FrameException">Edges are computed from data, and the column has no finite value or would need
    /// more than 10000 bands; or labels are not as many as bands, or one stands twice.</exception>
    public BinEdges EdgesOf(NumberColumn column) => BinEdges.Of(this, column);
}
