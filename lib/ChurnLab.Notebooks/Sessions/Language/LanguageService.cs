using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Events;

namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>Answers what an editor asks about code of a session.</summary>
internal sealed class LanguageService(ScriptChain chain) : IDisposable
{
    private readonly Lazy<DraftWorkspace> _workspace = new(() => new DraftWorkspace(chain.PathOf(0)));

    /// <summary>What can stand at the position.</summary>
    public CompletionList Complete(string code, int position, CancellationToken token)
    {
        position = Math.Clamp(position, 0, code.Length);
        var cell = CellCode.At(code, position);
        return cell.IsCSharp ? Completer.Complete(Open(cell.Text, position, token), token) : Completer.Nothing(position);
    }

    /// <summary>What is known of the name or call at the position; null when nothing is.</summary>
    public JsonObject? Inspect(string code, int position, bool detailed, CancellationToken token)
    {
        position = Math.Clamp(position, 0, code.Length);
        var cell = CellCode.At(code, position);
        return cell.IsCSharp ? Inspector.Inspect(Open(cell.Text, position, token), detailed, token) : null;
    }

    /// <summary>What is known of the expression a cell asks help on; a sentence where nothing is.</summary>
    public PageEvent Help(HelpRequest request)
    {
        var known = Inspect(request.Expression, request.Position, request.Detailed, CancellationToken.None);
        return new PageEvent(known ?? new JsonObject { ["text/plain"] = $"Nothing is known of '{request.Expression}': no cell that has run declares it." });
    }

    public void Dispose()
    {
        if (_workspace.IsValueCreated)
            _workspace.Value.Dispose();
    }

    private Draft Open(string text, int position, CancellationToken token)
    {
        var workspace = _workspace.Value;
        var tree = workspace.Parse(text, token);
        return new Draft(tree, chain.Draft(tree).GetSemanticModel(tree), workspace.Workspace, position);
    }
}
