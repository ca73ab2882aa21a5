using ChurnLab.Charts.Recipes;
using ChurnLab.Frames;

namespace ChurnLab.Charts;

/// <content>Many columns at once.</content>
public static partial class Chart
{
    /// <summary>
    /// Parallel coordinates: an axis for each column, a thin line for each sampled row, a thick one for the medians of
    /// each group with a band between quantiles.
    /// </summary>
    /// <remarks>
    /// <para>
    /// Each axis spans its column from the least value to the greatest and is labelled in the column's own unit. Texts,
    /// truth values and columns of one value stand evenly, texts in the order of their letters; in place of
    /// a median they have their most frequent value, and no band. At a missing or infinite value a line breaks; medians and bands are those of all rows,
    /// not of the sample.
    /// </para>
    /// <para>See A. Inselberg, "The Plane with Parallel Coordinates", The Visual Computer 1, 1985.</para>
    /// </remarks>
    /// <param name="frame">The rows.</param>
    /// <param name="options">Columns, groups, sample; null: all columns, no groups, 250 lines.</param>
    /// <exception cref="FigureException">There are fewer than 2 columns or no rows, a column has no value or more than 20
    /// texts, or there are more than 7 groups.</exception>
    /// <exception cref="FrameException">There is no such column.</exception>
    public static Figure ParallelCoordinates(Frame frame, ParallelCoordinatesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return new ParallelFigure(frame, options ?? new()).Make();
    }
}
