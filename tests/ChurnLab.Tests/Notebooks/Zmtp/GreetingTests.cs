using System.Text;
using ChurnLab.Notebooks.Zmtp;

namespace ChurnLab.Tests.Notebooks.Zmtp;

public sealed class GreetingTests
{
    [Fact]
    public async Task Greeting_and_ready_are_sent_to_a_peer_that_has_said_nothing()
    {
        await using var socket = RouterSocket.Bind(Sockets.Any);
        using var peer = await RawPeer.ConnectAsync(socket);

        var greeting = await peer.ReadBytesAsync(Wire.GreetingLength);
        var (flags, ready) = await peer.ReadFrameAsync();

        Assert.Equal([0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0x7F, 3, 0, .. "NULL"u8, .. new byte[48]], greeting);
        Assert.Equal(4, flags);
        Assert.Equal("\u0005READY\u000BSocket-Type\0\0\0\u0006ROUTER", Encoding.ASCII.GetString(ready));
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(3, 1)]
    [InlineData(4, 7)]
    public async Task Peers_of_version_3_and_later_are_served(byte major, byte minor)
    {
        await using var socket = EchoSocket.Bind(Sockets.Any);
        using var peer = await RawPeer.ConnectAsync(socket);

        await peer.SendAsync(Wire.Greeting(minor, major, asServer: 1), Wire.Ready("DEALER"), Wire.Message("hello"));

        await peer.ReadHelloAsync();
        Assert.Equal("hello", await peer.ReadTextAsync());
    }

    [Fact]
    public async Task A_greeting_may_come_byte_by_byte()
    {
        await using var socket = EchoSocket.Bind(Sockets.Any);
        using var peer = await RawPeer.ConnectAsync(socket);

        foreach (var value in Wire.Hello("DEALER").Concat(Wire.Message("in", "pieces")))
            await peer.SendAsync([value]);

        await peer.ReadHelloAsync();
        Assert.Equal("in|pieces", await peer.ReadTextAsync());
    }

    [Theory]
    [InlineData(0, 0x01)]
    [InlineData(0, 0x47)]
    [InlineData(9, 0x7E)]
    [InlineData(9, 0x00)]
    [InlineData(10, 0)]
    [InlineData(10, 1)]
    [InlineData(10, 2)]
    [InlineData(12, 0x6E)]
    [InlineData(16, 0x32)]
    [InlineData(31, 0x01)]
    public async Task A_greeting_with_one_wrong_byte_is_refused(int place, byte value)
    {
        await using var socket = EchoSocket.Bind(Sockets.Any);
        using var peer = await RawPeer.ConnectAsync(socket);
        var hello = Wire.Hello("REQ");
        hello[place] = value;

        await peer.SendAsync(hello);

        await Sockets.RefusedAsync(socket, peer);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PLAIN")]
    [InlineData("CURVE")]
    [InlineData("NUL")]
    public async Task Another_mechanism_is_refused(string mechanism)
    {
        await using var socket = EchoSocket.Bind(Sockets.Any);
        using var peer = await RawPeer.ConnectAsync(socket);

        await peer.SendAsync(Wire.Greeting(mechanism: mechanism));

        await Sockets.RefusedAsync(socket, peer);
    }

    [Theory]
    [InlineData("G")]
    [InlineData("\u0001\0")]
    public async Task Another_protocol_is_refused_at_its_first_byte(string start)
    {
        await using var socket = EchoSocket.Bind(Sockets.Any);
        using var peer = await RawPeer.ConnectAsync(socket);

        await peer.SendAsync(Wire.Ascii(start));

        await Sockets.RefusedAsync(socket, peer);
    }

    [Fact]
    public async Task An_older_version_is_refused_before_the_greeting_is_complete()
    {
        await using var socket = EchoSocket.Bind(Sockets.Any);
        using var peer = await RawPeer.ConnectAsync(socket);

        await peer.SendAsync(Wire.Greeting(major: 1)[..11]);

        await Sockets.RefusedAsync(socket, peer);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(70)]
    public async Task A_peer_that_goes_while_it_greets_is_no_offender(int bytes)
    {
        await using var socket = EchoSocket.Bind(Sockets.Any);
        using (var peer = await RawPeer.ConnectAsync(socket))
        {
            await peer.SendAsync(Wire.Hello("REQ")[..bytes]);
            peer.CloseSending();
            await peer.IsClosedAsync();
        }

        await Sockets.ServesAsync(socket);
        Assert.Equal(0, socket.Rejected);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(66)]
    public async Task A_peer_that_takes_too_long_to_greet_is_refused(int bytes)
    {
        await using var socket = EchoSocket.Bind(Sockets.Any, new() { HandshakeTimeout = TimeSpan.FromMilliseconds(100) });
        using var peer = await RawPeer.ConnectAsync(socket);

        await peer.SendAsync(Wire.Hello("REQ")[..bytes]);

        await peer.IsClosedAsync();
        await Sockets.ComesTrueAsync(() => socket.Rejected == 1);
    }

    [Fact]
    public async Task A_peer_that_has_greeted_may_be_silent_for_longer()
    {
        await using var socket = EchoSocket.Bind(Sockets.Any, new() { HandshakeTimeout = TimeSpan.FromSeconds(1) });
        using var peer = await RawPeer.JoinAsync(socket, "REQ");

        await Task.Delay(1200);

        await peer.SendMessageAsync("", "late");
        Assert.Equal("|late", await peer.ReadTextAsync());
    }
}
