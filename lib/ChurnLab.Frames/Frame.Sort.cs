using ChurnLab.Frames.Sorting;

namespace ChurnLab.Frames;

/// <content>Order of rows.</content>
public sealed partial class Frame
{
    /// <summary>Returns the rows in the order of one or more columns; pandas <c>sort_values</c>.</summary>
    /// <remarks>
    /// The sort is stable: rows equal in all keys keep their order. pandas promises that only with <c>kind="stable"</c>
    /// or several keys. Rows without a value come last unless a key says otherwise.
    /// </remarks>
    /// <param name="keys">Columns, the most important first; a name is an ascending key.</param>
    /// <exception cref="FrameException">There is no such column.</exception>
    /// <exception cref="ArgumentException">No column is named.</exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public Frame SortBy(params IEnumerable<SortKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var levels = keys.Select(key => SortLevel.Of(this[key.Column], key.IsDescending, key.IsMissingFirst)).ToArray();
        return levels.Length == 0
            ? throw new ArgumentException("Rows are sorted by at least one column.", nameof(keys))
            : Gather(new RowOrder(levels).Sort(RowCount));
    }
}
