using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>Names of columns inside the texts passed to methods and indexers of a table.</summary>
/// <remarks>
/// A table is recognised by convention, as this engine knows no library: the value of a variable of the session that has a public
/// property <c>Columns</c>, which gives objects with a text property <c>Name</c>. No other code of the value is run.
/// </remarks>
internal static class ColumnCandidates
{
    private const int Limit = 10_000;

    /// <summary>Completes the text that the cursor stands in; with nothing where it is no argument of a table's member.</summary>
    public static CompletionList Find(Draft draft, LiteralExpressionSyntax literal, ScriptChain chain, CancellationToken token)
    {
        var start = literal.SpanStart + 1;
        if (!literal.Token.Text.StartsWith('"') || TableOf(draft.Model, literal, token) is not { } table)
            return Completer.Nothing(draft.Position);
        var names = Names(chain, table).Select(static (name, at) =>
            new Candidate(SymbolDisplay.FormatLiteral(name, quote: true)[1..^1], "text", CandidateGroup.Expected) { Order = at });
        return Completer.List(names, draft.Text[start..draft.Position], start, draft.Position);
    }

    // The variable a chain of calls starts from: what follows mostly keeps the columns.
    private static string? TableOf(SemanticModel model, LiteralExpressionSyntax literal, CancellationToken token)
    {
        var receiver = literal.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Expression,
            ElementAccessExpressionSyntax access => access.Expression,
            _ => null,
        };
        while (receiver is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member })
            receiver = member.Expression;
        return receiver is IdentifierNameSyntax name
            && model.GetSymbolInfo(name, token).Symbol is IFieldSymbol field
            && SymbolText.IsOfSession(field)
                ? field.Name
                : null;
    }

    private static List<string> Names(ScriptChain chain, string variable)
    {
        var names = new List<string>();
        try
        {
            if (chain.Variable(variable)?.Value is { } table && Read(table, "Columns") is IEnumerable columns)
            {
                foreach (var column in columns)
                {
                    if (column is not null && Read(column, "Name") is string name)
                        names.Add(name);
                    if (names.Count == Limit)
                        break;
                }
            }
        }
        catch (Exception exception) when (exception is not ThreadAbortException)
        {
            // A property of the user's own type may throw anything; then there are fewer names to offer.
        }

        return names;
    }

    private static object? Read(object value, string property) => value.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .FirstOrDefault(candidate => candidate.Name == property && candidate.CanRead && candidate.GetIndexParameters().Length == 0)
        ?.GetValue(value);
}
