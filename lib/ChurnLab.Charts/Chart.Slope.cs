using ChurnLab.Charts.Recipes;

namespace ChurnLab.Charts;

/// <content>Change between two moments.</content>
public static partial class Chart
{
    /// <summary>
    /// A slope graph: two columns of points joined by lines, for the same things at two moments or in two groups.
    /// </summary>
    /// <remarks>
    /// Labels stand at both ends and are moved apart where they would overlap. A thing with one value missing is drawn as
    /// a point, with both missing it is left out, and a note under the plot counts it. See E. Tufte, "The Visual Display
    /// of Quantitative Information", 1983.
    /// </remarks>
    /// <param name="labels">Names of the things, shown literally.</param>
    /// <param name="before">Left values, one per label; missing: no point.</param>
    /// <param name="after">Right values, one per label; missing: no point.</param>
    /// <param name="options">Titles, labels to bring out, intervals; null: the defaults.</param>
    /// <typeparam name="TBefore">Type of the left values.</typeparam>
    /// <typeparam name="TAfter">Type of the right values.</typeparam>
    /// <exception cref="FigureException">Lengths differ, there are no values, a label to bring out is not among the
    /// labels, or an interval does not hold its value.</exception>
    public static Figure Slope<TBefore, TAfter>(
        IEnumerable<string> labels, IEnumerable<TBefore> before, IEnumerable<TAfter> after, SlopeOptions? options = null) =>
        new SlopeFigure(
            labels,
            SlopeFigure.Inputs.Numbers("before", before),
            SlopeFigure.Inputs.Numbers("after", after),
            options ?? new()).Make();
}
