using System.Globalization;
using ChurnLab.Notebooks.Zmtp;

namespace ChurnLab.Tests.Notebooks.Zmtp;

public sealed class RouterSocketTests
{
    [Fact]
    public async Task A_reply_goes_to_the_peer_it_names()
    {
        await using var socket = RouterSocket.Bind(Sockets.Any);
        using var anna = await RawPeer.JoinAsync(socket, "DEALER", "anna");
        using var boris = await RawPeer.JoinAsync(socket, "DEALER", "boris");
        await anna.SendMessageAsync("from anna");
        var first = await socket.ReadAsync();
        await boris.SendMessageAsync("from boris");
        var second = await socket.ReadAsync();

        Assert.True(await socket.SendAsync(second.Identity, Sockets.Frames("to boris")));
        Assert.True(await socket.SendAsync(first.Identity, Sockets.Frames("to", "anna")));

        Assert.Equal("anna"u8, first.Identity.Span);
        Assert.Equal("from boris", Sockets.Text(second));
        Assert.Equal("to|anna", await anna.ReadTextAsync());
        Assert.Equal("to boris", await boris.ReadTextAsync());
    }

    [Fact]
    public async Task Peers_without_a_name_get_different_ones_of_zero_and_four_bytes()
    {
        await using var socket = RouterSocket.Bind(Sockets.Any);
        using var one = await RawPeer.JoinAsync(socket, "DEALER");
        using var two = await RawPeer.ConnectAsync(socket);
        await two.SendAsync(Wire.Greeting(), Wire.Ready(("Socket-Type", Wire.Ascii("REQ"))));
        await two.ReadHelloAsync();
        await one.SendMessageAsync("one");
        var first = await socket.ReadAsync();
        await two.SendMessageAsync("", "two");
        var second = await socket.ReadAsync();

        await socket.SendAsync(first.Identity, Sockets.Frames("to one"));
        await socket.SendAsync(second.Identity, Sockets.Frames("", "to two"));

        Assert.Equal((5, 0), (first.Identity.Length, first.Identity.Span[0]));
        Assert.Equal((5, 0), (second.Identity.Length, second.Identity.Span[0]));
        Assert.NotEqual(first.Identity.ToArray(), second.Identity.ToArray());
        Assert.Equal("to one", await one.ReadTextAsync());
        Assert.Equal("|to two", await two.ReadTextAsync());
    }

    [Fact]
    public async Task The_empty_delimiter_of_a_requester_is_passed_as_it_came()
    {
        await using var socket = RouterSocket.Bind(Sockets.Any);
        using var peer = await RawPeer.JoinAsync(socket, "REQ");

        await peer.SendMessageAsync("", "body", "", "");

        Assert.Equal([0, 4, 0, 0], (await socket.ReadAsync()).Frames.Select(frame => frame.Length));
    }

    [Fact]
    public async Task A_name_that_comes_again_belongs_to_the_newest_connection()
    {
        await using var socket = RouterSocket.Bind(Sockets.Any);
        using var older = await RawPeer.JoinAsync(socket, "DEALER", "me");
        await older.SendMessageAsync("from the older");
        var message = await socket.ReadAsync();
        using var newer = await RawPeer.JoinAsync(socket, "DEALER", "me");
        await newer.SyncAsync();

        await older.IsClosedAsync();
        await Sockets.ComesTrueAsync(() => socket.Connections == 1);

        Assert.True(await socket.SendAsync(message.Identity, Sockets.Frames("reply")));
        Assert.Equal("reply", await newer.ReadTextAsync());
        await newer.SendMessageAsync("from the newer");
        Assert.Equal("from the newer", Sockets.Text(await socket.ReadAsync()));
        Assert.Equal(0, socket.Rejected);
    }

    [Fact]
    public async Task A_reply_to_a_peer_that_has_gone_or_never_was_is_dropped()
    {
        await using var socket = RouterSocket.Bind(Sockets.Any);
        using (var peer = await RawPeer.JoinAsync(socket, "DEALER", "brief"))
            await peer.SendMessageAsync("hello");
        var message = await socket.ReadAsync();
        await Sockets.ComesTrueAsync(() => socket.Connections == 0);

        Assert.False(await socket.SendAsync(message.Identity, Sockets.Frames("reply")));
        Assert.False(await socket.SendAsync("nobody"u8.ToArray(), Sockets.Frames("reply")));
        Assert.False(await socket.SendAsync(ReadOnlyMemory<byte>.Empty, Sockets.Frames("reply")));
    }

