using System.Numerics;
using ChurnLab.Frames.Elementwise;

namespace ChurnLab.Frames.Grouping;

/// <summary>Counts, sums of whole numbers and shares per group.</summary>
internal static class GroupWhole
{
    /// <summary>Number of values present.</summary>
    public static int[] Present(Column column, KeyCodes keys) => GroupSlices.Accumulate<int>(
        keys,
        (start, end, counts) =>
        {
            for (var row = start; row < end; row++)
            {
                if (keys.Codes[row] is not KeyCodes.None and var code && !column.IsMissing(row))
                    counts[code]++;
            }
        },
        static (earlier, later) => earlier + later);

    /// <summary>
    /// Whole numbers are summed as such, so that large sums stay exact; a sum that no column can hold is an overflow, not
    /// a wrong number.
    /// </summary>
    public static long[] Sums(IntegerColumn column, KeyCodes keys)
    {
        try
        {
            var sums = SumsOf<long>(column, keys);
            return sums.AsSpan().Contains(IntegerColumn.MissingValue)
                ? Array.ConvertAll(sums, sum => WholeResult.Of(sum))
                : sums;
        }
        catch (OverflowException)
        {
            // The sum of all may fit where that of some does not. Wide sums for everybody would cost time for nothing.
            return Array.ConvertAll(SumsOf<Int128>(column, keys), WholeResult.Of);
        }
    }

    private static T[] SumsOf<T>(IntegerColumn column, KeyCodes keys)
        where T : struct, IBinaryInteger<T> => GroupSlices.Accumulate<T>(
        keys,
        (start, end, sums) =>
        {
            var values = column.AsSpan()[start..end];
            var codes = keys.Codes.AsSpan(start..end);
            for (var i = 0; i < values.Length; i++)
            {
                if (codes[i] != KeyCodes.None && values[i] != IntegerColumn.MissingValue)
                    sums[codes[i]] = checked(sums[codes[i]] + T.CreateTruncating(values[i]));
            }
        },
        static (earlier, later) => checked(earlier + later));

    /// <summary>Share of true among the values present; NaN where there is none.</summary>
    public static double[] Shares(BooleanColumn column, KeyCodes keys)
    {
        var counts = GroupSlices.Accumulate<(int Trues, int Present)>(
            keys,
            (start, end, counts) =>
            {
                var values = column.AsSpan()[start..end];
                var codes = keys.Codes.AsSpan(start..end);
                for (var i = 0; i < values.Length; i++)
                {
                    if (codes[i] == KeyCodes.None || values[i] == BooleanColumn.MissingValue)
                        continue;
                    ref var count = ref counts[codes[i]];
                    count.Trues += values[i];
                    count.Present++;
                }
            },
            static (earlier, later) => (earlier.Trues + later.Trues, earlier.Present + later.Present));
        return Array.ConvertAll(counts, count => count.Present == 0 ? double.NaN : (double)count.Trues / count.Present);
    }
}
