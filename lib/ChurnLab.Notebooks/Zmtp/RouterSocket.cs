using System.Buffers.Binary;
using System.Net;
using System.Threading.Channels;

namespace ChurnLab.Notebooks.Zmtp;

/// <summary>ROUTER: every message says which peer it is from, and goes to the one it names.</summary>
internal sealed class RouterSocket : ZmtpSocket
{
    private readonly Lock _gate = new();
    private readonly Dictionary<byte[], ZmtpConnection> _peers = new(BytesComparer.Instance);
    private readonly IncomingQueue _incoming;
    private uint _named;

    private RouterSocket(EndPoint endPoint, ZmtpOptions? options)
        : base(endPoint, SocketKind.Router, options) =>
        _incoming = new(Options);

    /// <summary>Messages of all peers, those of one in its order; completed by disposal.</summary>
    public ChannelReader<RoutedMessage> Incoming => _incoming.Reader;

    /// <summary>Listens for DEALER, REQ and ROUTER peers.</summary>
    /// <exception cref="System.Net.Sockets.SocketException">The address is taken or not this machine's.</exception>
    public static RouterSocket Bind(EndPoint endPoint, ZmtpOptions? options = null)
    {
        var socket = new RouterSocket(endPoint, options);
        socket.Start();
        return socket;
    }

    /// <summary>Sends a message to a peer, waiting while its queue is full.</summary>
    /// <param name="identity">The peer, as its messages named it.</param>
    /// <param name="frames">At least one; they are not copied and must stay as they are.</param>
    /// <param name="token">Ends the wait; the message is then not sent.</param>
    /// <returns>False when there is no such peer, or it went while the sender waited.</returns>
    public ValueTask<bool> SendAsync(
        ReadOnlyMemory<byte> identity, IReadOnlyList<ReadOnlyMemory<byte>> frames, CancellationToken token = default)
    {
        var message = OutgoingMessage.Of(frames);
        ZmtpConnection? peer;
        lock (_gate)
            _peers.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(identity.Span, out peer);
        return peer?.SendAsync(message, token) ?? ValueTask.FromResult(false);
    }

    private protected override void OnJoined(ZmtpConnection peer)
    {
        ZmtpConnection? older;
        lock (_gate)
        {
            if (peer.Identity.IsEmpty)
                peer.Identity = NewName();
            var name = peer.Identity.ToArray();
            _peers.TryGetValue(name, out older);
            _peers[name] = peer;
        }

        // A client that lost its connection comes back before we have noticed.
        older?.Abort();
    }

    private protected override void OnLeft(ZmtpConnection peer)
    {
        lock (_gate)
        {
            var name = peer.Identity.ToArray();
            if (_peers.GetValueOrDefault(name) == peer)
                _peers.Remove(name);
        }
    }

    private protected override ValueTask OnReceivedAsync(ZmtpConnection peer, ReadOnlyMemory<byte>[] frames) =>
        _incoming.AddAsync(new(peer.Identity, frames));

    private protected override void OnEnding() => _incoming.Close();

    private byte[] NewName()
    {
        var name = new byte[1 + sizeof(uint)];
        do
        {
            BinaryPrimitives.WriteUInt32BigEndian(name.AsSpan(1), ++_named);
        }
        while (_peers.ContainsKey(name));

        return name;
    }
}
