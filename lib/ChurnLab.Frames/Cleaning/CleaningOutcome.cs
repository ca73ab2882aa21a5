using ChurnLab.Hosting;

namespace ChurnLab.Frames.Cleaning;

/// <summary>What a rule made of a frame, and what it says it did.</summary>
/// <remarks>
/// Rows are counted from 0 in the frame the rule was given, and listed in ascending order. What is not said must not
/// have happened: <see cref="FrameCleaning"/> compares the frames.
/// </remarks>
public sealed record CleaningOutcome
{
    /// <summary>What was done.</summary>
    public required CleaningAction Action { get; init; }

    /// <summary>The resulting frame: old columns in their order, then new ones; rows in their order.</summary>
    public required Frame Frame { get; init; }

    /// <summary>Rows taken away; none by default. Only with <see cref="CleaningAction.Dropped"/>.</summary>
    public IReadOnlyList<int> DroppedRows { get; init; } = [];

    /// <summary>
    /// Names of columns with cells that changed; none by default. Only with <see cref="CleaningAction.Changed"/> and
    /// <see cref="CleaningAction.Blanked"/>; which cells, is found by comparison.
    /// </summary>
    public IReadOnlyList<string> ChangedColumns { get; init; } = [];

    /// <summary>
    /// Names of new columns in their order; none by default. Not with <see cref="CleaningAction.Dropped"/>,
    /// <see cref="CleaningAction.Checked"/> and <see cref="CleaningAction.Kept"/>.
    /// </summary>
    public IReadOnlyList<string> AddedColumns { get; init; } = [];

    /// <summary>
    /// Rows that the rule found and left as they are; none by default. Only with <see cref="CleaningAction.Flagged"/>,
    /// <see cref="CleaningAction.Checked"/> and <see cref="CleaningAction.Kept"/>.
    /// </summary>
    public IReadOnlyList<int> ReportedRows { get; init; } = [];

    /// <summary>What else the reader should know, in a few words; empty by default.</summary>
    public string Details { get; init; } = "";

    /// <summary>A table with more on it, such as a <see cref="DuplicateReport"/>; null, the default, for none.</summary>
    public IShown? Report { get; init; }

    /// <summary>The outcome of taking rows away.</summary>
    /// <param name="frame">The frame the rule was given.</param>
    /// <param name="rows">Rows to take away, from 0, ascending, each once; none leaves the frame as it is.</param>
    /// <exception cref="ArgumentException">The rows are not in ascending order or do not exist.</exception>
    public static CleaningOutcome Dropped(Frame frame, params IReadOnlyList<int> rows)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var result = rows.Count == 0 ? frame : frame.Take(RowLists.Others(rows, frame.RowCount));
        return new() { Action = CleaningAction.Dropped, Frame = result, DroppedRows = rows };
    }

    /// <summary>The outcome of giving cells of one column other values.</summary>
    /// <param name="frame">The frame the rule was given.</param>
    /// <param name="column">The column as it is now, under its name and of its kind.</param>
    /// <exception cref="FrameException">The column has another number of rows.</exception>
    public static CleaningOutcome Changed(Frame frame, Column column)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(column);
        return new() { Action = CleaningAction.Changed, Frame = frame.With(column), ChangedColumns = [column.Name] };
    }

    /// <summary>The outcome of making cells of one column missing.</summary>
    /// <param name="frame">The frame the rule was given.</param>
    /// <param name="column">Name of the column.</param>
    /// <param name="rows">Rows whose cells lose their values, from 0.</param>
    /// <exception cref="FrameException">There is no such column.</exception>
    public static CleaningOutcome Blanked(Frame frame, string column, params IReadOnlyList<int> rows)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var blank = CellRewriting.Blank(frame[column], rows);
        return new() { Action = CleaningAction.Blanked, Frame = frame.With(blank), ChangedColumns = [column] };
    }

    /// <summary>The outcome of marking rows, in the trail alone or in a new column too.</summary>
    /// <param name="frame">The frame the rule was given.</param>
    /// <param name="rows">Rows marked, from 0, ascending, each once.</param>
    /// <param name="column">Name of a new column that is true for them and false for others; none when null.</param>
    /// <exception cref="FrameException">The frame has a column of that name already.</exception>
    public static CleaningOutcome Flagged(Frame frame, IReadOnlyList<int> rows, string? column = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(rows);
        if (column is null)
            return new() { Action = CleaningAction.Flagged, Frame = frame, ReportedRows = rows };
        if (frame.Has(column))
            throw CleaningErrors.FlagExists(column);
        var flags = new byte[frame.RowCount];
        foreach (var row in rows)
            flags[row] = 1;
        return new()
        {
            Action = CleaningAction.Flagged,
            Frame = frame.With(BooleanColumn.Over(column, flags)),
            AddedColumns = [column],
            ReportedRows = rows,
        };
    }

    /// <summary>The outcome of comparing with what is expected.</summary>
    /// <param name="frame">The frame the rule was given.</param>
    /// <param name="rows">Rows that are not as expected, from 0, ascending, each once.</param>
    public static CleaningOutcome Checked(Frame frame, params IReadOnlyList<int> rows) =>
        new() { Action = CleaningAction.Checked, Frame = frame, ReportedRows = rows };

    /// <summary>The outcome of leaving rows that stand out as they are.</summary>
    /// <param name="frame">The frame the rule was given.</param>
    /// <param name="rows">Rows that stand out, from 0, ascending, each once.</param>
    public static CleaningOutcome Kept(Frame frame, params IReadOnlyList<int> rows) =>
        new() { Action = CleaningAction.Kept, Frame = frame, ReportedRows = rows };
}
