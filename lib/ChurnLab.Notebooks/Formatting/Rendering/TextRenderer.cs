using System.Text;
using ChurnLab.Notebooks.Formatting.Views;

namespace ChurnLab.Notebooks.Formatting.Rendering;

/// <summary>Writes views as plain text: tables where the value is one, else one line.</summary>
internal static class TextRenderer
{
    /// <summary>Returns the text of a value shown by itself.</summary>
    public static string Render(View view, FormattingOptions options) => view switch
    {
        TextView text => text.Text,
        CustomView { Text: { } text } => text,
        CustomView custom => Render(custom.Fallback, options),
        NotedView noted => Render(noted.Content, options) + "\n" + noted.Note,
        ObjectView { Summary: { } summary } => summary,
        _ when TableLayout.Of(view) is { } table => TextTable.Render(table, options),
        _ => Inline(view),
    };

    /// <summary>Returns the one-line form of a value.</summary>
    public static string Inline(View view)
    {
        if (view is TextView text)
            return OneLine.Of(text.Text);
        var sink = new Sink();
        InlineForm.Write(view, sink);
        return sink.ToString();
    }

    private sealed class Sink : IInlineSink
    {
        private readonly StringBuilder _text = new();

        public void Literal(string text) => _text.Append(OneLine.Of(text));

        public void Value(TextView text) => _text.Append(OneLine.Of(text.Text));

        public void Custom(CustomView custom)
        {
            if (custom.Text is { } text)
                _text.Append(OneLine.FirstOf(text));
            else
                InlineForm.Write(custom.Fallback, this);
        }

        public override string ToString() => _text.ToString();
    }
}
