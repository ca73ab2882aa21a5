using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>A cell that asks for help: an expression with <c>?</c> before or after it, <c>??</c> for all there is.</summary>
/// <param name="Expression">What help is asked on.</param>
/// <param name="Detailed">Whether everything is to be told.</param>
internal sealed record HelpRequest(string Expression, bool Detailed)
{
    /// <summary>Where the name stands that help is asked on: the last one outside brackets.</summary>
    public int Position
    {
        get
        {
            SyntaxNode node = SyntaxFactory.ParseExpression(Expression, options: ScriptChain.ParseOptions);
            while (node is InvocationExpressionSyntax or ElementAccessExpressionSyntax or PostfixUnaryExpressionSyntax)
                node = node.ChildNodes().First();
            return Math.Max(1, node.GetLastToken() is { Parent: TypeArgumentListSyntax list } ? list.SpanStart : node.Span.End);
        }
    }

    /// <summary>Reads a request; null when the code is not one.</summary>
    public static HelpRequest? TryParse(string code)
    {
        var text = code.Trim();
        var leading = text.Length - text.TrimStart('?').Length;
        var trailing = text.Length - text.TrimEnd('?').Length;
        if ((leading == 0) == (trailing == 0) || leading + trailing > 2)
            return null;
        var expression = text.Trim('?').Trim();
        return expression.Length > 0 && expression.AsSpan().IndexOfAny('\r', '\n') < 0 && IsExpression(expression)
            ? new HelpRequest(expression, leading + trailing == 2)
            : null;
    }

    // C# itself has no line that ends in a question mark: nothing that could run is taken for a request.
    private static bool IsExpression(string text) =>
        !SyntaxFactory.ParseExpression(text, options: ScriptChain.ParseOptions).ContainsDiagnostics
        || !SyntaxFactory.ParseTypeName(text, options: ScriptChain.ParseOptions).ContainsDiagnostics;
}
