namespace ChurnLab.Frames.Cleaning;

/// <summary>Rows of a frame with their numbers in front.</summary>
internal static class NumberedRows
{
    /// <param name="frame">The frame.</param>
    /// <param name="rows">Rows to take, ascending.</param>
    /// <param name="numbers">The number to show for each.</param>
    public static Frame Of(Frame frame, int[] rows, int[] numbers)
    {
        // A rule that affects every row shares the frame instead of copying it.
        var taken = rows.Length == frame.RowCount ? frame : frame.Take(rows);
        var name = FrameCleaning.RowColumn;
        while (frame.Has(name))
            name += "_";
        return new Frame([IntegerColumn.Over(name, Array.ConvertAll(numbers, row => (long)row)), .. taken.Columns]);
    }
}
