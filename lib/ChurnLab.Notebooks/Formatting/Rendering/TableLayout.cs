using System.Globalization;
using ChurnLab.Notebooks.Formatting.Views;

namespace ChurnLab.Notebooks.Formatting.Rendering;

/// <summary>Decides which values are tables, and of which columns.</summary>
internal static class TableLayout
{
    /// <summary>Returns the table of a value; null when it is shown otherwise.</summary>
    public static Table? Of(View view) => view switch
    {
        TableView table => table.Table,
        SequenceView { Items.Count: > 0 } sequence => OfSequence(sequence),
        DictionaryView { Entries.Count: > 0 } dictionary => OfDictionary(dictionary),
        _ => null,
    };

    private static Table? OfSequence(SequenceView sequence)
    {
        var items = sequence.Items;
        if (items.Where(item => item.Type is not null).Select(item => item.Type).Distinct().Skip(1).Any())
            return WithIndex(["type", "value"], items.Select(item => new[] { TypeName(item), item.View }), sequence.More);
        if (items.All(item => item.View is TextView))
            return null;
        return items.All(item => item.View is ObjectView or DictionaryView or TextView)
            ? OfRows(sequence)
            : WithIndex(["value"], items.Select(item => new[] { item.View }), sequence.More);
    }

    /// <remarks>
    /// Every name becomes a column, in order of appearance: dictionaries, as JSON and databases give them, need not
    /// have the same keys, nor tasks the same state. An item that has no columns (a null, a note) stands in the first.
    /// </remarks>
    private static Table OfRows(SequenceView sequence)
    {
        var rows = sequence.Items.Select(item => Row(item.View)).ToArray();
        var names = rows.SelectMany(row => row ?? []).Select(cell => cell.Key).Distinct(StringComparer.Ordinal).ToArray();
        var cells = rows.Select((row, i) => row is null ? [sequence.Items[i].View] : Cells(row, names));
        var left = sequence.Items.Select(item => LeftOut(item.View)).FirstOrDefault(more => more is not null);
        return WithIndex(names, cells, Both(sequence.More, left is null ? null : left + " in each row"));
    }

    private static IReadOnlyList<KeyValuePair<string, View>>? Row(View item) => item switch
    {
        ObjectView value => value.Members,
        DictionaryView dictionary => [.. dictionary.Entries.Select(Named)],
        _ => null,
    };

    private static KeyValuePair<string, View> Named(KeyValuePair<View, View> entry) =>
        new(TextRenderer.Inline(entry.Key), entry.Value);

    private static View?[] Cells(IReadOnlyList<KeyValuePair<string, View>> row, string[] names)
    {
        var cells = new View?[names.Length];
        for (var i = 0; i < row.Count; i++)
        {
            // Rows of one type have their names in one order: the search is for the others.
            var at = i < names.Length && names[i] == row[i].Key ? i : Array.IndexOf(names, row[i].Key);
            cells[at] = row[i].Value;
        }

        return cells;
    }

    private static string? LeftOut(View item) => (item as ObjectView)?.More ?? (item as DictionaryView)?.More;

    private static Table OfDictionary(DictionaryView dictionary)
    {
        var rows = dictionary.Entries.Select(entry => (IReadOnlyList<View?>)[entry.Key, entry.Value]);
        return Table.Of(["key", "value"], 1, [.. rows], dictionary.More);
    }

    private static Table WithIndex(string[] names, IEnumerable<IReadOnlyList<View?>> cells, string? more)
    {
        var rows = new List<IReadOnlyList<View?>>();
        foreach (var row in cells)
        {
            var index = new TextView(rows.Count.ToString(CultureInfo.InvariantCulture), TextRole.Number);
            rows.Add([index, .. row, .. Enumerable.Repeat<View?>(null, names.Length - row.Count)]);
        }

        return Table.Of(["index", .. names], 1, rows, more);
    }

    private static TextView? TypeName(SequenceItem item) => item.Type is null ? null : new(CSharpTypeName.Of(item.Type));

    private static string? Both(string? first, string? second) =>
        first is null || second is null ? first ?? second : first + " " + second;
}
