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
            return WithIndex(["type", "value"], items, item => [TypeName(item), item.View], sequence.More);
        if (items.All(item => item.View is TextView))
            return null;
        if (items.All(item => item.View is ObjectView or TextView))
            return OfObjects(sequence);
        return items.All(item => item.View is DictionaryView or TextView { Role: TextRole.Null })
            ? OfDictionaries(sequence)
            : WithIndex(["value"], items, item => [item.View], sequence.More);
    }

    private static Table OfObjects(SequenceView sequence)
    {
        var sample = sequence.Items.Select(item => item.View).OfType<ObjectView>().First();
        return WithIndex(
            [.. sample.Members.Select(member => member.Key)],
            sequence.Items,
            item => item.View is ObjectView value ? value.Members.Select(member => member.Value) : [item.View],
            Both(sequence.More, sample.More?.Replace(" more)", " more in each)", StringComparison.Ordinal)));
    }

    /// <remarks>Rows as dictionaries are what JSON and databases give: every key becomes a column, in order of appearance.</remarks>
    private static Table OfDictionaries(SequenceView sequence)
    {
        var rows = sequence.Items.Select(item => item.View as DictionaryView).ToArray();
        var keys = rows.SelectMany(row => row?.Entries ?? []).Select(entry => TextRenderer.Inline(entry.Key)).Distinct(StringComparer.Ordinal).ToArray();
        var columns = keys.ToDictionary(key => key, key => Array.IndexOf(keys, key), StringComparer.Ordinal);
        return WithIndex(keys, sequence.Items, item => Cells(item.View), sequence.More);

        IEnumerable<View?> Cells(View view)
        {
            if (view is not DictionaryView row)
                return [view];
            var cells = new View?[keys.Length];
            foreach (var (key, value) in row.Entries)
                cells[columns[TextRenderer.Inline(key)]] = value;
            return cells;
        }
    }

    private static Table OfDictionary(DictionaryView dictionary) => Table.Of(
        ["key", "value"], 1, [.. dictionary.Entries.Select(entry => (IReadOnlyList<View?>)[entry.Key, entry.Value])], dictionary.More);

    private static Table WithIndex(
        string[] names, IReadOnlyList<SequenceItem> items, Func<SequenceItem, IEnumerable<View?>> cells, string? more)
    {
        var rows = new List<IReadOnlyList<View?>>(items.Count);
        foreach (var item in items)
        {
            List<View?> row = [new TextView(rows.Count.ToString(CultureInfo.InvariantCulture), TextRole.Number), .. cells(item).Take(names.Length)];
            row.AddRange(Enumerable.Repeat<View?>(null, names.Length + 1 - row.Count));
            rows.Add(row);
        }

        return Table.Of(["index", .. names], 1, rows, more);
    }

    private static TextView? TypeName(SequenceItem item) => item.Type is null ? null : new(CSharpTypeName.Of(item.Type));

    private static string? Both(string? first, string? second) => first is null ? second : second is null ? first : first + " " + second;
}
