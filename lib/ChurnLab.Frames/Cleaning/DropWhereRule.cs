namespace ChurnLab.Frames.Cleaning;

/// <summary>Drops rows for which a predicate holds.</summary>
/// <param name="Title">What is wrong with these rows.</param>
/// <param name="Predicate">Says of a row whether it is dropped; a comparison with a missing value is false.</param>
public sealed record DropWhereRule(string Title, Func<FrameRow, bool> Predicate) : CleaningRule(Title)
{
    /// <inheritdoc/>
    public override CleaningOutcome Apply(Frame frame) =>
        CleaningOutcome.Dropped(frame, RowLists.Where(frame, Predicate));
}
