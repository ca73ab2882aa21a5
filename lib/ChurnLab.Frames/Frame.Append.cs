using ChurnLab.Frames.Joining;
using ChurnLab.Hosting;

namespace ChurnLab.Frames;

/// <content>Rows below rows.</content>
public sealed partial class Frame
{
    /// <summary>Puts the rows of other frames below those of this one; pandas <c>concat</c>.</summary>
    /// <param name="frames">Frames with the same columns in any order.</param>
    /// <returns>Columns in the order of this frame; see <see cref="Append(IEnumerable{Frame}, AppendOptions)"/>.</returns>
    /// <exception cref="FrameException">A frame lacks a column, or kinds of a column do not fit.</exception>
    public Frame Append(params IEnumerable<Frame> frames) => Append(frames, new AppendOptions());

    /// <summary>Puts the rows of other frames below those of this one; pandas <c>concat</c>.</summary>
    /// <remarks>
    /// Whole numbers become numbers where a frame holds numbers in that column; other kinds must be the same, unless a
    /// column has no value at all, which fits any kind. A frame without columns adds nothing. Texts keep an order
    /// (<see cref="TextColumn.IsOrdered"/>) that holds all of them: frames may lack some of its levels or the order, but
    /// not contradict it.
    /// </remarks>
    /// <param name="frames">The frames.</param>
    /// <param name="options">What to do with columns that are not in all frames.</param>
    /// <returns>Columns in the order in which the frames bring them.</returns>
    /// <exception cref="FrameException">A frame lacks a column and is not to be filled, kinds of a column do not fit, or
    /// there are more rows than a frame can hold.</exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public Frame Append(IEnumerable<Frame> frames, AppendOptions options)
    {
        ArgumentNullException.ThrowIfNull(frames);
        ArgumentNullException.ThrowIfNull(options);
        // Places in messages are those of the caller: this frame is 0.
        var parts = frames.Prepend(this).Index().Where(part => part.Item._columns.Length > 0).ToArray();
        var rows = parts.Sum(part => (long)part.Item.RowCount);
        if (rows > Array.MaxLength)
            throw JoinErrors.TooLarge(rows);
        var names = parts.SelectMany(part => part.Item._names).Distinct(StringComparer.Ordinal);
        return new Frame(names.Select(name => Appended(name, parts, options)));
    }

    private static Column Appended(string name, (int Index, Frame Item)[] parts, AppendOptions options)
    {
        AmbientCancellation.ThrowIfRequested();
        var holder = Array.Find(parts, part => part.Item.Has(name));
        var without = Array.FindIndex(parts, part => !part.Item.Has(name));
        if (without >= 0 && !options.FillMissing)
            throw JoinErrors.AppendedMissing(name, parts[without].Index, parts[without].Item, holder.Index);
        var kind = holder.Item[name].Kind;
        var columns = Array.ConvertAll(parts, part =>
            part.Item.Has(name) ? part.Item[name] : MissingColumn.Of(name, kind, part.Item.RowCount));
        return ColumnAppending.Of(name, columns, (first, second) =>
            JoinErrors.AppendedKinds(columns[first], parts[first].Index, columns[second], parts[second].Index));
    }
}
