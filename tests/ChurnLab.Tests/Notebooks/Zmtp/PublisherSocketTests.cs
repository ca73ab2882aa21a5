using System.Globalization;
using ChurnLab.Notebooks.Zmtp;

namespace ChurnLab.Tests.Notebooks.Zmtp;

public sealed class PublisherSocketTests
{
    [Fact]
    public async Task A_message_goes_to_those_who_subscribed_to_a_beginning_of_its_topic()
    {
        await using var socket = PublisherSocket.Bind(Sockets.Any);
        using var every = await RawPeer.SubscribeAsync(socket, "");
        using var streams = await RawPeer.SubscribeAsync(socket, "stream", "status.x");
        using var none = await RawPeer.SubscribeAsync(socket);

        await socket.PublishAsync("stream.stdout", "text");
        await socket.PublishAsync("strea", "short");
        await socket.PublishAsync("Stream", "other case");
        await socket.PublishAsync("", "stream");
        await socket.PublishAsync("status.x");
        await socket.PublishAsync("stream", "end");

        Assert.Equal("stream.stdout|text", await every.ReadTextAsync());
        Assert.Equal("strea|short", await every.ReadTextAsync());
        Assert.Equal("Stream|other case", await every.ReadTextAsync());
        Assert.Equal("|stream", await every.ReadTextAsync());
        Assert.Equal("stream.stdout|text", await streams.ReadTextAsync());
        Assert.Equal("status.x", await streams.ReadTextAsync());
        Assert.Equal("stream|end", await streams.ReadTextAsync());
        await none.SyncAsync();
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(true, false)]
    public async Task Subscribing_and_taking_back_work_as_commands_and_as_messages(bool subscribing, bool taking)
    {
        await using var socket = PublisherSocket.Bind(Sockets.Any);
        using var peer = await RawPeer.JoinAsync(socket, "XSUB");

        await peer.SendAsync(subscribing ? Wire.Command("SUBSCRIBE", [.. "topic"u8]) : Wire.Message("\u0001topic"));
        await peer.SyncAsync();
        await socket.PublishAsync("topic", "first");
        await peer.SendAsync(taking ? Wire.Command("CANCEL", [.. "topic"u8]) : Wire.Message("\0topic"));
        Assert.Equal("topic|first", await peer.ReadTextAsync());
        await peer.SyncAsync();
        await socket.PublishAsync("topic", "second");

        await peer.SyncAsync();
    }

    [Fact]
    public async Task A_subscription_lasts_until_it_is_taken_back_as_often_as_it_was_made()
    {
        await using var socket = PublisherSocket.Bind(Sockets.Any);
        using var peer = await RawPeer.SubscribeAsync(socket, "a", "a", "ab");

        await peer.SendAsync(Wire.Message("\0a"), Wire.Message("\0b"), Wire.Message("\0"));
        await peer.SyncAsync();
        await socket.PublishAsync("ax", "once");
        Assert.Equal("ax|once", await peer.ReadTextAsync());
        await peer.SendAsync(Wire.Message("\0a"), Wire.Message("\0a"));
        await peer.SyncAsync();
        await socket.PublishAsync("a", "none");
        await socket.PublishAsync("abc", "by the other");
        Assert.Equal("abc|by the other", await peer.ReadTextAsync());
        await peer.SendAsync(Wire.Message("\u0001a"));
        await peer.SyncAsync();
        await socket.PublishAsync("a", "again");
        Assert.Equal("a|again", await peer.ReadTextAsync());
    }

    [Fact]
    public async Task Other_messages_of_a_subscriber_mean_nothing()
    {
        await using var socket = PublisherSocket.Bind(Sockets.Any);
        using var peer = await RawPeer.SubscribeAsync(socket, "topic");

        await peer.SendAsync(
            Wire.Message(""), Wire.Message("\u0002topic"), Wire.Message("hello"), Wire.Message("\u0001x", "y"), Wire.Message("\0topic", ""));
        await peer.SyncAsync();
        await socket.PublishAsync("x");
        await socket.PublishAsync("topic");

        Assert.Equal("topic", await peer.ReadTextAsync());
        Assert.Equal(0, socket.Rejected);
    }

