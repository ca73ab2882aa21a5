using System.Net;

namespace ChurnLab.Notebooks.Zmtp;

/// <summary>REP that sends every message back as it came: Jupyter's heartbeat.</summary>
internal sealed class EchoSocket : ZmtpSocket
{
    private EchoSocket(EndPoint endPoint, ZmtpOptions? options)
        : base(endPoint, SocketKind.Reply, options)
    {
    }

    /// <summary>Listens for REQ and DEALER peers.</summary>
    /// <exception cref="System.Net.Sockets.SocketException">The address is taken or not this machine's.</exception>
    public static EchoSocket Bind(EndPoint endPoint, ZmtpOptions? options = null)
    {
        var socket = new EchoSocket(endPoint, options);
        socket.Start();
        return socket;
    }

    private protected override async ValueTask OnReceivedAsync(ZmtpConnection peer, ReadOnlyMemory<byte>[] frames) =>
        await peer.SendAsync(OutgoingMessage.Of(frames)).ConfigureAwait(false);
}
