using System.Net;
using System.Net.Sockets;

namespace ChurnLab.Notebooks.Zmtp;

/// <summary>The accepting side of ZMTP 3.0 (RFC 23) with the mechanism NULL.</summary>
/// <remarks>All members may be called from any thread.</remarks>
internal abstract class ZmtpSocket : IAsyncDisposable, IPeerHandler
{
    private static readonly TimeSpan AcceptPause = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private readonly Socket _listener;
    private readonly SocketKind _kind;
    private readonly Dictionary<ZmtpConnection, Task> _connections = [];
    private Task _accepting = Task.CompletedTask;
    private Task? _disposal;
    private long _rejected;
    private int _joined;

    private protected ZmtpSocket(EndPoint endPoint, SocketKind kind, ZmtpOptions? options)
    {
        Options = options ?? new();
        _kind = kind;
        _listener = Listening.Start(endPoint);
        LocalEndPoint = _listener.LocalEndPoint!;
    }

    /// <summary>Where peers connect to, with the port the system chose.</summary>
    public EndPoint LocalEndPoint { get; }

    /// <summary>Peers that have finished their greeting and are connected.</summary>
    public int Connections => Volatile.Read(ref _joined);

    /// <summary>Connections dropped because the peer broke the protocol or a limit, or did not greet in time.</summary>
    public long Rejected => Interlocked.Read(ref _rejected);

    /// <summary>The first exception that was neither a peer's fault nor the network's: a defect here or in a callback.</summary>
    public Exception? Fault { get; private set; }

    private protected ZmtpOptions Options { get; }

    void IPeerHandler.Joined(ZmtpConnection peer)
    {
        Interlocked.Increment(ref _joined);
        OnJoined(peer);
    }

    void IPeerHandler.Left(ZmtpConnection peer)
    {
        Interlocked.Decrement(ref _joined);
        OnLeft(peer);
    }

    ValueTask IPeerHandler.ReceivedAsync(ZmtpConnection peer, ReadOnlyMemory<byte>[] frames) => OnReceivedAsync(peer, frames);

    ValueTask IPeerHandler.CommandedAsync(ZmtpConnection peer, ZmtpCommand command) => OnCommandedAsync(peer, command);

    /// <summary>
    /// Takes no more peers and messages, waits up to <see cref="ZmtpOptions.Linger"/> for what is queued to leave, and hangs up.
    /// </summary>
    public ValueTask DisposeAsync()
    {
        lock (_gate)
            _disposal ??= Task.Run(EndAsync);
        return new(_disposal);
    }

    /// <summary>Serves a peer at the other end of a stream, as if it had connected.</summary>
    internal Task ServeAsync(Stream stream)
    {
        lock (_gate)
        {
            if (_disposal is null && _connections.Count < Options.MaxConnections)
            {
                var peer = new ZmtpConnection(stream, _kind, Options);
                var serving = Task.Run(() => ServeAsync(peer));
                _connections.Add(peer, serving);
                return serving;
            }
        }

        stream.Dispose();
        return Task.CompletedTask;
    }

    private protected void Start() => _accepting = Task.Run(AcceptAsync);

    private protected virtual void OnJoined(ZmtpConnection peer)
    {
    }

    private protected virtual void OnLeft(ZmtpConnection peer)
    {
    }

    private protected virtual void OnEnding()
    {
    }

    private protected abstract ValueTask OnReceivedAsync(ZmtpConnection peer, ReadOnlyMemory<byte>[] frames);

    private protected virtual ValueTask OnCommandedAsync(ZmtpConnection peer, ZmtpCommand command) => ValueTask.CompletedTask;

    private async Task AcceptAsync()
    {
        while (true)
        {
            try
            {
                _ = ServeAsync(Listening.Stream(await _listener.AcceptAsync().ConfigureAwait(false)));
            }
            catch (Exception exception) when (exception is SocketException or IOException or ObjectDisposedException)
            {
                if (_disposal is not null)
                    return;
                // The peer has gone again, or the process has no more handles.
                await Task.Delay(AcceptPause).ConfigureAwait(false);
            }
        }
    }

    private async Task ServeAsync(ZmtpConnection peer)
    {
        try
        {
            await peer.RunAsync(this).ConfigureAwait(false);
        }
        catch (ZmtpException)
        {
            Interlocked.Increment(ref _rejected);
        }
#pragma warning disable CA1031 // Kept for who looks; the other peers must not suffer.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fault ??= exception;
        }
        finally
        {
            lock (_gate)
                _connections.Remove(peer);
        }
    }

    private async Task EndAsync()
    {
        _listener.Dispose();
        await _accepting.ConfigureAwait(false);
        OnEnding();
        var peers = Peers();
        foreach (var (peer, _) in peers)
        {
            if (peer.HasJoined)
                peer.Finish();
            else
                peer.Abort();
        }

        var served = Task.WhenAll(peers.Select(entry => entry.Value));
        await Patience.EndsWithinAsync(served, Options.Linger).ConfigureAwait(false);
        foreach (var (peer, _) in peers)
            peer.Abort();
        await served.ConfigureAwait(false);
    }

    private KeyValuePair<ZmtpConnection, Task>[] Peers()
    {
        lock (_gate)
            return [.. _connections];
    }
}
