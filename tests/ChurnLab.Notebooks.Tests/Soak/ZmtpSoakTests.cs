using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using ChurnLab.Notebooks.Tests.Zmtp;
using ChurnLab.Notebooks.Zmtp;
using ChurnLab.Tests.Notebooks.Zmtp;

namespace ChurnLab.Notebooks.Tests.Soak;

[Trait("tier", "soak")]
public sealed class ZmtpSoakTests
{
    private const int Warmup = 20_000;
    private const int Messages = 100_000;
    private const int Seeds = 100;
    private const int Conversations = 10_000;
    private const long Growth = 4 << 20;

    private static readonly IPEndPoint Any = new(IPAddress.Loopback, 0);

    [Fact]
    public async Task A_hundred_thousand_messages_pass_in_order_and_memory_does_not_grow()
    {
        await using var router = RouterSocket.Bind(Any);
        await using var publisher = PublisherSocket.Bind(Any, topic => [topic, "welcome"u8.ToArray()]);
        var answering = AnswerAsync(router);
        await RouteAsync(router, Warmup);
        await PublishAsync(publisher, Warmup);
        var memory = GC.GetTotalMemory(forceFullCollection: true);

        var routing = await RouteAsync(router, Messages);
        var publishing = await PublishAsync(publisher, Messages);

        var growth = GC.GetTotalMemory(forceFullCollection: true) - memory;
        Assert.InRange(growth, long.MinValue, Growth);
        Assert.Equal((0, 0), (router.Rejected, publisher.Rejected));
        await router.DisposeAsync();
        await answering;
        SoakResult.Keep("zmtp", string.Create(CultureInfo.InvariantCulture, $"""
            # ZMTP sockets and libzmq

            {Messages} messages from a DEALER of libzmq to a ROUTER and back, and as many from an XPUB to a SUB of libzmq: none lost, order kept;
            {Messages / routing.TotalSeconds / 1000:F0} and {Messages / publishing.TotalSeconds / 1000:F0} thousand a second, the start of Python included
            (Debug build); memory in use grew by less than {Growth >> 20} MiB.
            """));
    }

    [Fact]
    public async Task A_million_damaged_conversations_are_refused_or_served()
    {
        var clock = Stopwatch.StartNew();
        var (good, refused) = (0, 0);
        using var unobserved = new UnobservedExceptions("Zmtp");
        for (var seed = 1001; seed <= 1000 + Seeds; seed++)
        {
            var conversations = new MutatedConversations(seed);
            Assert.Null(await conversations.FirstProblemAsync(Conversations));
            good += conversations.Good;
            refused += conversations.Refused;
        }

        Assert.Empty(unobserved.Collect());
        SoakResult.Keep("zmtp-fuzz", string.Create(CultureInfo.InvariantCulture, $"""
            # Damaged ZMTP conversations

            {Seeds * Conversations} conversations with ROUTER, XPUB and REP, bytes changed, put in, taken out, doubled and cut off (seeds 1001 to
            {1000 + Seeds}): {good} served to their end, {refused} refused, nothing else thrown, at most 2 MiB of memory each;
            {clock.Elapsed.TotalMilliseconds / (Seeds * Conversations):F2} ms a conversation (Debug build).
            """));
    }

    private static async Task<TimeSpan> RouteAsync(RouterSocket socket, int count)
    {
        var clock = Stopwatch.StartNew();
        await PythonPeer.PlayAsync("order", socket.LocalEndPoint, count.ToString(CultureInfo.InvariantCulture));
        return clock.Elapsed;
    }

    private static async Task<TimeSpan> PublishAsync(PublisherSocket socket, int count)
    {
        var clock = Stopwatch.StartNew();
        using var peer = await PythonPeer.StartAsync("stream", socket.LocalEndPoint, count.ToString(CultureInfo.InvariantCulture));
        await peer.SaysAsync("go");
        for (var i = 0; i < count; i++)
            await socket.PublishAsync(["n"u8.ToArray(), Encoding.ASCII.GetBytes(i.ToString(CultureInfo.InvariantCulture))]);
        await peer.EndsWellAsync();
        return clock.Elapsed;
    }

    private static async Task AnswerAsync(RouterSocket socket)
    {
        await foreach (var message in socket.Incoming.ReadAllAsync())
            await socket.SendAsync(message.Identity, message.Frames);
    }
}
