using System.Text;
using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Jupyter.Wire;
using ChurnLab.Notebooks.Zmtp;

namespace ChurnLab.Notebooks.Jupyter;

/// <summary>What all clients see: states, outputs, errors.</summary>
internal sealed class IopubChannel(PublisherSocket socket, MessageCodec codec) : IDisposable
{
    // One message after the other: what is published first arrives first.
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Publishes a message; waits while a client is behind.</summary>
    /// <param name="type">Type of the message.</param>
    /// <param name="content">What it says.</param>
    /// <param name="parent">Header of the request that caused it; null for none.</param>
    public async Task PublishAsync(string type, JsonObject content, JsonObject? parent)
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            ReadOnlyMemory<byte> topic = Encoding.ASCII.GetBytes("kernel." + type);
            await socket.PublishAsync([topic, .. codec.Write(type, content, parent)]).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Publishes the state of the kernel: <c>starting</c>, <c>busy</c> or <c>idle</c>.</summary>
    public Task StatusAsync(string state, JsonObject? parent) => PublishAsync("status", new JsonObject { ["execution_state"] = state }, parent);

    public void Dispose() => _turn.Dispose();

    /// <summary>The message that tells a new subscriber that it will miss nothing from here on (JEP 65).</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Welcome(MessageCodec codec, ReadOnlyMemory<byte> topic) =>
        [topic, .. codec.Write("iopub_welcome", new JsonObject { ["subscription"] = Encoding.UTF8.GetString(topic.Span) }, parent: null)];
}
