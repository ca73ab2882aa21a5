namespace ChurnLab.Frames.Cleaning;

/// <summary>One decision about unclean data, see <see cref="FrameCleaning.Apply(CleaningRule)"/>.</summary>
/// <remarks>
/// Derive from it for a rule of your own. A rule says what it did in a <see cref="CleaningOutcome"/>, most simply through
/// its factories such as <see cref="CleaningOutcome.Dropped"/>; <see cref="FrameCleaning"/> compares the frame before and
/// after, takes the numbers of the audit trail from that comparison, and refuses an outcome that says something else.
/// </remarks>
/// <param name="Title">What the rule is about, as a reader of the audit should see it. Not blank.</param>
public abstract record CleaningRule(string Title)
{
    /// <summary>Applies the rule.</summary>
    /// <param name="frame">The frame as the rules before left it.</param>
    /// <returns>The resulting frame, and all that was done to get it.</returns>
    /// <exception cref="FrameException">A column the rule needs is not there or holds something else.</exception>
    public abstract CleaningOutcome Apply(Frame frame);
}
