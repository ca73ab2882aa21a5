using ChurnLab.Frames.Cleaning;

namespace ChurnLab.Frames;

/// <content>Cleaning.</content>
public sealed partial class Frame
{
    /// <summary>
    /// Starts cleaning: rules are applied one after the other, and each leaves a line in the audit trail.
    /// </summary>
    /// <param name="target">Column of true and false, or of 0 and 1, whose share is written down before and after every
    /// rule; none when null.</param>
    /// <returns>The frame as loaded, with an empty trail.</returns>
    /// <exception cref="FrameException">There is no such column, or it is neither true nor false.</exception>
    public FrameCleaning Clean(string? target = null) => FrameCleaning.Of(this, target);
}
