using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ChurnLab.Notebooks.Zmtp;

namespace ChurnLab.Notebooks.Tests.Zmtp;

/// <summary>The sockets against libzmq, through Python.</summary>
[Trait("tier", "clients")]
public sealed class LibzmqTests
{
    private static readonly IPEndPoint Any = new(IPAddress.Loopback, 0);

    [Theory]
    [InlineData("dealer")]
    [InlineData("req")]
    [InlineData("router")]
    [InlineData("order")]
    [InlineData("clients")]
    [InlineData("heartbeat")]
    [InlineData("reconnect")]
    public async Task A_router_answers(string scenario)
    {
        await using var socket = RouterSocket.Bind(Any);
        var answering = AnswerAsync(socket);

        await PythonPeer.PlayAsync(scenario, socket.LocalEndPoint);

        await EndsInOrderAsync(socket);
        await answering;
    }

    [Theory]
    [InlineData("dealer")]
    [InlineData("req")]
    [InlineData("order")]
    public async Task An_echo_answers(string scenario)
    {
        await using var socket = EchoSocket.Bind(Any);

        await PythonPeer.PlayAsync(scenario, socket.LocalEndPoint);

        await EndsInOrderAsync(socket);
    }

    [Fact]
    public async Task A_publisher_sends_what_was_subscribed_to()
    {
        await using var socket = PublisherSocket.Bind(Any, topic => [topic, "welcome"u8.ToArray()]);
        using var peer = await PythonPeer.StartAsync("subscribe", socket.LocalEndPoint);
        await peer.SaysAsync("go");

        for (var i = 0; i < 1000; i++)
        {
            var number = Encoding.ASCII.GetBytes(i.ToString(CultureInfo.InvariantCulture));
            await socket.PublishAsync(["topic.a"u8.ToArray(), number]);
            await socket.PublishAsync(["other"u8.ToArray(), number]);
        }

        await peer.SaysAsync("sizes");
        foreach (var size in (int[])[0, 1, 254, 255, 256, 65_536, 1 << 20, 5_000_000])
            await socket.PublishAsync(["topic"u8.ToArray(), new byte[size]]);

        await peer.EndsWellAsync();
        await EndsInOrderAsync(socket);
    }

    [Fact]
    public async Task Peers_connect_over_a_file_as_well()
    {
        var folder = Directory.CreateTempSubdirectory("zmtp").FullName;
        var path = Path.Combine(folder, "shell-1");
        await using (var socket = EchoSocket.Bind(new UnixDomainSocketEndPoint(path)))
            await PythonPeer.PlayAsync("dealer", socket.LocalEndPoint);

        Assert.False(File.Exists(path));
        Directory.Delete(folder);
    }

    private static async Task AnswerAsync(RouterSocket socket)
    {
        await foreach (var message in socket.Incoming.ReadAllAsync())
            await socket.SendAsync(message.Identity, message.Frames);
    }

    private static async Task EndsInOrderAsync(ZmtpSocket socket)
    {
        await socket.DisposeAsync();
        Assert.Equal(0, socket.Connections);
        Assert.Equal(0, socket.Rejected);
        Assert.Null(socket.Fault);
    }
}
