using System.Runtime.InteropServices;
using ChurnLab.Frames.Parallelism;

namespace ChurnLab.Frames.Grouping;

/// <summary>The row of a group that holds its smallest, largest, first or last value.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct GroupPick
{
    private long _key;

    // Rows count from 1 here: the default is no row.
    private int _place;

    /// <summary>Row per group; −1 where no row has a value.</summary>
    public static int[] Rows(Column column, KeyCodes keys, AggregationKind kind)
    {
        var picks = GroupSlices.Accumulate<GroupPick>(
            keys,
            (start, end, groups) => Add(column, keys.Codes, (start, end), groups, kind),
            (earlier, later) => later._place > 0 && earlier.YieldsTo(later._key, kind) ? later : earlier);
        return Array.ConvertAll(picks, pick => pick._place - 1);
    }

    private static void Add(Column column, int[] codes, (int Start, int End) rows, GroupPick[] groups, AggregationKind kind)
    {
        Span<long> block = stackalloc long[RowSlices.Block];
        for (var start = rows.Start; start < rows.End; start += RowSlices.Block)
        {
            var values = block[..Math.Min(RowSlices.Block, rows.End - start)];
            column.WriteKeys(start, values);
            for (var i = 0; i < values.Length; i++)
            {
                var code = codes[start + i];
                if (code == KeyCodes.None || values[i] == long.MinValue)
                    continue;
                ref var group = ref groups[code];
                if (group.YieldsTo(values[i], kind))
                    (group._key, group._place) = (values[i], start + i + 1);
            }
        }
    }

    private readonly bool YieldsTo(long key, AggregationKind kind) => _place == 0 || kind switch
    {
        AggregationKind.Min => key < _key,
        AggregationKind.Max => key > _key,
        AggregationKind.First => false,
        _ => true,
    };
}
