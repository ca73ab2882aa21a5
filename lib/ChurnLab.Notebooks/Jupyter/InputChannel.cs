using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Jupyter.Wire;

namespace ChurnLab.Notebooks.Jupyter;

/// <summary>Questions of the running cell to the client that sent it.</summary>
internal sealed class InputChannel(ReplyChannel stdin)
{
    private JupyterMessage? _asked;

    /// <summary>Asks the client a cell came from.</summary>
    public Task AskAsync(JupyterMessage cell, string prompt, bool isPassword)
    {
        Volatile.Write(ref _asked, cell);
        return stdin.SendAsync(cell, "input_request", new JsonObject { ["prompt"] = prompt, ["password"] = isPassword });
    }

    /// <summary>Gives up the question: an answer that comes later belongs to nobody.</summary>
    public void Forget() => Volatile.Write(ref _asked, null);

    /// <summary>Passes answers on until the kernel ends.</summary>
    /// <param name="answered">Takes an answer to the question that is open.</param>
    /// <param name="end">Cancelled when the kernel ends.</param>
    public async Task ListenAsync(Action<string> answered, CancellationToken end)
    {
        while (await stdin.ReceiveAsync(end).ConfigureAwait(false) is { } message)
        {
            if (message.Header.Type != "input_reply" || Volatile.Read(ref _asked) is not { } asked)
                continue;
            // Only the client that was asked may answer.
            if (!message.Route[0].Span.SequenceEqual(asked.Route[0].Span))
                continue;
            Forget();
            answered(message.Text("value"));
        }
    }
}