    [Fact]
    public async Task A_peer_that_subscribes_to_too_much_is_dropped()
    {
        await using var socket = PublisherSocket.Bind(Sockets.Any);
        using var many = await RawPeer.JoinAsync(socket, "SUB");
        await many.SendAsync([.. Enumerable.Range(0, 1000).Select(i => Wire.Message("\u0001" + i.ToString(CultureInfo.InvariantCulture)))]);
        await many.SyncAsync();
        await many.SendMessageAsync("\u00011");
        await many.SyncAsync();
        await many.SendMessageAsync("\u0001one more");
        await many.IsClosedAsync();

        using var large = await RawPeer.JoinAsync(socket, "SUB");
        await large.SendAsync(Wire.Message([1, .. new byte[1 << 20]]), Wire.Message([0, .. new byte[1 << 20]]));
        await large.SendAsync(Wire.Message([1, .. new byte[1 << 20]]));
        await large.SyncAsync();
        await large.SendMessageAsync("\u0001a");
        await large.IsClosedAsync();

        await Sockets.ComesTrueAsync(() => socket.Rejected == 2);
        Assert.Null(socket.Fault);
    }

    [Fact]
    public async Task Every_subscription_is_welcomed_and_nobody_else_hears_of_it()
    {
        await using var socket = PublisherSocket.Bind(
            Sockets.Any, topic => topic.Span.StartsWith("quiet"u8) ? null : [topic, "welcome"u8.ToArray()]);
        using var other = await RawPeer.JoinAsync(socket, "SUB");
        await other.SendMessageAsync("\u0001");
        Assert.Equal("|welcome", await other.ReadTextAsync());
        using var peer = await RawPeer.JoinAsync(socket, "SUB");

        await peer.SendAsync(Wire.Message("\u0001a"), Wire.Message("\u0001quiet"), Wire.Message("\u0001a"), Wire.Command("SUBSCRIBE", [.. "b"u8]));

        Assert.Equal("a|welcome", await peer.ReadTextAsync());
        Assert.Equal("a|welcome", await peer.ReadTextAsync());
        Assert.Equal("b|welcome", await peer.ReadTextAsync());
        await other.SyncAsync();
    }

    [Fact]
    public async Task What_is_published_once_a_client_has_its_welcome_reaches_it_and_never_comes_before()
    {
        await using var socket = PublisherSocket.Bind(Sockets.Any, topic => [topic, "welcome"u8.ToArray()]);
        using var ending = new CancellationTokenSource();
        var noise = Task.Run(async () =>
        {
            while (!ending.IsCancellationRequested)
            {
                await socket.PublishAsync("noise");
                await Task.Yield();
            }
        });

        for (var i = 0; i < 100; i++)
        {
            using var peer = await RawPeer.JoinAsync(socket, "SUB");
            await peer.SendMessageAsync("\u0001");
            Assert.Equal("|welcome", await peer.ReadTextAsync());
            await socket.PublishAsync("answer");
            string text;
            while ((text = await peer.ReadTextAsync()) == "noise")
            {
            }

            Assert.Equal("answer", text);
        }

        await ending.CancelAsync();
        await Sockets.EndsAsync(noise);
    }

    [Fact]
    public async Task A_failing_welcome_costs_that_subscriber_alone()
    {
        await using var socket = PublisherSocket.Bind(Sockets.Any, topic => topic.Span is [(byte)'!'] ? throw new FormatException("bad") : null);
        using var good = await RawPeer.SubscribeAsync(socket, "");
        using var peer = await RawPeer.JoinAsync(socket, "SUB");

        await peer.SendMessageAsync("\u0001!");

        await peer.IsClosedAsync();
        await Sockets.ComesTrueAsync(() => socket.Fault is FormatException);
        await socket.PublishAsync("still", "here");
        Assert.Equal("still|here", await good.ReadTextAsync());
    }

    [Fact]
    public async Task Publishing_to_nobody_takes_nothing_and_no_time()
    {
        await using var socket = PublisherSocket.Bind(Sockets.Any);

        await socket.PublishAsync("topic", "text");

        await Assert.ThrowsAsync<ArgumentException>(async () => await socket.PublishAsync([], CancellationToken.None));
    }

    [Fact]
    public async Task Order_is_kept_over_many_messages()
    {
        await using var socket = PublisherSocket.Bind(Sockets.Any, options: new() { SendQueueBytes = 4096 });
        using var peer = await RawPeer.SubscribeAsync(socket, "");
        var publishing = Task.Run(async () =>
        {
            for (var i = 0; i < 3000; i++)
                await socket.PublishAsync("n", i.ToString(CultureInfo.InvariantCulture));
        });

        for (var i = 0; i < 3000; i++)
            Assert.Equal("n|" + i.ToString(CultureInfo.InvariantCulture), await peer.ReadTextAsync());

        await Sockets.EndsAsync(publishing);
    }
}
