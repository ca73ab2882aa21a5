using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Hygiene.Rules;

/// <summary>One layout for all files: saving in another editor then makes no difference.</summary>
internal sealed class LayoutRule()
    : HygieneRule("layout", "The file is laid out as Jupyter does: one space per level, raw UTF-8, line feeds, one at the end.")
{
    private const string Remedy = "Save the notebook in Jupyter once.";

    public override bool Fixable => true;

    internal override IEnumerable<HygieneFinding> Check(NotebookDocument document, string fileName)
    {
        var layout = document.Layout;
        var normal = NotebookLayout.Default;
        if (layout.ByteOrderMark)
            yield return OnFile("The file starts with a byte order mark.", "Save it as UTF-8 without one.");
        if (layout.LineEnding != normal.LineEnding)
            yield return OnFile("The lines end in CR LF.", "Save the file with LF.");
        if (layout.Trailer != normal.Trailer)
            yield return OnFile("The file does not end in exactly one line feed.", "Add or remove line breaks at its end.");
        if (layout.Indent != normal.Indent || layout.NameSeparator != normal.NameSeparator)
            yield return OnFile("The JSON is not indented by one space per level.", Remedy);
        if (layout.EscapeNonAscii)
            yield return OnFile(@"Letters beyond ASCII are written as \uXXXX, which nobody can review.", Remedy);
        else if (JsonSpelling.HasAny(document.Json))
            yield return OnFile(@"Some characters are escaped that need not be, such as \u003C or \/.", Remedy);
    }

    internal override void Mend(NotebookDocument document)
    {
        document.Layout = NotebookLayout.Default;
        JsonSpelling.Forget(document.Json);
    }

    /// <summary>Finds white space that reading does not note and writing does not repeat.</summary>
    /// <param name="text">Text of the file.</param>
    /// <param name="written">The same notebook, written in the file's own layout.</param>
    internal IEnumerable<HygieneFinding> CheckText(string text, string written)
    {
        if (text == written)
            yield break;
        var same = text.AsSpan().CommonPrefixLength(written);
        yield return OnFile("The file is not laid out evenly.", Remedy) with { Line = text.AsSpan(0, same).Count('\n') + 1 };
    }
}
