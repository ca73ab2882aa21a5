using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChurnLab.Notebooks.Sessions;

/// <summary>Assemblies a cell sees: the framework, and what <c>#r</c> names together with its neighbours.</summary>
internal sealed partial class ScriptReferences(string baseFolder)
{
    private static readonly Lazy<IReadOnlyList<MetadataReference>> FrameworkReferences = new(FindFramework);

    private readonly Dictionary<string, MetadataReference> _kept = new(StringComparer.Ordinal);

    /// <summary>Every managed assembly of the running framework.</summary>
    public static IReadOnlyList<MetadataReference> Framework => FrameworkReferences.Value;

    /// <summary>Finds the references a cell adds.</summary>
    /// <param name="code">Source of the cell.</param>
    /// <exception cref="ScriptReferenceException">A directive names a package, or a file that does not exist.</exception>
    public IReadOnlyDictionary<string, MetadataReference> Find(string code)
    {
        var found = new Dictionary<string, MetadataReference>(StringComparer.Ordinal);
        if (!code.Contains("#r", StringComparison.Ordinal))
            return found;
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(code, ScriptChain.ParseOptions).GetRoot();
        foreach (var directive in root.GetReferenceDirectives())
            AddWithNeighbours(Resolve(directive), LineOf(directive), found, static file => MetadataReference.CreateFromFile(file));
        return found;
    }

    /// <summary>Remembers what a cell that compiled has added, so that later cells do not add it again.</summary>
    public void Keep(IReadOnlyDictionary<string, MetadataReference> found)
    {
        foreach (var (path, reference) in found)
            _kept[path] = reference;
    }

    private string Resolve(ReferenceDirectiveTriviaSyntax directive)
    {
        var name = directive.File.ValueText;
        var line = LineOf(directive);
        if (name.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase))
        {
            throw new ScriptReferenceException(
                $"#r \"{name}\" asks for a package. Packages are not restored here: reference the package from a project, "
                + "build it, and name the built DLL with #r.",
                line);
        }

        var path = Path.GetFullPath(name, baseFolder);
        if (File.Exists(path) || !name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
            return path;
        throw new ScriptReferenceException(
            $"#r \"{name}\" was not found: expected the file {path}. If a project of this folder makes it, build it first (dotnet build).", line);
    }

    private static int LineOf(ReferenceDirectiveTriviaSyntax directive) => directive.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    private void AddWithNeighbours(
        string path, int line, Dictionary<string, MetadataReference> found, Func<string, MetadataReference> create)
    {
        var pending = new Queue<string>([path]);
        while (pending.TryDequeue(out var file))
        {
            if (!File.Exists(file) || _kept.ContainsKey(file) || found.ContainsKey(file))
                continue;
            if (ReferencedNames(file) is not { } names)
            {
                if (file == path)
                    throw new ScriptReferenceException($"#r \"{path}\" is not a .NET assembly, or it cannot be read.", line);
                continue;
            }

            found.Add(file, create(file));
            foreach (var name in names)
                pending.Enqueue(Path.Combine(Path.GetDirectoryName(file)!, name + ".dll"));
        }
    }

    // Null for a file that is no .NET assembly.
    private static List<string>? ReferencedNames(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            using var image = new PEReader(stream);
            if (!image.HasMetadata)
                return null;
            var metadata = image.GetMetadataReader();
            return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static List<MetadataReference> FindFramework()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var trusted = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        return
        [
            .. trusted.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                .Where(path => string.Equals(Path.GetDirectoryName(path), folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
