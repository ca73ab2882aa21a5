using System.Numerics;
using ChurnLab.Hosting;

namespace ChurnLab.Frames.Cleaning;

/// <summary>Finds equal rows by hashing them once, whatever the number of columns.</summary>
internal static class RowIdentity
{
    /// <summary>Stands for the row of a row that has no identity.</summary>
    public const int None = -1;

    private const ulong Odd = 0x9E3779B97F4A7C15;

    /// <summary>For every row the first row equal to it, itself where it is the first.</summary>
    /// <param name="columns">What is compared.</param>
    /// <param name="missingIsEqual">Whether missing equals missing; otherwise a row that lacks a value gets
    /// <see cref="None"/>.</param>
    public static int[] FirstEqualRows(IReadOnlyList<Column> columns, bool missingIsEqual)
    {
        var hashes = Hashes(columns, missingIsEqual, out var without);
        var slots = new int[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, 2 * hashes.Length))];
        Array.Fill(slots, None);
        var first = new int[hashes.Length];
        for (var row = 0; row < first.Length; row++)
        {
            if (without?[row] == true)
            {
                first[row] = None;
                continue;
            }

            var slot = (int)(hashes[row] & (uint)(slots.Length - 1));
            while (slots[slot] != None && !(hashes[slots[slot]] == hashes[row] && Same(columns, slots[slot], row)))
                slot = (slot + 1) & (slots.Length - 1);
            if (slots[slot] == None)
                slots[slot] = row;
            first[row] = slots[slot];
        }

        return first;
    }

    private static bool Same(IReadOnlyList<Column> columns, int row, int other)
    {
        foreach (var column in columns)
        {
            if (!CellComparison.Same(column, row, other))
                return false;
        }

        return true;
    }

    private static ulong[] Hashes(IReadOnlyList<Column> columns, bool missingIsEqual, out bool[]? without)
    {
        var hashes = new ulong[columns[0].Length];
        var keys = new long[hashes.Length];
        without = null;
        foreach (var column in columns)
        {
            AmbientCancellation.ThrowIfRequested();
            WriteKeys(column, keys);
            for (var row = 0; row < keys.Length; row++)
            {
                var mixed = (hashes[row] ^ (ulong)keys[row]) * Odd;
                hashes[row] = mixed ^ (mixed >> 32);
            }

            if (missingIsEqual || column.MissingCount == 0)
                continue;
            without ??= new bool[hashes.Length];
            for (var row = 0; row < without.Length; row++)
                without[row] |= column.IsMissing(row);
        }

        return hashes;
    }

    // Codes tell texts of one column apart; keys of other kinds are their order, for which 10^6 texts would be sorted.
    private static void WriteKeys(Column column, long[] keys)
    {
        if (column is not TextColumn texts)
        {
            column.WriteKeys(0, keys);
            return;
        }

        var codes = texts.AsSpan();
        for (var row = 0; row < codes.Length; row++)
            keys[row] = codes[row];
    }
}
