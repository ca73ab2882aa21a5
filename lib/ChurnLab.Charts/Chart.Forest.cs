using ChurnLab.Charts.Recipes;

namespace ChurnLab.Charts;

/// <content>Effects with their intervals.</content>
public static partial class Chart
{
    /// <summary>
    /// A forest plot: estimates with their intervals in rows, against the value of no effect; for odds ratios, effects of
    /// factors, rates of groups.
    /// </summary>
    /// <remarks>
    /// Points are filled where the interval leaves the reference out, hollow where it holds it. An interval that leaves
    /// the axis, or is open, ends in an arrow. A row without an estimate keeps its place.
    /// </remarks>
    /// <param name="rows">The rows from top to bottom; those of one group are put together, groups in the order of their
    /// first rows.</param>
    /// <param name="options">Reference, scale, order, texts; null: the defaults.</param>
    /// <exception cref="FigureException">There are no rows, an interval does not hold its estimate, a weight is not above
    /// 0, or a number on a logarithmic axis is not.</exception>
    public static Figure Forest(IEnumerable<ForestRow> rows, ForestOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new ForestFigure([.. rows], options ?? new()).Make();
    }
}
