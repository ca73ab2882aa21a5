using System.Net.Sockets;
using System.Text;

namespace ChurnLab.Notebooks.Zmtp;

/// <summary>One peer: it is greeted, its messages go to the socket, and what waits for it is written.</summary>
internal sealed class ZmtpConnection
{
    private const int MaxIdentityLength = 255;

    private readonly Stream _stream;
    private readonly SocketKind _kind;
    private readonly ZmtpOptions _options;
    private readonly SendQueue _queue;
    private readonly MessageReader _reader;

    public ZmtpConnection(Stream stream, SocketKind kind, ZmtpOptions options)
    {
        _stream = stream;
        _kind = kind;
        _options = options;
        _queue = new(options, Abort);
        _reader = new(new(stream), options);
    }

    /// <summary>Name the peer gave itself; empty when it gave none.</summary>
    public ReadOnlyMemory<byte> Identity { get; set; }

    /// <summary>True once the peer has said what it is.</summary>
    public bool HasJoined { get; private set; }

    /// <inheritdoc cref="SendQueue.SendAsync"/>
    public ValueTask<bool> SendAsync(OutgoingMessage message, CancellationToken token = default) => _queue.SendAsync(message, token);

    /// <summary>Takes no more messages, lets those queued leave, then tells the peer that nothing follows.</summary>
    public void Finish() => _queue.Close();

    /// <summary>Cuts the connection; nothing more leaves.</summary>
    public void Abort()
    {
        _queue.Close();
        _stream.Dispose();
    }

    /// <summary>Serves the peer until it goes or is cut off.</summary>
    /// <exception cref="ZmtpException">The peer broke the protocol.</exception>
    public async Task RunAsync(IPeerHandler handler)
    {
        var writing = WriteAsync();
        try
        {
            await ShakeHandsAsync().ConfigureAwait(false);
            await ListenAsync(handler).ConfigureAwait(false);
        }
        catch (EndOfStreamException) when (HasJoined)
        {
            // The peer hung up, or closed one direction: it may still read the replies that are queued.
            _queue.Close();
            await Patience.EndsWithinAsync(writing, _options.Linger).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsDisconnection(exception))
        {
            // It is gone, which is all there is to know.
        }
        finally
        {
            Abort();
            await writing.ConfigureAwait(false);
        }
    }

    private static bool IsDisconnection(Exception exception) => exception is IOException or SocketException or ObjectDisposedException;

    private async Task ShakeHandsAsync()
    {
        using var limit = new CancellationTokenSource(_options.HandshakeTimeout);
        try
        {
            await _reader.ReadGreetingAsync(limit.Token).ConfigureAwait(false);
            Read(await _reader.ReadReadyAsync(limit.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            throw new ZmtpException($"The peer did not finish its greeting within {_options.HandshakeTimeout.TotalSeconds:0.#} s.");
        }
    }

    private void Read(ZmtpCommand ready)
    {
        string? type = null;
        foreach (var (name, value) in ZmtpCommand.Properties(ready.Data))
        {
            if (name.Equals("Socket-Type", StringComparison.OrdinalIgnoreCase))
                type = Encoding.ASCII.GetString(value.Span);
            else if (name.Equals("Identity", StringComparison.OrdinalIgnoreCase))
                Identity = value.ToArray();
        }

        if (type is null || !_kind.Accepts(type))
            throw new ZmtpException($"The peer is a socket of type '{type}', which a {_kind.Name} does not talk to.");
        // Names that begin with zero are those the router makes.
        if (Identity.Length > MaxIdentityLength || Identity.Span is [0, ..])
            throw new ZmtpException("The peer's identity has more than 255 bytes or begins with a zero.");
    }

    private async Task ListenAsync(IPeerHandler handler)
    {
        HasJoined = true;
        handler.Joined(this);
        try
        {
            while (true)
            {
                var (frames, command) = await _reader.ReadAsync().ConfigureAwait(false);
                if (frames is not null)
                    await handler.ReceivedAsync(this, frames).ConfigureAwait(false);
                else if (command.Is("PING"u8))
                    await SendAsync(OutgoingMessage.Command(ZmtpCommand.Pong(command))).ConfigureAwait(false);
                else
                    await handler.CommandedAsync(this, command).ConfigureAwait(false);
            }
        }
        finally
        {
            handler.Left(this);
        }
    }

    // The greeting and READY leave at once: a peer may wait for ours before it sends its own.
    private async Task WriteAsync()
    {
        try
        {
            await _stream.WriteAsync(Opening(_kind)).ConfigureAwait(false);
            await _queue.DrainAsync(_stream).ConfigureAwait(false);
            (_stream as NetworkStream)?.Socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception exception) when (IsDisconnection(exception))
        {
            Abort();
        }
    }

    private static byte[] Opening(SocketKind kind)
    {
        var ready = ZmtpCommand.Ready(kind);
        return [.. Greeting.Own, (byte)FrameFlags.Command, (byte)ready.Length, .. ready];
    }
}
