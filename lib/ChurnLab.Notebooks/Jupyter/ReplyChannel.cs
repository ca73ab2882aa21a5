using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Jupyter.Wire;
using ChurnLab.Notebooks.Zmtp;

namespace ChurnLab.Notebooks.Jupyter;

/// <summary>Requests of clients and the replies to them: shell, control or stdin.</summary>
internal sealed class ReplyChannel(RouterSocket socket, MessageCodec codec)
{
    /// <summary>Waits for a message that is one; null when the kernel ends.</summary>
    public async Task<JupyterMessage?> ReceiveAsync(CancellationToken end)
    {
        try
        {
            while (true)
            {
                var raw = await socket.Incoming.ReadAsync(end).ConfigureAwait(false);
                if (codec.Read(raw.Identity, raw.Frames) is { } message)
                    return message;
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or System.Threading.Channels.ChannelClosedException)
        {
            return null;
        }
    }

    /// <summary>Takes a message that has arrived already.</summary>
    public JupyterMessage? TryReceive()
    {
        while (socket.Incoming.TryRead(out var raw))
        {
            if (codec.Read(raw.Identity, raw.Frames) is { } message)
                return message;
        }

        return null;
    }

    /// <summary>Sends a message to the client a request came from; a client that is gone misses it.</summary>
    public async Task SendAsync(JupyterMessage request, string type, JsonObject content) => await socket.SendAsync(
        request.Route[0], [.. request.Route.Skip(1), .. codec.Write(type, content, request.Header.Json)]).ConfigureAwait(false);
}
