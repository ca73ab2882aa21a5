namespace ChurnLab.Frames;

/// <summary>The rows of one group.</summary>
public sealed class FrameGroup
{
    private readonly Frame _source;
    private readonly ReadOnlyMemory<int> _rows;

    internal FrameGroup(Frame source, FrameRow key, ReadOnlyMemory<int> rows)
    {
        _source = source;
        _rows = rows;
        Key = key;
    }

    /// <summary>The key: a row with the key columns, such as <c>group.Key.Text("city")</c>.</summary>
    public FrameRow Key { get; }

    /// <summary>Number of rows; at least 1.</summary>
    public int RowCount => _rows.Length;

    /// <summary>Rows of the group in the grouped frame, from 0, ascending.</summary>
    public ReadOnlySpan<int> Rows => _rows.Span;

    /// <summary>Returns the rows of the group as a frame with all columns.</summary>
    public Frame ToFrame() => _source.Take(Rows);
}
