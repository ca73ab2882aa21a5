using ChurnLab.Frames.Joining;

namespace ChurnLab.Frames;

/// <content>Joins.</content>
public sealed partial class Frame
{
    /// <summary>
    /// Adds the columns of another frame where keys are equal, keeping only rows that have a partner: an inner join, as
    /// pandas <c>merge</c> does by default.
    /// </summary>
    /// <param name="right">The other frame, in which every key stands at most once.</param>
    /// <param name="on">Names of the key columns, the same in both frames.</param>
    /// <returns>Rows in the order of this frame; see <see cref="Join(Frame, JoinOptions)"/>.</returns>
    /// <exception cref="FrameException">There is no such column, kinds of the keys differ, or a key of the right frame is
    /// repeated.</exception>
    /// <exception cref="ArgumentException">No column is named.</exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public Frame Join(Frame right, params IEnumerable<string> on) => Join(right, new JoinOptions { On = [.. on] });

    /// <summary>Joins two frames by equal keys; pandas <c>merge</c>.</summary>
    /// <remarks>
    /// <para>
    /// A row with a missing key has no partner; pandas matches missing with missing. Whole numbers match numbers where
    /// all numbers of the column are whole; other kinds match only themselves. A column without any value can be a key
    /// of any kind.
    /// </para>
    /// <para>
    /// Rows come in the order of the left frame, the partners of one row in the order of the right; rows of the right
    /// frame without a partner come last. Columns are those of the left frame, then those of the right without the keys
    /// they share. Values of a row that has no partner are missing; the shared keys are not. Texts keep their order
    /// (<see cref="TextColumn.IsOrdered"/>), shared keys one that holds the texts of both frames.
    /// </para>
    /// </remarks>
    /// <param name="right">The other frame.</param>
    /// <param name="options">Keys, which rows are kept, how often a key may stand.</param>
    /// <exception cref="FrameException">There is no such column, kinds of the keys differ, a key stands more often than
    /// the cardinality allows, or two columns would have one name.</exception>
    /// <exception cref="ArgumentException">No key is named, or names of keys have no partners.</exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public Frame Join(Frame right, JoinOptions options)
    {
        ArgumentNullException.ThrowIfNull(right);
        ArgumentNullException.ThrowIfNull(options);
        return new FrameJoin(this, right, options).Compute();
    }
}
