using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>Places where letters are not code: comments, text and number literals, code switched off by <c>#if</c>.</summary>
internal static class TextPlaces
{
    /// <summary>Whether what is typed at a position is not code.</summary>
    public static bool IsText(CompilationUnitSyntax root, int position) =>
        position > 0 && (IsInTrivia(root.FindTrivia(position - 1), position) || IsInToken(root.FindToken(position - 1), position));

    /// <summary>The literal a position is inside of, between its quotes; null elsewhere.</summary>
    public static LiteralExpressionSyntax? StringAt(CompilationUnitSyntax root, int position) =>
        position > 0
        && root.FindToken(position - 1) is { Parent: LiteralExpressionSyntax literal } token
        && token.Kind() is SyntaxKind.StringLiteralToken
        && IsInside(token, position)
            ? literal
            : null;

    private static bool IsInTrivia(SyntaxTrivia trivia, int position) => trivia.Kind() switch
    {
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia => position > trivia.SpanStart,
        SyntaxKind.MultiLineCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia =>
            position > trivia.SpanStart && (position < trivia.Span.End || !trivia.ToString().EndsWith("*/", StringComparison.Ordinal)),
        SyntaxKind.DisabledTextTrivia => true,
        _ => trivia.IsDirective,
    };

    private static bool IsInToken(SyntaxToken token, int position) => token.Kind() switch
    {
        SyntaxKind.NumericLiteralToken => position > token.SpanStart && position <= token.Span.End,
        SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.CharacterLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken => IsInside(token, position),
        SyntaxKind.InterpolatedStringTextToken => true,
        SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken
            or SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken =>
            position > token.SpanStart,
        SyntaxKind.ColonToken => token.Parent is InterpolationFormatClauseSyntax,
        SyntaxKind.CloseBraceToken => token.Parent is InterpolationSyntax && position >= token.Span.End,
        _ => false,
    };

    private static bool IsInside(SyntaxToken token, int position) =>
        position > token.SpanStart && (position < token.Span.End || (position == token.Span.End && IsOpen(token)));

    // An unterminated literal ends at the end of its line, and of nothing else in a literal is the compiler's complaint of this kind.
    private static bool IsOpen(SyntaxToken token) => token.GetDiagnostics().Any(static diagnostic =>
        diagnostic.Id is "CS1010" or "CS1039" or "CS1011" or "CS1012" or "CS8997" or "CS8996" or "CS9004");
}
