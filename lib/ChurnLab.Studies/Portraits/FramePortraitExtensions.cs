using ChurnLab.Frames;
using ChurnLab.Studies.Outcomes;

namespace ChurnLab.Studies.Portraits;

/// <summary>Who left compared with who stayed, as operations of a frame.</summary>
/// <remarks>Who left, or what else a study explains, is said by the column of the frame's outcome, see <see cref="Outcome.In"/>; texts follow it.</remarks>
public static class FramePortraitExtensions
{
    /// <summary>Compares those who left with those who stayed, trait by trait.</summary>
    /// <param name="frame">The clients, one per row.</param>
    /// <param name="columns">Columns to compare by.</param>
    /// <exception cref="FrameException">A column does not exist or holds dates, or the outcome is none, two, or neither true nor false.</exception>
    public static Portrait ChurnPortrait(this Frame frame, params IReadOnlyList<string> columns) => Portrait.Of(frame, Outcome.In(frame).Column, columns);

    /// <summary>Shows how the numbers of a column are spread among those who left and those who stayed.</summary>
    /// <param name="frame">The clients, one per row.</param>
    /// <param name="column">Column of numbers.</param>
    /// <exception cref="FrameException">A column does not exist or holds something else, or the outcome is none or two.</exception>
    public static Spread ChurnSpread(this Frame frame, string column) => Spread.Of(frame, column, Outcome.In(frame).Column);
}
