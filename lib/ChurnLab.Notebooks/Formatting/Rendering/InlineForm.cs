using ChurnLab.Notebooks.Formatting.Views;

namespace ChurnLab.Notebooks.Formatting.Rendering;

/// <summary>The one-line form of values, the same in HTML and text: <c>[ 1, 2 ]</c>, <c>Point { X = 1 }</c>.</summary>
internal static class InlineForm
{
    /// <summary>Writes a view to a sink.</summary>
    public static void Write(View view, IInlineSink sink)
    {
        switch (view)
        {
            case TextView text:
                sink.Value(text);
                break;
            case CustomView custom:
                sink.Custom(custom);
                break;
            case SequenceView sequence:
                WriteAll("[", sequence.Items, item => Write(item.View, sink), sequence.More, "]", sink);
                break;
            case DictionaryView dictionary:
                WriteAll("{", dictionary.Entries, entry => WriteEntry(entry, sink), dictionary.More, "}", sink);
                break;
            case ObjectView value:
                WriteObject(value, sink);
                break;
            case TableView table:
                sink.Literal(table.Name);
                break;
            case NotedView noted:
                Write(noted.Content, sink);
                sink.Literal(" " + noted.Note);
                break;
        }
    }

    private static void WriteObject(ObjectView value, IInlineSink sink)
    {
        if (value.Summary is { } summary)
        {
            sink.Value(new(summary));
        }
        else if (value.IsTuple)
        {
            sink.Literal("(");
            WriteList(value.Members, member => Write(member.Value, sink), value.More, sink);
            sink.Literal(")");
        }
        else
        {
            var open = value.Name.Length > 0 ? value.Name + " {" : "{";
            WriteAll(open, value.Members, member => WriteMember(member, sink), value.More, "}", sink);
        }
    }

    private static void WriteMember(KeyValuePair<string, View> member, IInlineSink sink)
    {
        sink.Literal(member.Key + " = ");
        Write(member.Value, sink);
    }

    private static void WriteEntry(KeyValuePair<View, View> entry, IInlineSink sink)
    {
        sink.Literal("[");
        Write(entry.Key, sink);
        sink.Literal("] = ");
        Write(entry.Value, sink);
    }

    private static void WriteAll<T>(
        string open, IReadOnlyList<T> items, Action<T> write, string? more, string close, IInlineSink sink)
    {
        sink.Literal(open + " ");
        WriteList(items, write, more, sink);
        sink.Literal(items.Count > 0 || more is not null ? " " + close : close);
    }

    private static void WriteList<T>(IReadOnlyList<T> items, Action<T> write, string? more, IInlineSink sink)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
                sink.Literal(", ");
            write(items[i]);
        }

        if (more is not null)
            sink.Literal(items.Count > 0 ? ", " + more : more);
    }
}
