namespace ChurnLab.Frames.Cleaning;

/// <summary>Writes down that rows which stand out are left as they are, on purpose.</summary>
/// <param name="Title">What is special about these rows, and why they stay.</param>
/// <param name="Predicate">Says of a row whether it is meant; a comparison with a missing value is false.</param>
public sealed record KeepWhereRule(string Title, Func<FrameRow, bool> Predicate) : CleaningRule(Title)
{
    /// <inheritdoc/>
    public override CleaningOutcome Apply(Frame frame) =>
        CleaningOutcome.Kept(frame, RowLists.Where(frame, Predicate));
}
