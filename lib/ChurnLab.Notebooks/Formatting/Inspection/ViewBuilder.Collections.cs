using System.Collections;
using System.Globalization;
using ChurnLab.Notebooks.Formatting.Views;

namespace ChurnLab.Notebooks.Formatting.Inspection;

/// <content>Sequences and dictionaries: enumerated once, and no further than what is shown.</content>
internal sealed partial class ViewBuilder
{
    private SequenceView Sequence(IEnumerable sequence, int? count, int depth, int limit)
    {
        var itemLimit = Math.Min(limit, depth + LevelsInItem);
        var items = new List<SequenceItem>();
        var more = Enumerate(sequence, count, item => items.Add(new(Build(item, depth + 1, itemLimit), item?.GetType())));
        return new(items, more);
    }

    private View Memory(object memory, int depth, int limit)
    {
        if (memory is Memory<char> or ReadOnlyMemory<char>)
            return Text(memory.ToString()!, depth);
        var (items, count) = MemoryItems.Take(memory, options.MaxItems + 1);
        return Sequence(items, count, depth, limit);
    }

    private DictionaryView Dictionary(IEnumerable dictionary, int? count, int depth, int limit)
    {
        var entries = new List<KeyValuePair<View, View>>();
        var more = Enumerate(dictionary, count, entry => entries.Add(Entry(entry!, depth, limit)));
        return new(entries, more);
    }

    /// <summary>Reads items until the limit; returns what to say of the rest, null when there is none.</summary>
    private string? Enumerate(IEnumerable sequence, int? count, Action<object?> take)
    {
        var taken = 0;
        try
        {
            foreach (var item in sequence)
            {
                if (taken == options.MaxItems || _remaining <= 0)
                    return More(count - taken);
                take(item);
                taken++;
            }

            return null;
        }
        catch (Exception exception)
        {
            return $"… ({Failure.Describe(exception)})";
        }
    }

    private KeyValuePair<View, View> Entry(object entry, int depth, int limit)
    {
        if (entry is DictionaryEntry plain)
            return new(Build(plain.Key, depth + 1, limit), Build(plain.Value, depth + 1, limit));

        var members = TypeShape.Of(entry.GetType()).Members;
        return new(Build(members[0].Read(entry), depth + 1, limit), Build(members[1].Read(entry), depth + 1, limit));
    }

    private static string More(int? left) =>
        left > 0 ? string.Create(CultureInfo.InvariantCulture, $"… ({left:N0} more)") : "… (more)";
}
