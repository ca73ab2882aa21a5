using ChurnLab.Charts.Recipes;

namespace ChurnLab.Charts;

/// <content>Steps from one total to another.</content>
public static partial class Chart
{
    /// <summary>
    /// A waterfall: bars that rise and fall from each other's ends, from a start to a total; for what a number is made of
    /// or how it changed.
    /// </summary>
    /// <remarks>Totals below zero hang from the zero line; each step starts where the one before it ended.</remarks>
    /// <param name="labels">Names of the steps in order, shown literally.</param>
    /// <param name="changes">How much each step adds or takes away, one per label.</param>
    /// <param name="options">Start, names of the totals, direction; null: the defaults.</param>
    /// <typeparam name="TValue">Type of the changes.</typeparam>
    /// <exception cref="FigureException">The numbers of labels and changes differ, there are none, or a change is
    /// missing or not finite.</exception>
    public static Figure Waterfall<TValue>(
        IEnumerable<string> labels, IEnumerable<TValue> changes, WaterfallOptions? options = null) =>
        new WaterfallFigure(labels, WaterfallFigure.Inputs.Numbers("changes", changes), options ?? new()).Make();
}
