namespace ChurnLab.Frames;

/// <content>What the columns hold.</content>
public sealed partial class Frame
{
    /// <summary>
    /// Describes every column of every kind; pandas <c>describe(include="all")</c>, with missing and distinct values
    /// for all.
    /// </summary>
    /// <returns>The summary, shown as a table with one row per column.</returns>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public FrameSummary Describe() => FrameSummary.Of(this);
}
