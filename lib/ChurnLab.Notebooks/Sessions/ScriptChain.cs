using System.Collections.Immutable;
using System.Text;
using ChurnLab.Notebooks.Sessions.Guarding;
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

    /// <summary>Compiles a cell against the state so far, with guard points; nothing is kept until it runs.</summary>
    /// <returns>The script to run, and what the compiler has to say about the text as it was written.</returns>
    /// <exception cref="CompilationErrorException">The cell does not compile.</exception>
    /// <exception cref="ScriptReferenceException">An <c>#r</c> cannot be followed.</exception>
    public (Script<object> Script, ImmutableArray<Diagnostic> Diagnostics) Compile(CellSource cell, CancellationToken token)
    {
        var added = _references.Find(cell.Text);
        // Submissions inherit references and imports; naming them again makes every cell slower than the one before it
        // (2,000 cells: 106 ms and 7.6 MB each instead of what results/cells.md says).
        var options = (_state is null ? _options : _inheriting)
            .WithFilePath(PathOf(cell.Ordinal))
            .AddReferences(added.Values);
        var script = Create(cell.Text, options);
        var compilation = script.GetCompilation();
        var diagnostics = compilation.GetDiagnostics(token);
        // With errors it is built all the same: that names those of the grammar alone when there are any, not what follows from them.
        var isWrong = diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var guarded = isWrong ? null : GuardInserter.Insert(compilation, TreeOf(compilation, options.FilePath), token);
        script = guarded is not null && TryBuild(Create(guarded, options), token) is { } built ? built : Build(script, token);
        _references.Keep(added);
        return (script, diagnostics);
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

    /// <summary>The state so far, to be returned to.</summary>
    public ScriptState<object>? Mark() => _state;

    /// <summary>Forgets what was declared since the mark was taken.</summary>
    public void Return(ScriptState<object>? mark) => _state = mark;

    /// <summary>Whether a cell whose value is null ends in an expression (<c>(object)null</c>), not in a call that returns nothing.</summary>
    public static bool EndsInValue(Script<object> script, string path)
    {
        var compilation = script.GetCompilation();
        var tree = TreeOf(compilation, path);
        var last = ((CompilationUnitSyntax)tree.GetRoot()).Members.LastOrDefault();
        return last is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } statement }
            && compilation.GetSemanticModel(tree).GetTypeInfo(statement.Expression).Type is not { SpecialType: SpecialType.System_Void };
    }

    public void Dispose() => _loader.Dispose();

    private static SyntaxTree TreeOf(Compilation compilation, string path) =>
        compilation.SyntaxTrees.First(candidate => candidate.FilePath == path);

    private Script<object> Create(string code, ScriptOptions options) => _state is null
        ? CSharpScript.Create<object>(code, options, globalsType: null, _loader)
        : _state.Script.ContinueWith<object>(code, options);

    // Not Script.Compile, which asks for all diagnostics once more.
    private static Script<object> Build(Script<object> script, CancellationToken token)
    {
        _ = script.CreateDelegate(token);
        return script;
    }

    // Null when the guard points have made the text wrong: the cell then runs without them rather than not at all.
    private static Script<object>? TryBuild(Script<object> guarded, CancellationToken token)
    {
        try
        {
            return Build(guarded, token);
        }
        catch (CompilationErrorException)
        {
            return null;
        }
    }
}
