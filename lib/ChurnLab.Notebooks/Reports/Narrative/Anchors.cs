namespace ChurnLab.Notebooks.Reports.Narrative;

/// <summary>Keeps the addresses inside a page apart.</summary>
internal sealed class Anchors
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>Address of a cell. Slugs of headings hold no colon, so the two cannot meet.</summary>
    public static string OfCell(int ordinal) => FormattableString.Invariant($"cell:{ordinal}");

    /// <summary>Returns the wanted address, or the first free one with a number behind it.</summary>
    public string Take(string wanted)
    {
        var name = wanted;
        for (var number = 2; !_taken.Add(name); number++)
            name = FormattableString.Invariant($"{wanted}-{number}");
        return name;
    }
}
