using ChurnLab.Frames.Grouping;

namespace ChurnLab.Frames.Joining;

/// <summary>Sees to it that keys stand no more often than the cardinality allows.</summary>
internal static class JoinCheck
{
    public static void Cardinality(KeyCodes codes, (Column Left, Column Right)[] keys, JoinCardinality cardinality)
    {
        if (!Enum.IsDefined(cardinality))
            throw new ArgumentOutOfRangeException(nameof(cardinality), cardinality, "There is no such cardinality of a join.");
        var split = keys[0].Left.Length;
        if (cardinality is JoinCardinality.ManyToOne or JoinCardinality.OneToOne)
            Once(codes, codes.Codes.AsSpan(split), Array.ConvertAll(keys, key => key.Right), ("right", cardinality));
        if (cardinality is JoinCardinality.OneToMany or JoinCardinality.OneToOne)
            Once(codes, codes.Codes.AsSpan(0, split), Array.ConvertAll(keys, key => key.Left), ("left", cardinality));
    }

    private static void Once(
        KeyCodes codes, ReadOnlySpan<int> rows, Column[] keys, (string Side, JoinCardinality Cardinality) check)
    {
        var seen = new bool[codes.Count];
        for (var row = 0; row < rows.Length; row++)
        {
            var code = rows[row];
            if (code == KeyCodes.None)
                continue;
            if (seen[code])
                throw JoinErrors.Repeated(keys, check, (rows.IndexOf(code), row), Repeated(codes, rows));
            seen[code] = true;
        }
    }

    private static int Repeated(KeyCodes codes, ReadOnlySpan<int> rows)
    {
        var counts = new int[codes.Count];
        foreach (var code in rows)
        {
            if (code != KeyCodes.None)
                counts[code]++;
        }

        return counts.Count(count => count > 1);
    }
}
