namespace ChurnLab.Frames.Cleaning;

/// <summary>Makes cells of a column missing in rows for which a predicate holds.</summary>
/// <param name="Title">What is wrong with these cells.</param>
/// <param name="Column">Name of the column.</param>
/// <param name="Predicate">Says of a row whether its cell loses its value; a comparison with a missing value is
/// false.</param>
public sealed record BlankWhereRule(string Title, string Column, Func<FrameRow, bool> Predicate) : CleaningRule(Title)
{
    /// <inheritdoc/>
    public override CleaningOutcome Apply(Frame frame) =>
        CleaningOutcome.Blanked(frame, Column, RowLists.Where(frame, Predicate));
}
