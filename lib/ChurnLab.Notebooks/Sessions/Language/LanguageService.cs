using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Events;

namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>Answers what an editor asks about code of a session.</summary>
internal sealed class LanguageService(ScriptChain chain) : IDisposable
{
    // A member, a name, and a call: between them they use most of what there is.
    private static readonly string[] WarmUpCells = ["Math.Ma", "var text = ", "Console.WriteLine(1, "];

    private readonly Lazy<DraftWorkspace> _workspace = new(() => new DraftWorkspace(chain.PathOf(0)));

    private readonly Inspector _inspector = new(chain);

    /// <summary>What can stand at the position.</summary>
    public CompletionList Complete(string code, int position, CancellationToken token)
    {
        position = Math.Clamp(position, 0, code.Length);
        if (DirectiveCandidates.FindMagic(code, position) is { } magics)
            return magics;
        var cell = CellCode.At(code, position);
        return cell.IsCSharp ? Completer.Complete(Open(cell.Text, position, token), chain, token) : Completer.Nothing(position);
    }

    /// <summary>What is known of the name or call at the position; null when nothing is.</summary>
    public JsonObject? Inspect(string code, int position, bool detailed, CancellationToken token)
    {
        position = Math.Clamp(position, 0, code.Length);
        var cell = CellCode.At(code, position);
        return cell.IsCSharp ? _inspector.Inspect(Open(cell.Text, position, token), detailed, token) : null;
    }

    /// <summary>Loads what the first request would wait for, in a session of its own: it may run beside cells.</summary>
    /// <param name="path">Document of the session.</param>
    /// <param name="giveWay">Cancelled when something else needs the machine; what is loaded by then stays loaded.</param>
    public static void WarmUp(string path, CancellationToken giveWay)
    {
        using var chain = new ScriptChain(path);
        using var service = new LanguageService(chain);
        foreach (var code in WarmUpCells)
        {
            if (giveWay.IsCancellationRequested)
                return;
            try
            {
                service.Complete(code, code.Length, giveWay);
                service.Inspect(code, code.Length, detailed: false, giveWay);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
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
