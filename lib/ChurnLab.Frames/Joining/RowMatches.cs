using ChurnLab.Frames.Grouping;
using ChurnLab.Frames.Parallelism;

namespace ChurnLab.Frames.Joining;

/// <summary>Which rows of the right frame have the key of a row of the left frame.</summary>
internal sealed class RowMatches
{
    private const int RowsPerSlice = 1 << 16;

    private readonly int[] _codes;
    private readonly int _leftCount;
    private readonly int[] _starts;
    private readonly int[] _rows;

    /// <summary>Arranges the rows of the right frame by key.</summary>
    /// <param name="codes">Codes of the keys of both frames.</param>
    /// <param name="leftCount">Number of rows of the left frame.</param>
    public RowMatches(KeyCodes codes, int leftCount)
    {
        _codes = codes.Codes;
        _leftCount = leftCount;
        _starts = new int[codes.Count + 1];
        foreach (var code in RightCodes)
            _starts[code + 1]++;
        // Rows without a key were counted in the first place; nothing is to find there.
        _starts[0] = 0;
        for (var code = 1; code < _starts.Length; code++)
            _starts[code] += _starts[code - 1];
        _rows = new int[_starts[^1]];
        var next = _starts.ToArray();
        for (var row = 0; row < RightCodes.Length; row++)
        {
            if (RightCodes[row] != KeyCodes.None)
                _rows[next[RightCodes[row]]++] = row;
        }
    }

    private ReadOnlySpan<int> LeftCodes => _codes.AsSpan(0, _leftCount);

    private ReadOnlySpan<int> RightCodes => _codes.AsSpan(_leftCount);

    /// <summary>Pairs of rows, in the order of the left frame.</summary>
    /// <param name="keepAll">Whether left rows without a partner are kept, with −1 in place of one.</param>
    public (int[] Left, int[] Right) Pairs(bool keepAll)
    {
        var slices = Math.Max(1, _leftCount / RowsPerSlice);
        var starts = new long[slices + 1];
        RowSlices.EachOf(slices, _leftCount, (slice, start, end) => starts[slice + 1] = Count(start, end, keepAll));
        for (var slice = 0; slice < slices; slice++)
            starts[slice + 1] += starts[slice];
        if (starts[^1] > Array.MaxLength)
            throw JoinErrors.TooLarge(starts[^1]);
        var left = GC.AllocateUninitializedArray<int>((int)starts[^1]);
        var right = GC.AllocateUninitializedArray<int>(left.Length);
        RowSlices.EachOf(slices, _leftCount, (slice, start, end) =>
        {
            var next = (int)starts[slice];
            for (var row = start; row < end; row++)
            {
                var partners = PartnersOf(row);
                foreach (var partner in partners)
                    (left[next], right[next++]) = (row, partner);
                if (partners.IsEmpty && keepAll)
                    (left[next], right[next++]) = (row, -1);
            }
        });
        return (left, right);
    }

    /// <summary>Rows of the left frame that have a partner, or those that have none.</summary>
    public int[] LeftRows(bool withPartner)
    {
        var rows = new List<int>();
        for (var row = 0; row < _leftCount; row++)
        {
            if (PartnersOf(row).IsEmpty != withPartner)
                rows.Add(row);
        }

        return [.. rows];
    }

    /// <summary>Rows of the right frame that have no partner.</summary>
    public int[] LonelyRightRows()
    {
        var seen = new bool[_starts.Length];
        foreach (var code in LeftCodes)
            seen[code + 1] = true;
        // No partner is one of a row without a key.
        seen[0] = false;
        var rows = new List<int>();
        for (var row = 0; row < RightCodes.Length; row++)
        {
            if (!seen[RightCodes[row] + 1])
                rows.Add(row);
        }

        return [.. rows];
    }

    private ReadOnlySpan<int> PartnersOf(int row)
    {
        var code = _codes[row];
        return code == KeyCodes.None ? [] : _rows.AsSpan(_starts[code].._starts[code + 1]);
    }

    private long Count(int start, int end, bool keepAll)
    {
        long count = 0;
        for (var row = start; row < end; row++)
            count += Math.Max(PartnersOf(row).Length, keepAll ? 1 : 0);
        return count;
    }
}
