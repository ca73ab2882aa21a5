using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace ChurnLab.Notebooks.Sessions;

/// <summary>The submissions of a session, each compiled against the ones before it.</summary>
internal sealed class ScriptChain : IDisposable
{
    // Exactly the usings of .NET Interactive's C# kernel, and the display helpers.
    private static readonly string[] Imports =
    [
        "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq",
        "ChurnLab.Notebooks.Sessions.Kernel",
    ];

    private readonly ScriptReferences _references;
    private readonly InteractiveAssemblyLoader _loader = new();
    private readonly string _documentPath;
    private readonly ScriptOptions _options;
    private readonly ScriptOptions _inheriting;
    private ScriptState<object>? _state;

    public ScriptChain(string documentPath)
    {
        _documentPath = documentPath;
        var folder = Folder;
        _references = new ScriptReferences(folder);
        _loader.RegisterDependency(typeof(Kernel).Assembly);
        _options = ScriptOptions.Default
            .WithReferences([.. ScriptReferences.Framework, MetadataReference.CreateFromFile(typeof(Kernel).Assembly.Location)])
            .WithImports(Imports)
            .WithMetadataResolver(ScriptMetadataResolver.Default.WithBaseDirectory(folder))
            .WithSourceResolver(ScriptSourceResolver.Default.WithBaseDirectory(folder))
            .WithFileEncoding(Encoding.UTF8)
            .WithEmitDebugInformation(true)
            .WithOptimizationLevel(OptimizationLevel.Release)
            .WithAllowUnsafe(true)
            .WithLanguageVersion(LanguageVersion.Latest);
        _inheriting = _options.WithReferences(Array.Empty<MetadataReference>()).WithImports();
    }

    /// <summary>How cells are parsed.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>Folder from which relative paths start.</summary>
    public string Folder => Path.GetDirectoryName(_documentPath)!;

    /// <summary>Path under which the compiler and stack traces know a cell.</summary>
    public string PathOf(int ordinal) => $"{_documentPath}#cell-{ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    /// <summary>Compiles a cell against the state so far; nothing is kept until it runs.</summary>
    /// <exception cref="CompilationErrorException">The cell does not compile.</exception>
    /// <exception cref="ScriptReferenceException">An <c>#r</c> cannot be followed.</exception>
    public Script<object> Compile(CellSource cell, CancellationToken token)
    {
        var added = _references.Find(cell.Text);
        // Submissions inherit references and imports; naming them again makes every cell slower than the one before it
        // (2,000 cells: 106 ms and 7.6 MB each instead of what results/cells.md says).
        var options = (_state is null ? _options : _inheriting)
            .WithFilePath(PathOf(cell.Ordinal))
            .AddReferences(added.Values);
        var script = _state is null
            ? CSharpScript.Create<object>(cell.Text, options, globalsType: null, _loader)
            : _state.Script.ContinueWith<object>(cell.Text, options);
        var diagnostics = script.Compile(token);
        if (diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            throw new CompilationErrorException("The cell does not compile.", diagnostics);
        _references.Keep(added);
        return script;
    }

    /// <summary>An unfinished cell seen against the state so far: bound as far as one asks, never emitted, never kept.</summary>
    public CSharpCompilation Draft(SyntaxTree tree)
    {
        var options = (_state is null ? _options : _inheriting)
            .WithMetadataResolver(_references.Resolver)
            .AddReferences(_references.FindExisting((CompilationUnitSyntax)tree.GetRoot()));
        var script = _state is null
            ? CSharpScript.Create<object>("", options, globalsType: null, _loader)
            : _state.Script.ContinueWith<object>("", options);
        var compilation = (CSharpCompilation)script.GetCompilation();
        return compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.Single(), tree);
    }

    /// <summary>The variable of that name which cells see now; null where none was declared by a cell that ran.</summary>
    public ScriptVariable? Variable(string name) => _state?.GetVariable(name);

    /// <summary>Starts a compiled cell on the calling thread.</summary>
    public Task<ScriptState<object>> Start(Script<object> script) => _state is null
        ? script.RunAsync(globals: null, catchException: static _ => true)
        : script.RunFromAsync(_state, catchException: static _ => true);

    /// <summary>Makes what a cell declared visible to the cells after it.</summary>
    public void Keep(ScriptState<object> state) => _state = state;

    /// <summary>Whether a cell whose value is null ends in an expression (<c>(object)null</c>), not in a call that returns nothing.</summary>
    public static bool EndsInValue(Script<object> script, string path)
    {
        var compilation = script.GetCompilation();
        var tree = compilation.SyntaxTrees.First(candidate => candidate.FilePath == path);
        var last = ((CompilationUnitSyntax)tree.GetRoot()).Members.LastOrDefault();
        return last is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } statement }
            && compilation.GetSemanticModel(tree).GetTypeInfo(statement.Expression).Type is not { SpecialType: SpecialType.System_Void };
    }

    public void Dispose() => _loader.Dispose();
}
