using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChurnLab.Notebooks.Sessions.Language.Documentation;

/// <summary>Finds the documentation of any symbol, inherited ones followed.</summary>
internal sealed class DocumentationLibrary
{
    private const int Depth = 5;

    private readonly DocumentationFiles _files = new();

    /// <summary>The comment of a symbol; null where nobody wrote one.</summary>
    public DocComment? Find(ISymbol symbol, Compilation compilation, CancellationToken token) => symbol switch
    {
        IParameterSymbol => OfParameter(symbol.ContainingSymbol, symbol.Name, compilation, token),
        IPropertySymbol when IsPositional(symbol, token) => OfParameter(symbol.ContainingType, symbol.Name, compilation, token),
        _ => Xml(symbol, compilation, Depth, token) is { } xml ? DocComment.Read(xml) : null,
    };

    private DocComment? OfParameter(ISymbol owner, string name, Compilation compilation, CancellationToken token) =>
        Find(owner, compilation, token)?.Parameters.FirstOrDefault(entry => entry.Name == name) is { } entry
            ? new DocComment { Summary = entry.Text }
            : null;

    private static bool IsPositional(ISymbol symbol, CancellationToken token) =>
        symbol.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax(token) is ParameterSyntax;

    private string? Xml(ISymbol symbol, Compilation compilation, int depth, CancellationToken token)
    {
        var definition = (symbol as IMethodSymbol)?.ReducedFrom?.OriginalDefinition ?? symbol.OriginalDefinition;
        var own = definition.DeclaringSyntaxReferences.IsEmpty
            ? FileOf(definition, compilation) is { } file ? _files.Find(definition, file) : null
            : SourceComment.Of(definition, token);
        if (depth == 0 || (own is not null && DocComment.InheritedFrom(own) is null))
            return own;
        var parent = own is not null && DocComment.InheritedFrom(own) is { Length: > 0 } named
            ? DocumentationCommentId.GetFirstSymbolForDeclarationId(named, compilation)
            : Parent(definition);
        return parent is null ? own : Xml(parent, compilation, depth - 1, token) ?? own;
    }

    // A submission may see an assembly through the one before that named it, under a reference of its own.
    private static string? FileOf(ISymbol symbol, Compilation compilation)
    {
        if (symbol.ContainingAssembly is not { } assembly)
            return null;
        for (var submission = compilation; submission is not null; submission = submission.ScriptCompilationInfo?.PreviousScriptCompilation)
        {
            if (submission.GetMetadataReference(assembly) is PortableExecutableReference { FilePath: { } file })
                return file;
        }

        return null;
    }

    private static ISymbol? Parent(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { OverriddenMethod: { } method } => method,
        IPropertySymbol { OverriddenProperty: { } property } => property,
        IEventSymbol { OverriddenEvent: { } happening } => happening,
        IMethodSymbol { MethodKind: MethodKind.Constructor } => symbol.ContainingType,
        INamedTypeSymbol => null,
        _ => symbol.ContainingType?.AllInterfaces
            .SelectMany(contract => contract.GetMembers(symbol.Name))
            .FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(symbol.ContainingType.FindImplementationForInterfaceMember(member), symbol)),
    };
}
