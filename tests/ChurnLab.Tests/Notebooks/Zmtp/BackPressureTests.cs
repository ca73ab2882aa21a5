using ChurnLab.Notebooks.Zmtp;

namespace ChurnLab.Tests.Notebooks.Zmtp;

public sealed class BackPressureTests
{
    private const int MessageSize = 1 << 20;

    private static readonly ZmtpOptions Patient = new() { SendQueueBytes = 2 << 20, StallTimeout = TimeSpan.FromSeconds(20) };
    private static readonly ZmtpOptions Impatient = Patient with { StallTimeout = TimeSpan.FromSeconds(1) };

    [Fact]
    public async Task A_publisher_waits_for_a_peer_that_does_not_read_and_loses_nothing()
    {
        await using var socket = PublisherSocket.Bind(Sockets.Any, options: Patient);
        using var peer = await RawPeer.SubscribeAsync(socket, "");
        var published = 0;
        var publishing = PublishAsync(socket, 40, () => published++);
        await SettlesAsync(() => published);

        // Two messages wait in the queue, a few more in the buffers of the system.
        Assert.InRange(published, 1, 20);
        for (var i = 0; i < 40; i++)
            Sockets.Equal([Wire.Ascii("topic"), Wire.Body(MessageSize, i)], await peer.ReadMessageAsync());

        await Sockets.EndsAsync(publishing);
        Assert.Equal(1, socket.Connections);
    }

    [Fact]
    public async Task A_peer_that_takes_nothing_is_disconnected_and_frees_the_publisher()
    {
        await using var socket = PublisherSocket.Bind(Sockets.Any, options: Impatient);
        using var good = await RawPeer.SubscribeAsync(socket, "");
        using var stalled = await RawPeer.SubscribeAsync(socket, "");
        var publishing = PublishAsync(socket, 30, () => { });

        for (var i = 0; i < 30; i++)
            Sockets.Equal([Wire.Ascii("topic"), Wire.Body(MessageSize, i)], await good.ReadMessageAsync());

        await Sockets.EndsAsync(publishing);
        await Sockets.ComesTrueAsync(() => socket.Connections == 1);
        await stalled.IsClosedAsync();
        Assert.Equal(0, socket.Rejected);
        Assert.Null(socket.Fault);
    }

    [Fact]
    public async Task Those_who_read_have_the_message_that_another_is_waited_for()
    {
        await using var socket = PublisherSocket.Bind(Sockets.Any, options: Patient);
        using var stalled = await RawPeer.SubscribeAsync(socket, "");
        using var good = await RawPeer.SubscribeAsync(socket, "");
        var published = 0;
        var publishing = PublishAsync(socket, 40, () => published++);

        // The one after the last that was published waits for the other peer.
        var read = 0;
        do
        {
            for (; read <= published; read++)
                await good.ReadMessageAsync();
            await SettlesAsync(() => published);
        }
        while (read <= published);

        Assert.False(publishing.IsCompleted);
        stalled.Reset();
        for (; read < 40; read++)
            await good.ReadMessageAsync();
        await Sockets.EndsAsync(publishing);
    }

    [Fact]
    public async Task A_reply_to_a_peer_that_takes_nothing_ends_with_false()
    {
        await using var socket = RouterSocket.Bind(Sockets.Any, Impatient);
        using var peer = await RawPeer.JoinAsync(socket, "DEALER", "me");
        await peer.SyncAsync();

        var sent = 0;
        while (await socket.SendAsync("me"u8.ToArray(), [Wire.Body(MessageSize)]))
            Assert.InRange(++sent, 1, 20);

        await Sockets.ComesTrueAsync(() => socket.Connections == 0);
    }

    [Fact]
    public async Task An_echo_that_is_not_read_stops_reading_and_ends()
    {
        await using var socket = EchoSocket.Bind(Sockets.Any, Impatient);
        using var peer = await RawPeer.JoinAsync(socket, "DEALER");
        var sending = Task.Run(async () =>
        {
            while (true)
                await peer.SendAsync(Wire.Message(Wire.Body(MessageSize)));
        });

        await Assert.ThrowsAnyAsync<IOException>(() => sending.WaitAsync(TimeSpan.FromSeconds(20)));
        await Sockets.ServesAsync(socket);
    }

    [Fact]
    public async Task Pings_whose_answers_are_not_read_end_the_connection()
    {
        await using var socket = EchoSocket.Bind(Sockets.Any, Impatient with { SendQueueBytes = 1000 });
        using var peer = await RawPeer.JoinAsync(socket, "DEALER", receiveBuffer: 4096);
        var pings = Wire.Join(Enumerable.Repeat(Wire.Ping(Wire.Body(16)), 10_000));
        var sending = Task.Run(async () =>
        {
            while (true)
                await peer.SendAsync(pings);
        });

        await Assert.ThrowsAnyAsync<IOException>(() => sending.WaitAsync(TimeSpan.FromSeconds(20)));
        await Sockets.ServesAsync(socket);
    }

    private static async Task PublishAsync(PublisherSocket socket, int count, Action published)
    {
        await Task.Yield();
        for (var i = 0; i < count; i++)
        {
            await socket.PublishAsync([Wire.Ascii("topic"), Wire.Body(MessageSize, i)]);
            published();
        }
    }

    private static async Task SettlesAsync(Func<int> value)
    {
        for (int before; (before = value()) >= 0;)
        {
            await Task.Delay(150);
            if (value() == before)
                return;
        }
    }
}
