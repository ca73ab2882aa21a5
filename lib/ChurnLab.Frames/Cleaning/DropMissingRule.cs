using ChurnLab.Frames.Texts;

namespace ChurnLab.Frames.Cleaning;

/// <summary>Drops rows without a value in a column.</summary>
/// <param name="Column">Name of the column.</param>
public sealed record DropMissingRule(string Column)
    : CleaningRule(FrameTexts.Get("Rule.DropMissing", Column))
{
    /// <inheritdoc/>
    public override CleaningOutcome Apply(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var column = frame[Column];
        return CleaningOutcome.Dropped(
            frame, column.MissingCount == 0 ? [] : RowLists.Where(frame.RowCount, column.IsMissing));
    }
}
