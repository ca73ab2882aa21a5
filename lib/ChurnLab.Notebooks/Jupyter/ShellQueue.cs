using ChurnLab.Notebooks.Jupyter.Wire;

namespace ChurnLab.Notebooks.Jupyter;

/// <summary>Requests waiting at the shell, some of them to be aborted because a cell before them failed.</summary>
internal sealed class ShellQueue(ReplyChannel shell)
{
    // "Run all" sends every cell at once: what was sent with the failed cell has come by then. Clients that wait for
    // the reply send nothing in between, so nothing of theirs is aborted.
    private static readonly TimeSpan Straggling = TimeSpan.FromMilliseconds(20);

    private readonly Queue<(JupyterMessage Message, bool IsAborted)> _waiting = new();

    /// <summary>Waits for the next request; null when the kernel ends.</summary>
    public async Task<(JupyterMessage Message, bool IsAborted)?> NextAsync(CancellationToken end)
    {
        if (_waiting.TryDequeue(out var waiting))
            return waiting;
        return await shell.ReceiveAsync(end).ConfigureAwait(false) is { } message ? (message, false) : null;
    }

    /// <summary>Marks the cells that have come so far from the session of a client; its other requests and other clients go on.</summary>
    public async Task AbortAsync(string session)
    {
        var cells = new List<(JupyterMessage Message, bool IsAborted)>(_waiting);
        _waiting.Clear();
        do
        {
            while (shell.TryReceive() is { } message)
                cells.Add((message, false));
            await Task.Delay(Straggling).ConfigureAwait(false);
        }
        while (shell.TryReceive() is { } late && Keep(cells, late));

        foreach (var (message, isAborted) in cells)
            _waiting.Enqueue((message, isAborted || (message.Header.Type == "execute_request" && message.Header.Session == session)));
    }

    private static bool Keep(List<(JupyterMessage Message, bool IsAborted)> cells, JupyterMessage message)
    {
        cells.Add((message, false));
        return true;
    }
}
