using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>The argument list the cursor stands in.</summary>
internal sealed class CallArguments
{
    private readonly SyntaxNode _call;

    private CallArguments(SyntaxNode call) => _call = call;

    /// <summary>Finds the innermost call around the cursor; null where there is none.</summary>
    public static CallArguments? Around(Draft draft)
    {
        for (var node = draft.Left.Parent; node is not null; node = node.Parent)
        {
            if (node is BaseArgumentListSyntax { Parent: { } call } list && list.SpanStart < draft.Position
                && (list.GetLastToken() is not { Span.Length: > 0 } last || draft.Position <= last.SpanStart || last.Text is not (")" or "]")))
            {
                return new CallArguments(call);
            }
        }

        return null;
    }

    /// <summary>What is called, the overload that fits first.</summary>
    public ImmutableArray<ISymbol> Methods(Draft draft, CancellationToken token)
    {
        var chosen = draft.Model.GetSymbolInfo(_call, token).Symbol;
        var all = _call switch
        {
            InvocationExpressionSyntax call => draft.Model.GetMemberGroup(call.Expression, token),
            ObjectCreationExpressionSyntax creation => draft.Model.GetMemberGroup(creation, token),
            _ => draft.Model.GetSymbolInfo(_call, token).CandidateSymbols,
        };
        return chosen is null ? all : [chosen, .. all.Where(other => !SymbolEqualityComparer.Default.Equals(other, chosen))];
    }
}
