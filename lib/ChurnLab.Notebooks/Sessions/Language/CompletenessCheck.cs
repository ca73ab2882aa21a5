using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>Tells whether typed code can be run.</summary>
internal static class CompletenessCheck
{
    private static readonly CompletenessResult Complete = new(Completeness.Complete, "");

    /// <summary>Checks code by its syntax alone.</summary>
    public static CompletenessResult Check(string code)
    {
        if (string.IsNullOrWhiteSpace(code) || HasMagic(code) || HelpRequest.TryParse(code) is not null)
            return Complete;
        var tree = CSharpSyntaxTree.ParseText(code, ScriptChain.ParseOptions);
        if (!SyntaxFactory.IsCompleteSubmission(tree))
            return new CompletenessResult(Completeness.Incomplete, Indent(code, (CompilationUnitSyntax)tree.GetRoot()));
        return tree.GetDiagnostics().Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            ? new CompletenessResult(Completeness.Invalid, "")
            : Complete;
    }

    private static bool HasMagic(string code) =>
        code.StartsWith("#!", StringComparison.Ordinal) || code.Contains("\n#!", StringComparison.Ordinal);

    // One step deeper than the last line when that line opens more than it closes; nothing is added inside a text.
    private static string Indent(string code, CompilationUnitSyntax root)
    {
        var end = code.TrimEnd().Length;
        var start = code.LastIndexOf('\n', Math.Max(0, end - 1)) + 1;
        var line = code[start..end];
        var indent = line[..(line.Length - line.TrimStart().Length)];
        var depth = root.DescendantTokens(new Microsoft.CodeAnalysis.Text.TextSpan(start, end - start))
            .Where(token => token.SpanStart >= start && token.Span.Length > 0)
            .Aggregate(0, static (depth, token) => Math.Max(depth, 0) + Step(token));
        if (depth <= 0)
            return indent;
        return indent + (indent.EndsWith('\t') ? "\t" : "    ");
    }

    private static int Step(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken => 1,
        SyntaxKind.CloseBraceToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken => -1,
        _ => 0,
    };
}
