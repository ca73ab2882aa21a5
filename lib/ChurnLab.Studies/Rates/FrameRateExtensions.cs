using ChurnLab.Frames;
using ChurnLab.Studies.Outcomes;

namespace ChurnLab.Studies.Rates;

/// <summary>Counts of those who left as operations of a frame.</summary>
/// <remarks>Who left, or what else a study explains, is said by the column of the frame's outcome, see <see cref="Outcome.In"/>; texts follow it.</remarks>
public static class FrameRateExtensions
{
    /// <summary>Counts who left by a factor.</summary>
    /// <param name="frame">The clients, one per row.</param>
    /// <param name="factor">Column whose distinct values make the groups.</param>
    /// <exception cref="FrameException">A column does not exist, or the outcome is none, two, or neither true nor false.</exception>
    public static RateTable ChurnBy(this Frame frame, string factor) => RateTable.Of(frame, factor, Column(frame));

    /// <summary>Counts who left along the ordered values of a factor.</summary>
    /// <param name="frame">The clients, one per row.</param>
    /// <param name="factor">Column whose distinct values, in their order, make the groups.</param>
    /// <exception cref="FrameException">A column does not exist, or the outcome is none, two, or neither true nor false.</exception>
    public static RateCurve ChurnAlong(this Frame frame, string factor) => RateCurve.Of(frame, factor, Column(frame));

    /// <summary>Counts who left by each of several factors.</summary>
    /// <param name="frame">The clients, one per row.</param>
    /// <param name="factors">Columns whose distinct values make the groups; at least one.</param>
    /// <exception cref="FrameException">A column does not exist, or the outcome is none, two, or neither true nor false.</exception>
    /// <exception cref="ArgumentException">No factor is named.</exception>
    public static RateOverview ChurnByEach(this Frame frame, params IReadOnlyList<string> factors) => RateOverview.Of(frame, Column(frame), factors);

    /// <summary>Counts who left by two factors.</summary>
    /// <param name="frame">The clients, one per row.</param>
    /// <param name="rowFactor">Column whose values make the rows.</param>
    /// <param name="columnFactor">Column whose values make the columns.</param>
    /// <exception cref="FrameException">A column does not exist, or the outcome is none, two, or neither true nor false.</exception>
    public static RateGrid ChurnBy(this Frame frame, string rowFactor, string columnFactor) => RateGrid.Of(frame, rowFactor, columnFactor, Column(frame));

    private static string Column(Frame frame) => Outcome.In(frame).Column;
}
