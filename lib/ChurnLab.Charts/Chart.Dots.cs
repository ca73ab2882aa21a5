using ChurnLab.Charts.Recipes;

namespace ChurnLab.Charts;

/// <content>Ranked values.</content>
public static partial class Chart
{
    /// <summary>
    /// A dot plot: values in rows, ranked, with their numbers to the right; for long lists with long names.
    /// </summary>
    /// <remarks>
    /// A missing value keeps its row, last, without a dot. See W. Cleveland and R. McGill, "Graphical Perception", JASA
    /// 79, 1984.
    /// </remarks>
    /// <param name="labels">Names of the rows, shown literally.</param>
    /// <param name="values">Values, one per label.</param>
    /// <param name="options">Order, intervals, reference; null: the defaults.</param>
    /// <typeparam name="TValue">Type of the values.</typeparam>
    /// <exception cref="FigureException">Lengths differ, there are no values, a label to bring out is not among the
    /// labels, or an interval does not hold its value.</exception>
    public static Figure Dots<TValue>(IEnumerable<string> labels, IEnumerable<TValue> values, DotsOptions? options = null) =>
        new DotsFigure(labels, DotsFigure.Inputs.Numbers("values", values), options ?? new()).Make();
}
