using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Sessions.Language.Documentation;
using Microsoft.CodeAnalysis;

namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>Tells what the name or the call at the cursor is.</summary>
internal sealed class Inspector(ScriptChain chain)
{
    private const int MaxOverloads = 30;
    private const int MaxMembers = 200;

    private readonly DocumentationLibrary _library = new();

    /// <summary>Content by media type; null when nothing is known there.</summary>
    public JsonObject? Inspect(Draft draft, bool detailed, CancellationToken token)
    {
        var symbols = SubjectFinder.Find(draft, token);
        if (symbols.IsEmpty)
            return null;
        var told = symbols.Take(detailed ? MaxOverloads : 1).Select(symbol => Describe(draft, symbol, detailed, token)).ToList();
        var left = symbols.Length - told.Count;
        var more = left == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"+ {left} more {(left == 1 ? "overload" : "overloads")}");
        return new JsonObject
        {
            ["text/plain"] = HelpText.Write(told, more, detailed),
            ["text/html"] = HelpHtml.Write(told, more, detailed),
        };
    }

    private SymbolHelp Describe(Draft draft, ISymbol symbol, bool detailed, CancellationToken token) =>
        new(SymbolText.Declaration(symbol), SymbolText.Place(symbol))
        {
            Value = VariableValue.Of(symbol, chain),
            Comment = Comment(symbol, draft.Model.Compilation, token),
            Members = detailed && symbol is INamedTypeSymbol type ? Members(draft, type) : [],
        };

    // Of a variable nobody has described, what its type is says most.
    private DocComment Comment(ISymbol symbol, Compilation compilation, CancellationToken token)
    {
        if (_library.Find(symbol, compilation, token) is { } comment)
            return comment;
        return SymbolText.TypeOfVariable(symbol) is INamedTypeSymbol { SpecialType: SpecialType.None } type
            ? new DocComment { Summary = _library.Find(type, compilation, token)?.Summary ?? [] }
            : new DocComment();
    }

    private static ImmutableArray<string> Members(Draft draft, INamedTypeSymbol type) =>
    [
        .. type.GetMembers()
            .Where(member => !member.IsImplicitlyDeclared && draft.Model.IsAccessible(draft.Position, member))
            .Where(static member => SymbolFilter.IsShown(member) || SymbolFilter.IsConstructorOrIndexer(member))
            .Where(static member => member is not ITypeSymbol && SymbolText.Group(member) != CandidateGroup.ObjectMember)
            .Take(MaxMembers)
            .Select(static member => (member.IsStatic ? "static " : "") + SymbolText.Signature(member)),
    ];
}
