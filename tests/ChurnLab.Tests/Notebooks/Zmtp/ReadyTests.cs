using ChurnLab.Notebooks.Zmtp;

namespace ChurnLab.Tests.Notebooks.Zmtp;

public sealed class ReadyTests
{
    public static TheoryData<string, byte[]> BadCommands => new()
    {
        { "a message", Wire.Message("hello") },
        { "another command", Wire.Command("HELLO") },
        { "an error", Wire.Command("ERROR", 2, (byte)'n', (byte)'o') },
        { "no name", Wire.Frame(4, []) },
        { "an empty name", Wire.Frame(4, [0, 1, 2]) },
        { "a name longer than the frame", Wire.Frame(4, [6, .. "READY"u8]) },
        { "no properties", Wire.Command("READY") },
        { "no socket type", Wire.Ready(("Identity", Wire.Ascii("me"))) },
        { "a property without a name", Wire.Command("READY", 0, 0, 0, 0, 0) },
        { "a name cut off", Wire.Command("READY", [12, .. "Socket-Type"u8]) },
        { "a length cut off", Wire.Command("READY", [11, .. "Socket-Type"u8, 0, 0, 0]) },
        { "a value cut off", Wire.Command("READY", [11, .. "Socket-Type"u8, 0, 0, 0, 4, .. "REQ"u8]) },
        { "a value of 4 GB", Wire.Command("READY", [11, .. "Socket-Type"u8, 0xFF, 0xFF, 0xFF, 0xFF, .. "REQ"u8]) },
        { "a type in small letters", Wire.Ready("req") },
        { "a long identity", Wire.Ready("REQ", new string('a', 256)) },
        { "an identity as the router makes them", Wire.Ready("REQ", "\0\0\0\0\u0001") },
        { "a huge command", Wire.LongHeader(4, 1 << 30) },
    };

    [Theory]
    [MemberData(nameof(BadCommands))]
    public async Task Anything_else_than_a_good_ready_is_refused(string what, byte[] bytes)
    {
        await using var socket = EchoSocket.Bind(Sockets.Any);
        using var peer = await RawPeer.ConnectAsync(socket);

        await peer.SendAsync(Wire.Greeting(), bytes);

        await Sockets.RefusedAsync(socket, peer);
        Assert.NotEmpty(what);
    }

    [Theory]
    [InlineData("Socket-Type", "Identity")]
    [InlineData("socket-type", "IDENTITY")]
    [InlineData("SOCKET-TYPE", "identity")]
    public async Task Names_of_properties_are_read_in_any_case(string type, string identity)
    {
        await using var socket = RouterSocket.Bind(Sockets.Any);
        using var peer = await RawPeer.ConnectAsync(socket);

        await peer.SendAsync(
            Wire.Greeting(), Wire.Ready(("X-Other", []), (identity, Wire.Ascii("me")), (type, Wire.Ascii("DEALER"))), Wire.Message("hi"));

        Assert.Equal(Wire.Ascii("me"), (await socket.ReadAsync()).Identity);
    }

    [Fact]
    public async Task A_ready_may_be_a_long_frame()
    {
        await using var socket = EchoSocket.Bind(Sockets.Any);
        using var peer = await RawPeer.ConnectAsync(socket);
        var ready = Wire.Ready(
            ("X-Long", new byte[1000]), ("Socket-Type", Wire.Ascii("DEALER")), ("Identity", Wire.Ascii(new string('i', 255))));

        await peer.SendAsync(Wire.Greeting(), ready, Wire.Message("hi"));

        await peer.ReadHelloAsync();
        Assert.Equal("hi", await peer.ReadTextAsync());
    }

    [Fact]
    public async Task A_router_talks_to_dealers_requesters_and_routers() =>
        await AcceptsAsync(() => RouterSocket.Bind(Sockets.Any), "DEALER", "REQ", "ROUTER");

    [Fact]
    public async Task A_publisher_talks_to_subscribers() => await AcceptsAsync(() => PublisherSocket.Bind(Sockets.Any), "SUB", "XSUB");

    [Fact]
    public async Task An_echo_talks_to_requesters_and_dealers() => await AcceptsAsync(() => EchoSocket.Bind(Sockets.Any), "REQ", "DEALER");

    private static async Task AcceptsAsync(Func<ZmtpSocket> bind, params string[] partners)
    {
        string[] all = ["REQ", "REP", "DEALER", "ROUTER", "PUB", "SUB", "XPUB", "XSUB", "PUSH", "PULL", "PAIR", "SERVER", ""];
        await using var socket = bind();
        foreach (var type in all)
        {
            var before = socket.Rejected;
            using var peer = await RawPeer.JoinAsync(socket, type);
            if (partners.Contains(type))
            {
                await peer.SyncAsync();
            }
            else
            {
                await peer.IsClosedAsync();
                await Sockets.ComesTrueAsync(() => socket.Rejected == before + 1);
            }
        }

        Assert.Null(socket.Fault);
    }
}
