using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using ChurnLab.Notebooks.Zmtp;

namespace ChurnLab.Tests.Notebooks.Zmtp;

/// <summary>A peer that sends exactly the bytes it is told to, and reads what comes.</summary>
internal sealed class RawPeer : IDisposable
{
    private static readonly TimeSpan LongestTime = TimeSpan.FromSeconds(20);

    private readonly Socket _socket;
    private readonly NetworkStream _stream;

    private RawPeer(Socket socket)
    {
        _socket = socket;
        _stream = new(socket, ownsSocket: true);
    }

    /// <summary>Connects and says nothing.</summary>
    public static async Task<RawPeer> ConnectAsync(ZmtpSocket socket, int? receiveBuffer = null)
    {
        var endPoint = socket.LocalEndPoint;
        var isFile = endPoint is UnixDomainSocketEndPoint;
        var own = new Socket(endPoint.AddressFamily, SocketType.Stream, isFile ? ProtocolType.Unspecified : ProtocolType.Tcp);
        if (receiveBuffer is { } size)
            own.ReceiveBufferSize = size;
        await own.ConnectAsync(endPoint);
        return new(own);
    }

    /// <summary>Connects, greets, and reads the other's greeting and READY.</summary>
    public static async Task<RawPeer> JoinAsync(ZmtpSocket socket, string type, string identity = "", int? receiveBuffer = null)
    {
        var peer = await ConnectAsync(socket, receiveBuffer);
        await peer.SendAsync(Wire.Hello(type, identity));
        await peer.ReadHelloAsync();
        return peer;
    }

    /// <summary>Joins a publisher and subscribes to topics; a PING makes sure that they are known there.</summary>
    public static async Task<RawPeer> SubscribeAsync(ZmtpSocket socket, params string[] topics)
    {
        var peer = await JoinAsync(socket, "SUB");
        await peer.SendAsync([.. topics.SelectMany(topic => Wire.Message("\u0001" + topic))]);
        await peer.SyncAsync();
        return peer;
    }

    public async Task SendAsync(params byte[][] pieces)
    {
        using var limit = new CancellationTokenSource(LongestTime);
        foreach (var piece in pieces)
            await _stream.WriteAsync(piece, limit.Token);
    }

    public Task SendMessageAsync(params string[] frames) => SendAsync(Wire.Message(frames));

    /// <summary>Sends a PING and reads its PONG: all that was sent before has been dealt with.</summary>
    public async Task SyncAsync()
    {
        await SendAsync(Wire.Ping(1, 2, 3));
        var (flags, body) = await ReadFrameAsync();
        Assert.Equal(4, flags);
        Assert.Equal("\u0004PONG\u0001\u0002\u0003", Encoding.ASCII.GetString(body));
    }

    public async Task<byte[]> ReadBytesAsync(int count)
    {
        using var limit = new CancellationTokenSource(LongestTime);
        var bytes = new byte[count];
        await _stream.ReadExactlyAsync(bytes, limit.Token);
        return bytes;
    }

    /// <summary>Reads greeting and READY.</summary>
    public async Task ReadHelloAsync()
    {
        await ReadBytesAsync(Wire.GreetingLength);
        var (flags, body) = await ReadFrameAsync();
        Assert.Equal(4, flags);
        Assert.StartsWith("\u0005READY", Encoding.ASCII.GetString(body), StringComparison.Ordinal);
    }

    public async Task<(int Flags, byte[] Body)> ReadFrameAsync()
    {
        int flags = (await ReadBytesAsync(1))[0];
        var length = (flags & 2) == 0
            ? (await ReadBytesAsync(1))[0]
            : BinaryPrimitives.ReadInt64BigEndian(await ReadBytesAsync(8));
        return (flags, await ReadBytesAsync((int)length));
    }

    public async Task<List<byte[]>> ReadMessageAsync()
    {
        List<byte[]> frames = [];
        while (true)
        {
            var (flags, body) = await ReadFrameAsync();
            Assert.Equal(0, flags & 4);
            frames.Add(body);
            if ((flags & 1) == 0)
                return frames;
        }
    }

    /// <summary>The next message as text, its frames joined by a bar.</summary>
    public async Task<string> ReadTextAsync() => string.Join('|', (await ReadMessageAsync()).Select(frame => Encoding.ASCII.GetString(frame)));

    /// <summary>Waits until the other side has hung up, whatever it sends until then.</summary>
    public async Task IsClosedAsync()
    {
        using var limit = new CancellationTokenSource(LongestTime);
        var buffer = new byte[64 * 1024];
        try
        {
            while (await _stream.ReadAsync(buffer, limit.Token) > 0)
            {
            }
        }
        catch (IOException)
        {
            // Cut off rather than closed.
        }
    }

    /// <summary>Says that nothing follows, and still reads.</summary>
    public void CloseSending() => _socket.Shutdown(SocketShutdown.Send);

    /// <summary>Cuts the connection as the end of a process does.</summary>
    public void Reset()
    {
        _socket.LingerState = new(enable: true, seconds: 0);
        _socket.Dispose();
    }

    public void Dispose() => _stream.Dispose();
}
