using System.Numerics;

namespace ChurnLab.Frames.Cleaning;

/// <summary>Finds the right text that a misspelt one means.</summary>
internal sealed class TypoMatcher
{
    private readonly ILookup<string, string> _bySpelling;
    private readonly (string Text, string Key, ulong Letters)[] _domain;
    private readonly int _maxDistance;

    public TypoMatcher(IEnumerable<string> domain, int maxDistance)
    {
        _domain = [.. domain.Order(StringComparer.Ordinal)
            .Select(text => (text, key: Spelling.Key(text))).Select(right => (right.text, right.key, Letters(right.key)))];
        _bySpelling = _domain.ToLookup(right => right.Key, right => right.Text, StringComparer.Ordinal);
        _maxDistance = maxDistance;
    }

    /// <summary>Judges a text that is not right.</summary>
    public TypoFinding Match(string value, int count)
    {
        var key = Spelling.Key(value);
        var (nearest, distance) = _bySpelling.Contains(key) ? ([.. _bySpelling[key]], 0) : Nearest(key);
        return new()
        {
            Value = value,
            Count = count,
            Decision = nearest.Count switch
            {
                0 => TypoDecision.TooFar,
                1 when distance == 0 => TypoDecision.Respelt,
                1 => TypoDecision.Repaired,
                _ => TypoDecision.Ambiguous,
            },
            Nearest = nearest,
            Distance = nearest.Count == 0 ? null : distance,
        };
    }

    private (List<string> Nearest, int Distance) Nearest(string key)
    {
        var nearest = new List<(string Text, string Key, ulong Letters)>();
        var least = _maxDistance;
        var letters = Letters(key);
        foreach (var right in _domain)
        {
            // One edit takes away one letter and brings another at most; this spares nearly all comparisons of free text.
            if (BitOperations.PopCount(letters ^ right.Letters) > 2 * (long)least)
                continue;
            var distance = EditDistance.Between(key, right.Key, least);
            if (distance > least)
                continue;
            if (distance < least)
                nearest.Clear();
            least = distance;
            nearest.Add(right);
        }

        // More than a third of the letters, and any short word would be near any other.
        return nearest.Exists(right => least <= right.Key.Length / 3)
            ? (nearest.ConvertAll(right => right.Text), least)
            : ([], least);
    }

    // Which letters occur, 64 kinds told apart.
    private static ulong Letters(string key)
    {
        var letters = 0UL;
        foreach (var letter in key)
            letters |= 1UL << (letter & 63);
        return letters;
    }
}
