using ChurnLab.Notebooks.Zmtp;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Notebooks.Zmtp;

public sealed class ZmtpFuzzTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_damaged_conversation_is_refused_or_served_and_nothing_else(int seed)
    {
        var conversations = new MutatedConversations(seed);

        Assert.Null(await conversations.FirstProblemAsync(2000));

        Assert.InRange(conversations.Good, 500, 1500);
        Assert.InRange(conversations.Refused, 500, 1500);
    }

    [Fact]
    public void Messages_of_any_frames_are_read_as_they_were_written()
    {
        var frames = Gen.Choose(0, 3).SelectMany(kind => Gen.Choose(0, new[] { 3, 300, 2_000, 70_000 }[kind])).NonEmptyListOf();
        Prop.ForAll(frames.ListOf().ToArbitrary(), messages =>
        {
            var all = messages.Select((sizes, seed) => sizes.Select(size => Wire.Body(size, seed)).ToArray()).ToArray();
            var stream = new MemoryStream();
            var queue = new SendQueue(new(), () => { });
            foreach (var message in all)
                _ = queue.SendAsync(OutgoingMessage.Of([.. message])).AsTask();
            queue.Close();
            queue.DrainAsync(stream).GetAwaiter().GetResult();
            Sockets.Equal([Wire.Join(all.Select(Wire.Message))], [stream.ToArray()]);

            stream.Position = 0;
            var reader = new MessageReader(new(stream), new());
            foreach (var message in all)
                Sockets.Equal(message, [.. reader.ReadAsync().AsTask().GetAwaiter().GetResult().Frames!.Select(frame => frame.ToArray())]);
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public async Task A_socket_serves_good_peers_among_damaged_ones()
    {
        await using var socket = EchoSocket.Bind(Sockets.Any);
        var random = new Random(4);
        using var good = await RawPeer.JoinAsync(socket, "REQ");
        for (var i = 0; i < 150; i++)
        {
            using var bad = await RawPeer.ConnectAsync(socket);
            var bytes = Wire.Join([Wire.Hello("DEALER"), Wire.Message("one", "two"), Wire.Ping(1, 2)]);
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            await bad.SendAsync(bytes[..random.Next(bytes.Length)]);
            if (i % 3 == 0)
                bad.Reset();

            await good.SendMessageAsync("", "beat");
            Assert.Equal("|beat", await good.ReadTextAsync());
        }

        await Sockets.ComesTrueAsync(() => socket.Connections == 1);
        Assert.Null(socket.Fault);
    }
}
