using ChurnLab.Frames.Windows;

namespace ChurnLab.Frames;

/// <content>Computations over the rows of a group in their order.</content>
public sealed partial class Frame
{
    /// <summary>
    /// Puts rows into partitions and orders each, for lags, running sums and the like; SQL <c>OVER (PARTITION BY ... ORDER
    /// BY ...)</c>, pandas <c>sort_values(...).groupby(...)</c>. The frame itself keeps its order.
    /// </summary>
    /// <remarks>
    /// Rows with a missing partition key belong to no partition and get missing results, as in pandas. Rows with a missing
    /// order value come last in theirs. Rows with equal order values keep the order of the frame. It costs one linear
    /// sort, whatever is computed.
    /// </remarks>
    /// <param name="partitionBy">Names of the key columns; none makes one partition of all rows.</param>
    /// <param name="orderBy">Names of the columns that order the rows of a partition, the first first; none leaves them
    /// in the order of the frame.</param>
    /// <returns>The window, see <see cref="FrameWindow.With"/>.</returns>
    /// <exception cref="FrameException">There is no such column.</exception>
    public FrameWindow Window(IEnumerable<string> partitionBy, params IEnumerable<string> orderBy) =>
        new(new WindowRows(this, [.. partitionBy], [.. orderBy]));

    /// <summary>Puts rows into partitions by one column and orders each by another.</summary>
    /// <param name="partitionBy">Name of the key column.</param>
    /// <param name="orderBy">Name of the column that orders the rows of a partition, such as a period.</param>
    /// <returns>The window, see <see cref="FrameWindow.With"/>.</returns>
    /// <exception cref="FrameException">There is no such column.</exception>
    public FrameWindow Window(string partitionBy, string orderBy) => Window([partitionBy], [orderBy]);
}
