using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>Holds the one document that the compiler's recommendations ask for; its text is replaced at every request.</summary>
/// <remarks>
/// The document has no references: its tree is bound in the session's own chain of submissions. A project per cell,
/// as an editor would make, costs seconds after 50 cells.
/// </remarks>
internal sealed class DraftWorkspace : IDisposable
{
    private static readonly Lazy<MefHostServices> Services = new(static () =>
        MefHostServices.Create([typeof(Workspace).Assembly, typeof(Microsoft.CodeAnalysis.CSharp.Formatting.CSharpFormattingOptions).Assembly]));

    private readonly AdhocWorkspace _workspace = new(Services.Value);
    private readonly DocumentId _document;

    public DraftWorkspace(string path)
    {
        var project = ProjectId.CreateNewId();
        _document = DocumentId.CreateNewId(project);
        _workspace.AddProject(ProjectInfo.Create(
            project, VersionStamp.Default, "cells", "cells", LanguageNames.CSharp, parseOptions: ScriptChain.ParseOptions));
        _workspace.AddDocument(DocumentInfo.Create(_document, "cell", sourceCodeKind: SourceCodeKind.Script, filePath: path));
    }

    /// <summary>The workspace the document of the last draft is in.</summary>
    public Workspace Workspace => _workspace;

    /// <summary>Parses a text as the document; what the text before had in common with it is parsed once.</summary>
    public SyntaxTree Parse(string text, CancellationToken token)
    {
        var solution = _workspace.CurrentSolution.WithDocumentText(_document, SourceText.From(text));
        if (!_workspace.TryApplyChanges(solution))
            throw new InvalidOperationException("The text of the draft was changed from elsewhere at the same time: one request at a time is expected.");
        return _workspace.CurrentSolution.GetDocument(_document)!.GetSyntaxTreeAsync(token).GetAwaiter().GetResult()
            ?? throw new InvalidOperationException("The C# parser is not among the services of the workspace.");
    }

    public void Dispose() => _workspace.Dispose();
}
