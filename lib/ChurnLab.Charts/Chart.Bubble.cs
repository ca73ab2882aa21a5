using ChurnLab.Charts.Recipes;

namespace ChurnLab.Charts;

/// <content>Points with a size.</content>
public static partial class Chart
{
    /// <summary>A bubble chart: points whose areas are proportional to a third number.</summary>
    /// <remarks>
    /// Large bubbles lie under small ones. Points with a missing x, y, size or colour are left out, and the note under the
    /// plot counts them; a bubble of size 0 is not drawn. The note says what the area means.
    /// </remarks>
    /// <param name="x">Numbers across, one per point.</param>
    /// <param name="y">Numbers upwards, one per point.</param>
    /// <param name="size">What areas are proportional to, one per point; not negative.</param>
    /// <param name="options">Labels, colours, names; null: the defaults.</param>
    /// <typeparam name="TX">Type of the numbers across.</typeparam>
    /// <typeparam name="TY">Type of the numbers upwards.</typeparam>
    /// <typeparam name="TSize">Type of the sizes.</typeparam>
    /// <exception cref="FigureException">Lengths differ, a size is negative, or no point is left.</exception>
    public static Figure Bubble<TX, TY, TSize>(
        IEnumerable<TX> x, IEnumerable<TY> y, IEnumerable<TSize> size, BubbleOptions? options = null)
    {
        var inputs = BubbleFigure.Inputs;
        return new BubbleFigure(
            inputs.Numbers("x", x), inputs.Numbers("y", y), inputs.Numbers("size", size), options ?? new()).Make();
    }
}
