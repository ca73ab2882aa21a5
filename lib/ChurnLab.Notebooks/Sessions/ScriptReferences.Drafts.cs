using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChurnLab.Notebooks.Sessions;

/// <content>References of a cell that is still being written: what cannot be followed is left out without a word.</content>
internal sealed partial class ScriptReferences
{
    private readonly Dictionary<string, (DateTime Written, PortableExecutableReference Reference)> _drafted = new(StringComparer.Ordinal);
    private DraftResolver? _resolver;

    /// <summary>Follows the <c>#r</c> of drafts; the same file gives the same reference, so that a key stroke loads no assembly anew.</summary>
    public MetadataReferenceResolver Resolver => _resolver ??= new DraftResolver(this);

    /// <summary>References a draft adds to those of the session.</summary>
    public IReadOnlyCollection<MetadataReference> FindExisting(CompilationUnitSyntax draft)
    {
        var found = new Dictionary<string, MetadataReference>(StringComparer.Ordinal);
        foreach (var directive in draft.GetReferenceDirectives())
        {
            try
            {
                AddWithNeighbours(Resolve(directive), LineOf(directive), found, Drafted);
            }
            catch (Exception exception) when (exception is ScriptReferenceException or ArgumentException or IOException)
            {
                // The path is still being typed.
            }
        }

        return found.Values;
    }

    private PortableExecutableReference? DraftedOrKept(string name)
    {
        try
        {
            var path = Path.GetFullPath(name, baseFolder);
            if (_kept.TryGetValue(path, out var kept))
                return (PortableExecutableReference)kept;
            return ReferencedNames(path) is null ? null : Drafted(path);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private PortableExecutableReference Drafted(string path)
    {
        var written = File.GetLastWriteTimeUtc(path);
        if (_drafted.TryGetValue(path, out var known) && known.Written == written)
            return known.Reference;
        var reference = MetadataReference.CreateFromFile(path);
        _drafted[path] = (written, reference);
        return reference;
    }

    private sealed class DraftResolver(ScriptReferences references) : MetadataReferenceResolver
    {
        public override ImmutableArray<PortableExecutableReference> ResolveReference(
            string reference, string? baseFilePath, MetadataReferenceProperties properties) =>
            references.DraftedOrKept(reference) is { } found ? [found] : [];

        public override bool Equals(object? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => references.GetHashCode();
    }
}
