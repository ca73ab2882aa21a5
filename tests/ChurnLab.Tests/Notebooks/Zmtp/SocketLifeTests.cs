using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ChurnLab.Notebooks.Zmtp;

namespace ChurnLab.Tests.Notebooks.Zmtp;

public sealed class SocketLifeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zmtp").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Disposal_lets_queued_messages_leave_and_then_hangs_up()
    {
        var socket = RouterSocket.Bind(Sockets.Any);
        using var peer = await RawPeer.JoinAsync(socket, "DEALER", "me");
        await peer.SyncAsync();
        for (var i = 0; i < 10; i++)
            await socket.SendAsync("me"u8.ToArray(), [Wire.Body(1_000_000, i)]);
        var disposal = socket.DisposeAsync().AsTask();

        for (var i = 0; i < 10; i++)
            Sockets.Equal([Wire.Body(1_000_000, i)], await peer.ReadMessageAsync());
        await peer.IsClosedAsync();
        peer.Dispose();
        await Sockets.EndsAsync(disposal);
        Assert.Equal(0, socket.Connections);
    }

    [Fact]
    public async Task What_a_peer_still_sends_does_not_cost_it_the_last_messages()
    {
        var socket = RouterSocket.Bind(Sockets.Any);
        using var peer = await RawPeer.JoinAsync(socket, "DEALER", "me");
        await peer.SyncAsync();
        await socket.SendAsync("me"u8.ToArray(), [Wire.Body(5_000_000)]);
        var disposal = socket.DisposeAsync().AsTask();

        for (var i = 0; i < 100; i++)
            await peer.SendAsync(Wire.Message(Wire.Body(1000)));

        Sockets.Equal([Wire.Body(5_000_000)], await peer.ReadMessageAsync());
        peer.Dispose();
        await Sockets.EndsAsync(disposal);
    }

    [Fact]
    public async Task Disposal_waits_no_longer_than_the_linger_and_frees_a_waiting_publisher()
    {
        var socket = PublisherSocket.Bind(Sockets.Any, options: new() { Linger = TimeSpan.FromMilliseconds(100), SendQueueBytes = 1000 });
        using var peer = await RawPeer.SubscribeAsync(socket, "");
        var publishing = Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++)
                await socket.PublishAsync([Wire.Body(1_000_000)]);
        });
        await Task.Delay(100);
        Assert.False(publishing.IsCompleted);

        await Sockets.EndsAsync(socket.DisposeAsync().AsTask());

        await Sockets.EndsAsync(publishing);
        await peer.IsClosedAsync();
    }

    [Fact]
    public async Task Peers_that_have_not_greeted_are_not_waited_for()
    {
        var start = Stopwatch.GetTimestamp();
        var socket = EchoSocket.Bind(Sockets.Any, new() { Linger = TimeSpan.FromMinutes(1) });
        using var peer = await RawPeer.ConnectAsync(socket);
        await peer.ReadBytesAsync(Wire.GreetingLength);

        await socket.DisposeAsync();

        await peer.IsClosedAsync();
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_socket_may_be_disposed_twice_and_its_port_is_free_after()
    {
        var socket = EchoSocket.Bind(Sockets.Any);
        using var peer = await RawPeer.JoinAsync(socket, "REQ");
        await peer.SyncAsync();

        var disposal = Task.WhenAll(socket.DisposeAsync().AsTask(), socket.DisposeAsync().AsTask());
        await peer.IsClosedAsync();
        peer.Dispose();
        await Sockets.EndsAsync(disposal);
        await socket.DisposeAsync();

        // The system keeps the connection that we closed first for another minute; a restarted kernel cannot wait for that.
        await using var next = EchoSocket.Bind(socket.LocalEndPoint);
        await Sockets.ServesAsync(next);
    }

    [Fact]
    public async Task No_handle_is_left_after_disposal()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Handles are counted on Linux only.");
        var options = new ZmtpOptions { Linger = TimeSpan.FromMilliseconds(100), SendQueueBytes = 1000, MaxConnections = 6 };
        var socket = RouterSocket.Bind(Sockets.Any, options);
        using var greeting = await RawPeer.ConnectAsync(socket);
        using var bad = await RawPeer.ConnectAsync(socket);
        await bad.SendAsync([0]);
        await bad.IsClosedAsync();
        using var replaced = await RawPeer.JoinAsync(socket, "DEALER", "me");
        using var deaf = await RawPeer.JoinAsync(socket, "DEALER", "me");
        await deaf.SyncAsync();
        using var cut = await RawPeer.JoinAsync(socket, "DEALER");
        cut.Reset();
        var sending = Task.Run(async () =>
        {
            while (await socket.SendAsync("me"u8.ToArray(), [Wire.Body(1_000_000)]))
            {
            }
        });
        Assert.NotEqual(0, HandlesAt(socket.LocalEndPoint));

        await Sockets.EndsAsync(socket.DisposeAsync().AsTask());

        await Sockets.EndsAsync(sending);
        Assert.Equal(0, HandlesAt(socket.LocalEndPoint));
    }

    [Fact]
    public async Task A_taken_port_is_refused()
    {
        await using var socket = EchoSocket.Bind(Sockets.Any);

        var refusal = Assert.Throws<SocketException>(() => EchoSocket.Bind(socket.LocalEndPoint));

        Assert.Equal(SocketError.AddressAlreadyInUse, refusal.SocketErrorCode);
    }

    [Fact]
    public async Task A_peer_that_closes_one_direction_still_gets_its_answers()
    {
        await using var socket = EchoSocket.Bind(Sockets.Any);
        using var peer = await RawPeer.JoinAsync(socket, "REQ");

        await peer.SendAsync(Wire.Message(Wire.Body(0), Wire.Body(3_000_000)));
        peer.CloseSending();

        Sockets.Equal([[], Wire.Body(3_000_000)], await peer.ReadMessageAsync());
        await peer.IsClosedAsync();
        await Sockets.ComesTrueAsync(() => socket.Connections == 0);
    }

    [Fact]
    public async Task One_connection_more_than_allowed_is_closed_until_another_goes()
    {
        await using var socket = EchoSocket.Bind(Sockets.Any, new() { MaxConnections = 3 });
        using var silent = await RawPeer.ConnectAsync(socket);
        await silent.ReadBytesAsync(1);
        using var one = await RawPeer.JoinAsync(socket, "REQ");
        var two = await RawPeer.JoinAsync(socket, "REQ");
        await two.SyncAsync();
        using var more = await RawPeer.ConnectAsync(socket);
        await more.IsClosedAsync();
        Assert.Equal(2, socket.Connections);

        two.Dispose();
        await Sockets.ComesTrueAsync(() => socket.Connections == 1);

        await one.SyncAsync();
        using var next = await JoinAgainAsync(socket);
        await next.SyncAsync();
        Assert.Equal(0, socket.Rejected);
    }

    [Fact]
    public async Task A_socket_in_a_file_leaves_no_file()
    {
        var path = Path.Combine(_folder, "kernel-1");
        await using (var socket = EchoSocket.Bind(new UnixDomainSocketEndPoint(path)))
        {
            Assert.True(File.Exists(path));
            await Sockets.ServesAsync(socket);
            Assert.Throws<SocketException>(() => EchoSocket.Bind(new UnixDomainSocketEndPoint(path)));
        }

        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task The_file_of_a_dead_process_is_replaced_and_a_file_with_content_is_not()
    {
        var (stale, other) = (Path.Combine(_folder, "stale"), Path.Combine(_folder, "other"));
        using (var dead = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
        {
            dead.Bind(new UnixDomainSocketEndPoint(stale));
            File.Move(stale, stale + "2");
        }

        File.Move(stale + "2", stale);
        await File.WriteAllTextAsync(other, "text");

        await using (var socket = EchoSocket.Bind(new UnixDomainSocketEndPoint(stale)))
            await Sockets.ServesAsync(socket);
        Assert.Throws<SocketException>(() => EchoSocket.Bind(new UnixDomainSocketEndPoint(other)));

        Assert.Equal("text", await File.ReadAllTextAsync(other));
    }

    [Fact]
    public async Task A_folder_that_has_gone_does_not_hinder_disposal()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "brief")).FullName;
        var socket = EchoSocket.Bind(new UnixDomainSocketEndPoint(Path.Combine(folder, "kernel-1")));
        Directory.Delete(folder, recursive: true);

        await socket.DisposeAsync();
    }

    // Lines of the system's table with this local port; those without an inode belong to no process any more.
    private static int HandlesAt(EndPoint endPoint)
    {
        var port = ":" + ((IPEndPoint)endPoint).Port.ToString("X4", CultureInfo.InvariantCulture);
        return File.ReadLines("/proc/net/tcp").Skip(1)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Count(parts => parts[1].EndsWith(port, StringComparison.Ordinal) && parts[9] != "0");
    }

    // As peers do: the connection that went may still be held for a moment.
    private static async Task<RawPeer> JoinAgainAsync(EchoSocket socket)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await RawPeer.JoinAsync(socket, "REQ");
            }
            catch (IOException) when (tries < 100)
            {
                await Task.Delay(20);
            }
        }
    }
}
