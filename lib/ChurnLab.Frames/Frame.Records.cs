using ChurnLab.Frames.Records;

namespace ChurnLab.Frames;

/// <content>To records of one's own types and from them.</content>
public sealed partial class Frame
{
    /// <summary>Makes a frame of records, a column of each public property; Deedle <c>Frame.FromRecords</c>.</summary>
    /// <remarks>
    /// Properties may be double, float, int, long, bool, string, DateOnly, an enum, or nullable ones of these; null and NaN
    /// are missing. An enum becomes text, ordered as its values are. Columns have the names of the properties, in their
    /// order.
    /// </remarks>
    /// <typeparam name="T">Type of a record: a record, class, struct or anonymous type with public properties.</typeparam>
    /// <param name="records">The records; none gives a frame without rows.</param>
    /// <exception cref="FrameException">The type has no public property or one of another type; a record is null; or an
    /// enum holds a value without a name.</exception>
    public static Frame FromRecords<T>(IEnumerable<T> records) => RecordColumns.Of(records);

    /// <summary>Makes a record of each row.</summary>
    /// <remarks>
    /// The public constructor with the most parameters is called, then properties that can be set or initialised are;
    /// columns are found by their names, letter case and underscores aside, so <c>OpenedOn</c> is <c>opened_on</c>. A
    /// parameter without a column takes its default value, a property that is not <c>required</c> keeps its own. Columns
    /// that no member asks for are left out. Cells are read as by <see cref="Number"/> and the like, texts into enums by
    /// name.
    /// </remarks>
    /// <typeparam name="T">Type of a record; its members may have the types <see cref="FromRecords"/> names.</typeparam>
    /// <exception cref="FrameException">There is no column for a parameter or required property, or two; a cell cannot be
    /// read so, or is missing where the type does not allow it, and the message names row and column.</exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public IReadOnlyList<T> ToRecords<T>() => RecordWriter<T>.Of(this);
}
