namespace ChurnLab.Frames.Joining;

/// <summary>One numbering of the texts of several columns; texts that no row holds any more are left out.</summary>
internal sealed class TextLevels
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>Number of different texts so far.</summary>
    public int Count => _places.Count;

    /// <summary>The texts in the order of their numbers.</summary>
    public string[] ToArray() => [.. _places.Keys];

    /// <summary>Adds the texts of a column; returns the number of each of its levels, of unused ones −1.</summary>
    public int[] Add(TextColumn column)
    {
        var levels = column.Levels;
        var map = new int[levels.Count];
        foreach (var code in column.AsSpan())
        {
            if (code != TextColumn.MissingCode)
                map[code] = 1;
        }

        for (var level = 0; level < map.Length; level++)
            map[level] = map[level] == 0 ? TextColumn.MissingCode : PlaceOf(levels[level]);
        return map;
    }

    /// <summary>Adds a text, whether a row holds it or not; returns its number.</summary>
    public int Add(string text) => PlaceOf(text);

    private int PlaceOf(string text)
    {
        if (!_places.TryGetValue(text, out var place))
            _places.Add(text, place = _places.Count);
        return place;
    }
}
