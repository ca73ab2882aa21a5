using System.Runtime.InteropServices;
using ChurnLab.Frames.Grouping;

namespace ChurnLab.Frames.Sorting;

/// <summary>One key of a sort as unsigned numbers in ascending order, wherever missing goes and however the key runs.</summary>
internal sealed class SortLevel
{
    private const ulong SignBit = 1UL << 63;

    private readonly KeyWriter _write;
    private readonly Column? _column;
    private readonly ulong _flip;
    private readonly ulong _add;

    private SortLevel(KeyWriter write, Column? column, bool descending, bool missingFirst)
    {
        _write = write;
        _column = column;

        // With the sign bit flipped, missing is 0 and so first; inverted, it is the largest. One step around the circle of
        // numbers moves it to the other end and leaves the others in order, so no key is lost to a mark for missing.
        _flip = descending ? ~SignBit : SignBit;
        _add = descending == missingFirst ? (descending ? 1 : ulong.MaxValue) : 0;
    }

    public static SortLevel Of(Column column, bool descending, bool missingFirst) =>
        new(column.WriteKeys, column, descending, missingFirst);

    /// <summary>The only level of a sort: ascending, missing last.</summary>
    public static SortLevel Of(KeyWriter write) => new(write, null, descending: false, missingFirst: false);

    public void Write(int start, Span<ulong> keys)
    {
        _write(start, MemoryMarshal.Cast<ulong, long>(keys));
        Turn(keys);
    }

    public void Write(ReadOnlySpan<int> rows, Span<ulong> keys)
    {
        _column!.WriteKeys(rows, MemoryMarshal.Cast<ulong, long>(keys));
        Turn(keys);
    }

    private void Turn(Span<ulong> keys)
    {
        for (var i = 0; i < keys.Length; i++)
            keys[i] = unchecked((keys[i] ^ _flip) + _add);
    }
}
