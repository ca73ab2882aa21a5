using ChurnLab.Hosting;

namespace ChurnLab.Frames;

/// <content>Choosing rows and columns.</content>
public sealed partial class Frame
{
    // Often enough that an interrupted cell stops at once, rarely enough to cost nothing.
    private const int CancellationInterval = 1 << 16;

    /// <summary>Returns some columns, in the order given; pandas <c>df[["a", "b"]]</c>.</summary>
    /// <param name="names">Names of the columns.</param>
    /// <exception cref="FrameException">There is no such column, or one is named twice.</exception>
    public Frame Select(params IEnumerable<string> names) => new(names.Select(name => this[name]));

    /// <summary>Returns the frame without some columns; pandas <c>drop(columns=...)</c>.</summary>
    /// <param name="names">Names of the columns.</param>
    /// <exception cref="FrameException">There is no such column.</exception>
    public Frame Drop(params IEnumerable<string> names)
    {
        var dropped = names.Select(name => this[name]).ToHashSet();
        return new Frame(_columns.Where(column => !dropped.Contains(column)));
    }

    /// <summary>
    /// Returns the frame with one more column at the end, or with the column of that name replaced in its place; pandas
    /// <c>assign</c>.
    /// </summary>
    /// <param name="column">The column, of as many rows as the frame; of any number when the frame has no
    /// columns.</param>
    /// <exception cref="FrameException">The column has another number of rows.</exception>
    public Frame With(Column column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return Has(column.Name)
            ? new Frame(_columns.Select(old => old.Name == column.Name ? column : old))
            : new Frame([.. _columns, column]);
    }

    /// <summary>Returns the frame with one column under another name.</summary>
    /// <param name="name">Name of the column.</param>
    /// <param name="newName">Its new name.</param>
    /// <exception cref="FrameException">There is no such column, or another one has the new name.</exception>
    public Frame Rename(string name, string newName)
    {
        var renamed = this[name];
        return new Frame(_columns.Select(column => ReferenceEquals(column, renamed) ? column.Rename(newName) : column));
    }

    /// <summary>
    /// Returns the frame with every column under the name a function gives, such as <c>name =>
    /// name.ToLowerInvariant()</c>.
    /// </summary>
    /// <param name="rename">Makes the new name of a column from its name.</param>
    /// <exception cref="FrameException">Two columns would have one name.</exception>
    public Frame Rename(Func<string, string> rename)
    {
        ArgumentNullException.ThrowIfNull(rename);
        return new Frame(_columns.Select(column => column.Rename(rename(column.Name))));
    }

    /// <summary>Returns the first rows.</summary>
    /// <param name="count">How many; all where there are fewer. Range: 0 or more; pandas counts negative ones from the
    /// end.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public Frame Head(int count = 5)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Slice(0, Math.Min(count, RowCount));
    }

    /// <summary>Returns the last rows.</summary>
    /// <param name="count">How many; all where there are fewer. Range: 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public Frame Tail(int count = 5)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var taken = Math.Min(count, RowCount);
        return Slice(RowCount - taken, taken);
    }

    /// <summary>Returns rows that follow each other.</summary>
    /// <param name="start">First row, from 0.</param>
    /// <param name="count">Number of rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie within the frame.</exception>
    public Frame Slice(int start, int count) => new(_columns.Select(column => column.Slice(start, count)));

    /// <summary>Returns some rows, in the order given; pandas <c>iloc</c>.</summary>
    /// <param name="rows">Rows, from 0; any number of times each.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public Frame Take(ReadOnlySpan<int> rows)
    {
        foreach (var row in rows)
        {
            if ((uint)row >= (uint)RowCount)
                throw FrameErrors.NoRow(nameof(rows), row, RowCount);
        }

        return Gather(rows.ToArray());
    }

    /// <summary>
    /// Returns the rows for which a predicate holds; a comparison with a missing value is false, as C# has it for null.
    /// </summary>
    /// <param name="predicate">Says of a row whether it is kept, such as <c>row => row.Number("age") >= 35</c>.</param>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public Frame Where(Func<FrameRow, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        var kept = new List<int>();
        for (var row = 0; row < RowCount; row++)
        {
            if (row % CancellationInterval == 0)
                AmbientCancellation.ThrowIfRequested();
            if (predicate(new FrameRow(this, row)))
                kept.Add(row);
        }

        return Gather(kept.ToArray());
    }

    /// <summary>Returns the rows where a mask is true; missing counts as false.</summary>
    /// <param name="mask">One value per row.</param>
    /// <exception cref="FrameException">The mask has another number of rows.</exception>
    public Frame Where(BooleanColumn mask)
    {
        ArgumentNullException.ThrowIfNull(mask);
        if (mask.Length != RowCount)
            throw FrameErrors.MaskLength(mask.Length, RowCount);
        var rows = new int[mask.TrueCount];
        var next = 0;
        for (var row = 0; next < rows.Length; row++)
        {
            if (mask.AsSpan()[row] == 1)
                rows[next++] = row;
        }

        return Gather(rows);
    }

    /// <summary>Returns the rows where a mask is true.</summary>
    /// <param name="mask">One value per row.</param>
    /// <exception cref="FrameException">The mask has another number of rows.</exception>
    public Frame Where(ReadOnlySpan<bool> mask) => Where(new BooleanColumn("mask", mask));

    /// <summary>Rows that are known to be in the frame; a negative one gives missing values.</summary>
    private Frame Gather(int[] rows) => new(_columns.Select(column => column.Gather(rows)));
}