    [Fact]
    public async Task A_message_without_frames_cannot_be_sent()
    {
        await using var socket = RouterSocket.Bind(Sockets.Any);

        await Assert.ThrowsAsync<ArgumentException>(async () => await socket.SendAsync("me"u8.ToArray(), []));
    }

    [Fact]
    public async Task Messages_of_many_senders_do_not_mix()
    {
        await using var socket = RouterSocket.Bind(Sockets.Any, new() { SendQueueBytes = 20_000 });
        using var peer = await RawPeer.JoinAsync(socket, "DEALER", "me");
        await peer.SyncAsync();
        var senders = Enumerable.Range(0, 8).Select(sender => Task.Run(async () =>
        {
            for (var number = 0; number < 100; number++)
            {
                var text = string.Create(CultureInfo.InvariantCulture, $"{sender}.{number}");
                var size = ((sender * 100) + number) * 37 % 3000;
                Assert.True(await socket.SendAsync("me"u8.ToArray(), [Wire.Ascii(text), Wire.Body(size, sender), Wire.Ascii(text)]));
            }
        })).ToArray();

        var next = new int[8];
        for (var i = 0; i < 800; i++)
        {
            var frames = await peer.ReadMessageAsync();
            var name = System.Text.Encoding.ASCII.GetString(frames[0]).Split('.');
            var (sender, number) = (int.Parse(name[0], CultureInfo.InvariantCulture), int.Parse(name[1], CultureInfo.InvariantCulture));
            Assert.Equal(next[sender]++, number);
            Sockets.Equal([frames[0], Wire.Body(((sender * 100) + number) * 37 % 3000, sender), frames[0]], frames);
        }

        await Sockets.EndsAsync(Task.WhenAll(senders));
    }

    [Fact]
    public async Task Messages_that_are_not_read_wait_within_the_limits_with_their_peers()
    {
        await using var socket = RouterSocket.Bind(Sockets.Any, new() { IncomingCapacity = 3 });
        using var one = await RawPeer.JoinAsync(socket, "DEALER");
        using var two = await RawPeer.JoinAsync(socket, "DEALER");
        for (var i = 0; i < 10; i++)
            await one.SendMessageAsync("one");
        await Sockets.ComesTrueAsync(() => socket.Incoming.Count == 3);
        await two.SendMessageAsync("two");
        await Task.Delay(50);
        Assert.Equal(3, socket.Incoming.Count);

        List<string> read = [];
        for (var i = 0; i < 11; i++)
            read.Add(Sockets.Text(await socket.ReadAsync()));

        Assert.Equal((10, 1), (read.Count(text => text == "one"), read.Count(text => text == "two")));
    }

    [Fact]
    public async Task Large_messages_that_are_not_read_are_bounded_in_bytes()
    {
        await using var socket = RouterSocket.Bind(Sockets.Any, new() { IncomingBytes = 10_000 });
        using var peer = await RawPeer.JoinAsync(socket, "DEALER");

        await peer.SendAsync([.. Enumerable.Range(0, 8).Select(i => Wire.Message(Wire.Body(i == 4 ? 30_000 : 4_000, i)))]);

        await Sockets.ComesTrueAsync(() => socket.Incoming.Count == 2);
        await Task.Delay(50);
        Assert.Equal(2, socket.Incoming.Count);
        for (var i = 0; i < 8; i++)
            Assert.Equal(Wire.Body(i == 4 ? 30_000 : 4_000, i), (await socket.ReadAsync()).Frames[0]);
    }

    [Fact]
    public async Task Incoming_ends_with_the_socket_after_what_has_come()
    {
        var socket = RouterSocket.Bind(Sockets.Any, new() { IncomingCapacity = 2, Linger = TimeSpan.FromMilliseconds(50) });
        using var peer = await RawPeer.JoinAsync(socket, "DEALER");
        for (var i = 0; i < 5; i++)
            await peer.SendMessageAsync("message");
        await Sockets.ComesTrueAsync(() => socket.Incoming.Count == 2);

        await socket.DisposeAsync();

        Assert.Equal(2, await socket.Incoming.ReadAllAsync().CountAsync());
        Assert.False(await socket.SendAsync("me"u8.ToArray(), Sockets.Frames("late")));
        Assert.Null(socket.Fault);
    }
}
