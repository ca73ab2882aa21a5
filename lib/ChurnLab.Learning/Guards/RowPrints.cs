using ChurnLab.Statistics;

namespace ChurnLab.Learning.Guards;

/// <summary>Numbers rows so that rows of equal features have equal numbers.</summary>
/// <remarks>Rows are told apart by 128 scrambled bits: that two different ones of a billion share them has a chance below 1e−20.</remarks>
internal static class RowPrints
{
    public static int[] Of(FeatureTable x, IReadOnlyCollection<string> ignored)
    {
        var (high, low) = (new ulong[x.Rows], new ulong[x.Rows]);
        foreach (var column in x.Columns.Where(column => !ignored.Contains(column.Name)))
        {
            for (var row = 0; row < x.Rows; row++)
            {
                var bits = Bits(column, row);
                high[row] = RandomStream.Mix(unchecked((high[row] * 3) + bits + 0x9E3779B97F4A7C15));
                low[row] = RandomStream.Mix(unchecked((low[row] * 5) ^ (bits + 0xD1B54A32D192ED03)));
            }
        }

        var numbers = new Dictionary<(ulong, ulong), int>(x.Rows);
        var prints = new int[x.Rows];
        for (var row = 0; row < prints.Length; row++)
        {
            if (!numbers.TryGetValue((high[row], low[row]), out prints[row]))
                numbers.Add((high[row], low[row]), prints[row] = numbers.Count);
        }

        return prints;
    }

    // 0 and −0 are the same number, and all NaN are missing alike.
    private static ulong Bits(FeatureColumn column, int row)
    {
        if (column is CategoryFeature category)
            return unchecked((ulong)category.Codes[row]);
        var value = ((NumberFeature)column).Values[row];
        return double.IsNaN(value) ? ulong.MaxValue : BitConverter.DoubleToUInt64Bits(value + 0.0);
    }
}
