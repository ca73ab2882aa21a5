using ChurnLab.Notebooks.Zmtp;

namespace ChurnLab.Tests.Notebooks.Zmtp;

public sealed class FrameTests
{
    public static TheoryData<string, byte[]> BadFrames => new()
    {
        { "reserved flags", Wire.Frame(8, [1]) },
        { "all flags", Wire.Frame(0xF8, [1]) },
        { "a command with more to come", Wire.Frame(5, [1, 65]) },
        { "a command in a message", [.. Wire.Frame(1, [1]), .. Wire.Command("ANY")] },
        { "a ping in a message", [.. Wire.Frame(1, [1]), .. Wire.Ping()] },
        { "a command without a name", Wire.Frame(4, []) },
        { "a command of 64 KiB and more", Wire.LongHeader(4, 65_537) },
        { "a ping without a time to live", Wire.Command("PING", 0) },
        { "a ping with a context too long", Wire.Ping(new byte[17]) },
        { "a frame of 256 MiB and a byte", Wire.LongHeader(0, (256 << 20) + 1) },
        { "a frame of 2^31 bytes", Wire.LongHeader(0, 1UL << 31) },
        { "a frame of 2^32 bytes and none", Wire.LongHeader(0, 1UL << 32) },
        { "a frame of 2^63 - 1 bytes", Wire.LongHeader(1, long.MaxValue) },
        { "a frame of 2^63 bytes", Wire.LongHeader(0, 1UL << 63) },
        { "a frame of 2^64 - 1 bytes", Wire.LongHeader(0, ulong.MaxValue) },
        { "frames of 256 MiB and a byte together", [.. Wire.Frame(1, [1]), .. Wire.LongHeader(0, 256 << 20)] },
        { "1025 frames", [.. Enumerable.Repeat<byte[]>([1, 0], 1025).SelectMany(frame => frame)] },
    };

    [Theory]
    [MemberData(nameof(BadFrames))]
    public async Task A_peer_that_breaks_the_rules_is_dropped(string what, byte[] bytes)
    {
        await using var socket = EchoSocket.Bind(Sockets.Any);
        using var peer = await RawPeer.JoinAsync(socket, "DEALER");

        await peer.SendAsync(bytes);

        await Sockets.RefusedAsync(socket, peer);
        Assert.NotEmpty(what);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(1 << 20)]
    [InlineData((1 << 20) + 1)]
    [InlineData(5_000_000)]
    public async Task Frames_of_any_size_come_and_go_as_they_are(int size)
    {
        await using var socket = EchoSocket.Bind(Sockets.Any);
        using var peer = await RawPeer.JoinAsync(socket, "DEALER");

        await peer.SendAsync(Wire.Message(Wire.Body(size), [], Wire.Body(size, 7)), Wire.Message(Wire.Body(size, 3)));

        Sockets.Equal([Wire.Body(size), [], Wire.Body(size, 7)], await peer.ReadMessageAsync());
        Sockets.Equal([Wire.Body(size, 3)], await peer.ReadMessageAsync());
    }

    [Fact]
    public async Task Headers_stand_at_any_place_of_the_chunks_that_are_written()
    {
        const int Chunk = 65_536;
        for (var left = 0; left <= 12; left++)
        {
            var queue = new SendQueue(new(), () => Assert.Fail("Nothing stalls here."));
            byte[][] frames = [Wire.Body(Chunk - 9 - left), Wire.Body(300, 1), Wire.Body(10, 2)];
            var stream = new MemoryStream();

            await queue.SendAsync(OutgoingMessage.Of([.. frames]));
            queue.Close();
            await queue.DrainAsync(stream);

            Sockets.Equal([Wire.Message(frames)], [stream.ToArray()]);
        }
    }

    [Theory]
    [InlineData(0, "0000")]
    [InlineData(255, "00FF")]
    [InlineData(256, "020000000000000100")]
    [InlineData(65_536, "020000000000010000")]
    public async Task Sizes_are_written_in_one_byte_or_in_eight(int size, string header)
    {
        await using var socket = EchoSocket.Bind(Sockets.Any);
        using var peer = await RawPeer.JoinAsync(socket, "DEALER");

        await peer.SendAsync(Wire.LongFrame(0, Wire.Body(size)));

        Assert.Equal(header, Convert.ToHexString(await peer.ReadBytesAsync(header.Length / 2)));
        Sockets.Equal([Wire.Body(size)], [await peer.ReadBytesAsync(size)]);
    }

