using ChurnLab.Notebooks.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ChurnLab.Notebooks.Hygiene.Rules;

/// <summary>White space that nobody sees shows in differences.</summary>
/// <remarks>It stays where it means something: in string literals of C#, in other languages and at the end of Markdown lines.</remarks>
internal sealed class TrailingWhitespaceRule()
    : HygieneRule("no-trailing-whitespace", "Lines of C# and the ends of cells hold no trailing white space.")
{
    public override bool Fixable => true;

    internal override IEnumerable<HygieneFinding> Check(NotebookDocument document, string fileName)
    {
        for (var i = 0; i < document.Cells.Count; i++)
        {
            var source = document.Cells[i].Source;
            var trimmed = Trim(document, document.Cells[i]);
            if (source == trimmed || string.IsNullOrWhiteSpace(source))
                continue;
            var same = source.AsSpan().CommonPrefixLength(trimmed);
            var line = source.AsSpan(0, same).Count('\n') + 1;
            yield return OnCell(document, i, "The cell holds trailing white space.", "Remove it.", line);
        }
    }

    internal override void Mend(NotebookDocument document)
    {
        foreach (var cell in document.Cells)
        {
            var trimmed = Trim(document, cell);
            if (trimmed != cell.Source)
                cell.Source = trimmed;
        }
    }

    private static string Trim(NotebookDocument document, NotebookCell cell)
    {
        var source = cell.Source;
        var isCSharp = cell.Kind == CellKind.Code && (cell.Language ?? document.DefaultLanguage) == "csharp";
        return (isCSharp ? TrimLines(source) : source).TrimEnd();
    }

    private static string TrimLines(string source)
    {
        var lines = source.Split('\n');
        if (Array.TrueForAll(lines, line => line.Length == line.TrimEnd().Length))
            return source;

        var syntax = CSharpSyntaxTree.ParseText(source, CSharpParseOptions.Default.WithKind(SourceCodeKind.Script)).GetRoot();
        var end = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            end += lines[i].Length + 1;
            if (end > 0 && !IsInToken(syntax, end - 1))
                lines[i] = lines[i].TrimEnd();
        }

        return string.Join('\n', lines);
    }

    // White space within a token's span is part of a literal; comments and directives are trivia, outside of every span.
    private static bool IsInToken(SyntaxNode syntax, int position) => syntax.FindToken(position).Span.Contains(position);
}
