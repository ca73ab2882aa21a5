#pragma warning disable
using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace ChurnLab.Notebooks.Zmtp;

internal sealed record ZmtpOptions;
internal sealed record RoutedMessage(ReadOnlyMemory<byte> Identity, IReadOnlyList<ReadOnlyMemory<byte>> Frames);
internal abstract class ZmtpSocket : IAsyncDisposable
{
    private readonly Socket _listener;
    protected readonly List<Conn> Conns = [];
    private readonly string _type;
    protected ZmtpSocket(EndPoint ep, string type)
    {
        _type = type;
        _listener = new Socket(ep.AddressFamily, SocketType.Stream, ep is IPEndPoint ? ProtocolType.Tcp : ProtocolType.Unspecified);
        _listener.Bind(ep);
        _listener.Listen();
        _ = Task.Run(AcceptAsync);
    }

    public EndPoint LocalEndPoint => _listener.LocalEndPoint!;
    public int Connections => Conns.Count;
    public long Rejected => 0;
    protected abstract Task OnMessage(Conn c, List<ReadOnlyMemory<byte>> frames);
    private async Task AcceptAsync()
    {
        while (true)
        {
            var s = await _listener.AcceptAsync();
            if (s.RemoteEndPoint is IPEndPoint) s.NoDelay = true;
            _ = Task.Run(() => ServeAsync(s));
        }
    }

    private async Task ServeAsync(Socket s)
    {
        var c = new Conn(s);
        try
        {
            var g = new byte[64];
            g[0] = 0xff; g[9] = 0x7f; g[10] = 3; "NULL"u8.CopyTo(g.AsSpan(12));
            await s.SendAsync(g);
            var ready = new List<byte> { 5 }; ready.AddRange("READY"u8.ToArray());
            ready.Add(11); ready.AddRange("Socket-Type"u8.ToArray()); ready.AddRange([0, 0, 0, (byte)_type.Length]); ready.AddRange(Encoding.ASCII.GetBytes(_type));
            await c.Raw(4, ready.ToArray());
            var st = new NetworkStream(s);
            var pg = new byte[64]; await st.ReadExactlyAsync(pg);
            var frames = new List<ReadOnlyMemory<byte>>();
            while (true)
            {
                var h = new byte[1]; await st.ReadExactlyAsync(h);
                var lb = new byte[(h[0] & 2) != 0 ? 8 : 1]; await st.ReadExactlyAsync(lb);
                var len = lb.Length == 1 ? lb[0] : (long)BinaryPrimitives.ReadUInt64BigEndian(lb);
                var body = new byte[len]; await st.ReadExactlyAsync(body);
                if ((h[0] & 4) != 0)
                {
                    var n = Encoding.ASCII.GetString(body, 1, body[0]);
                    if (n == "READY")
                    {
                        var p = 6;
                        while (p < body.Length) { var nl = body[p]; var name = Encoding.ASCII.GetString(body, p + 1, nl); p += 1 + nl; var vl = BinaryPrimitives.ReadInt32BigEndian(body.AsSpan(p)); var v = body[(p + 4)..(p + 4 + vl)]; p += 4 + vl; if (name == "Identity" && v.Length > 0) c.Id = v; }
                        lock (Conns) Conns.Add(c);
                    }
                    continue;
                }
                frames.Add(body);
                if ((h[0] & 1) == 0) { await OnMessage(c, frames); frames = []; }
            }
        }
        catch (Exception) { }
        finally { lock (Conns) Conns.Remove(c); s.Dispose(); }
    }

    public ValueTask DisposeAsync() { _listener.Dispose(); Thread.Sleep(50); lock (Conns) foreach (var c in Conns) c.S.Dispose(); return default; }

    internal sealed class Conn(Socket s)
    {
        public Socket S => s;
        public byte[] Id = Guid.NewGuid().ToByteArray();
        public List<byte[]> Subs = [];
        private readonly SemaphoreSlim _w = new(1);
        public async Task Raw(byte flags, ReadOnlyMemory<byte> body)
        {
            var buf = new MemoryStream();
            Put(buf, flags, body); await S.SendAsync(buf.ToArray());
        }
        private static void Put(MemoryStream buf, byte flags, ReadOnlyMemory<byte> body)
        {
            if (body.Length > 255) { buf.WriteByte((byte)(flags | 2)); var l = new byte[8]; BinaryPrimitives.WriteInt64BigEndian(l, body.Length); buf.Write(l); }
            else { buf.WriteByte(flags); buf.WriteByte((byte)body.Length); }
            buf.Write(body.Span);
        }
        public async Task Send(IReadOnlyList<ReadOnlyMemory<byte>> frames)
        {
            var buf = new MemoryStream();
            for (var i = 0; i < frames.Count; i++) Put(buf, (byte)(i < frames.Count - 1 ? 1 : 0), frames[i]);
            await _w.WaitAsync();
            try { var m = buf.ToArray(); var at = 0; while (at < m.Length) at += await S.SendAsync(m.AsMemory(at)); } catch (Exception) { } finally { _w.Release(); }
        }
    }
}
internal sealed class RouterSocket(EndPoint ep) : ZmtpSocket(ep, "ROUTER")
{
    private readonly Channel<RoutedMessage> _in = Channel.CreateUnbounded<RoutedMessage>();
    public static RouterSocket Bind(EndPoint ep, ZmtpOptions? o = null) => new(ep);
    public ChannelReader<RoutedMessage> Incoming => _in.Reader;
    protected override Task OnMessage(Conn c, List<ReadOnlyMemory<byte>> frames) => _in.Writer.WriteAsync(new(c.Id, frames)).AsTask();
    public async ValueTask<bool> SendAsync(ReadOnlyMemory<byte> id, IReadOnlyList<ReadOnlyMemory<byte>> frames, CancellationToken t = default)
    {
        Conn? c; lock (Conns) c = Conns.Find(x => x.Id.AsSpan().SequenceEqual(id.Span));
        if (c is null) return false; await c.Send(frames); return true;
    }
}
internal sealed class PublisherSocket(EndPoint ep, Func<ReadOnlyMemory<byte>, IReadOnlyList<ReadOnlyMemory<byte>>?>? welcome) : ZmtpSocket(ep, "XPUB")
{
    public static PublisherSocket Bind(EndPoint ep, Func<ReadOnlyMemory<byte>, IReadOnlyList<ReadOnlyMemory<byte>>?>? welcome = null, ZmtpOptions? o = null) => new(ep, welcome);
    protected override async Task OnMessage(Conn c, List<ReadOnlyMemory<byte>> frames)
    {
        var f = frames[0].ToArray();
        if (f.Length > 0 && f[0] == 1) { if (welcome?.Invoke(f[1..]) is { } w) await c.Send(w); c.Subs.Add(f[1..]); }
    }
    public async ValueTask PublishAsync(IReadOnlyList<ReadOnlyMemory<byte>> frames, CancellationToken t = default)
    {
        Conn[] cs; lock (Conns) cs = Conns.Where(c => c.Subs.Any(s => frames[0].Span.StartsWith(s))).ToArray();
        foreach (var c in cs) await c.Send(frames);
    }
}
internal sealed class EchoSocket(EndPoint ep) : ZmtpSocket(ep, "REP")
{
    public static EchoSocket Bind(EndPoint ep, ZmtpOptions? o = null) => new(ep);
    protected override Task OnMessage(Conn c, List<ReadOnlyMemory<byte>> frames) => c.Send(frames);
}
