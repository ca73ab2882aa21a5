using ChurnLab.Frames.Grouping;

namespace ChurnLab.Frames;

/// <content>Rows that are equal.</content>
public sealed partial class Frame
{
    /// <summary>
    /// Returns the first of the rows that are equal in some columns, in their order; pandas <c>drop_duplicates</c>.
    /// </summary>
    /// <remarks>Missing equals missing here, as in pandas; in joins it does not.</remarks>
    /// <param name="columns">Names of the columns to compare; all when none is named.</param>
    /// <exception cref="FrameException">There is no such column.</exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public Frame Distinct(params IEnumerable<string> columns)
    {
        if (CodesOf(columns) is not { } codes)
            return this;
        var rows = codes.FirstRows.ToArray();
        Array.Sort(rows);
        return rows.Length == RowCount ? this : Gather(rows);
    }

    /// <summary>
    /// Marks rows that are equal, in all columns, to an earlier one; pandas <c>duplicated</c>. Missing equals missing.
    /// </summary>
    /// <returns>A column named <c>duplicated</c>, true for every row but the first of those that are equal.</returns>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public BooleanColumn IsDuplicated() => IsDuplicated([]);

    /// <summary>
    /// Marks rows that are equal to others in some columns; pandas <c>duplicated</c>. Missing equals missing.
    /// </summary>
    /// <param name="columns">Names of the columns to compare; all when none is named.</param>
    /// <param name="keep">Which of the equal rows is not marked.</param>
    /// <returns>A column named <c>duplicated</c>, one value per row.</returns>
    /// <exception cref="FrameException">There is no such column.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="keep"/> is none of its values.</exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public BooleanColumn IsDuplicated(IEnumerable<string> columns, DuplicateKeep keep = DuplicateKeep.First)
    {
        if (!Enum.IsDefined(keep))
            throw new ArgumentOutOfRangeException(nameof(keep), keep, "Which of equal rows is kept must be First, Last or None.");
        var marks = new byte[RowCount];
        if (CodesOf(columns) is not { } codes)
            return BooleanColumn.Over("duplicated", marks);
        if (keep == DuplicateKeep.None)
        {
            var sizes = codes.Sizes();
            for (var row = 0; row < marks.Length; row++)
                marks[row] = sizes[codes.Codes[row]] > 1 ? (byte)1 : (byte)0;
            return BooleanColumn.Over("duplicated", marks);
        }

        var seen = new bool[codes.Count];
        for (var i = 0; i < marks.Length; i++)
        {
            var row = keep == DuplicateKeep.First ? i : marks.Length - 1 - i;
            marks[row] = seen[codes.Codes[row]] ? (byte)1 : (byte)0;
            seen[codes.Codes[row]] = true;
        }

        return BooleanColumn.Over("duplicated", marks);
    }

    // Null where there is nothing to compare.
    private KeyCodes? CodesOf(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var columns = names.Select(name => this[name]).ToArray();
        if (columns.Length == 0)
            columns = _columns;
        return columns.Length == 0 ? null : KeyCodes.Of(columns, missingIsKey: true);
    }
}