    [Fact]
    public async Task A_message_may_be_as_large_as_the_limits_say()
    {
        await using var socket = EchoSocket.Bind(Sockets.Any, new() { MaxMessageBytes = 1000, MaxFrames = 3 });
        using var peer = await RawPeer.JoinAsync(socket, "DEALER");

        await peer.SendAsync(Wire.Message(Wire.Body(400), Wire.Body(600), []), Wire.Message(Wire.Body(1000)));

        Sockets.Equal([Wire.Body(400), Wire.Body(600), []], await peer.ReadMessageAsync());
        Sockets.Equal([Wire.Body(1000)], await peer.ReadMessageAsync());
    }

    [Theory]
    [InlineData(1001)]
    [InlineData(500, 501)]
    [InlineData(1000, 0, 1)]
    [InlineData(0, 0, 0, 0)]
    public async Task A_message_may_not_be_larger(params int[] sizes)
    {
        await using var socket = EchoSocket.Bind(Sockets.Any, new() { MaxMessageBytes = 1000, MaxFrames = 3 });
        using var peer = await RawPeer.JoinAsync(socket, "DEALER");

        await peer.SendAsync(Wire.Message([.. sizes.Select(size => Wire.Body(size))]));

        await Sockets.RefusedAsync(socket, peer);
    }

    [Fact]
    public async Task What_a_peer_claims_takes_no_memory_until_it_sends_it()
    {
        var stream = new MemoryStream([.. Wire.LongHeader(0, 200 << 20), .. new byte[100_000]]);
        var reader = new MessageReader(new(stream), new());
        var before = GC.GetAllocatedBytesForCurrentThread();

        var reading = reader.ReadAsync();

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 3 << 20);
        await Assert.ThrowsAsync<EndOfStreamException>(async () => await reading);
    }

    [Fact]
    public async Task Unknown_commands_between_messages_are_passed_over()
    {
        await using var socket = EchoSocket.Bind(Sockets.Any);
        using var peer = await RawPeer.JoinAsync(socket, "DEALER");

        await peer.SendAsync(
            Wire.Command("NEWS", 1, 2, 3), Wire.Message("one"), Wire.Command("SUBSCRIBE"), Wire.LongFrame(4, [1, 88, .. new byte[65_534]]),
            Wire.Command("READY"), Wire.Command("PONG"), Wire.Message("two", "three"));

        Assert.Equal("one", await peer.ReadTextAsync());
        Assert.Equal("two|three", await peer.ReadTextAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16)]
    public async Task A_ping_is_answered_with_its_context(int length)
    {
        await using var socket = RouterSocket.Bind(Sockets.Any);
        using var peer = await RawPeer.JoinAsync(socket, "DEALER");

        await peer.SendAsync(Wire.Ping(Wire.Body(length, 100)));

        var (flags, body) = await peer.ReadFrameAsync();
        Assert.Equal(4, flags);
        Assert.Equal([4, .. "PONG"u8, .. Wire.Body(length, 100)], body);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(20)]
    [InlineData(2000)]
    public async Task A_peer_that_dies_within_a_message_leaves_nothing_of_it(int bytes)
    {
        await using var socket = RouterSocket.Bind(Sockets.Any);
        using (var dying = await RawPeer.JoinAsync(socket, "DEALER"))
        {
            await dying.SendAsync(Wire.Message(Wire.Body(3), Wire.Body(10), Wire.Body(10_000))[..bytes]);
            dying.Reset();
        }

        await Sockets.ComesTrueAsync(() => socket.Connections == 0);
        using var good = await RawPeer.JoinAsync(socket, "DEALER");
        await good.SendMessageAsync("whole");

        Assert.Equal("whole", Sockets.Text(await socket.ReadAsync()));
        Assert.Equal(0, socket.Rejected);
        Assert.Null(socket.Fault);
    }
}
