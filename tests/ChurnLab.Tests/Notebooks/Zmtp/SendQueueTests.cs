using ChurnLab.Notebooks.Zmtp;

namespace ChurnLab.Tests.Notebooks.Zmtp;

public sealed class SendQueueTests
{
    private static readonly ZmtpOptions Options = new() { SendQueueBytes = 10_000, StallTimeout = TimeSpan.FromSeconds(20) };

    [Fact]
    public async Task A_sender_waits_when_the_queue_is_full_and_the_next_waits_behind_it()
    {
        var queue = new SendQueue(Options, Stalled);
        var fits = Send(queue, 6_000);
        var waits = Send(queue, 6_000);
        var small = Send(queue, 1);

        Assert.True(fits.IsCompletedSuccessfully && await fits);
        Assert.False(waits.IsCompleted);
        Assert.False(small.IsCompleted);

        var stream = new MemoryStream();
        var draining = queue.DrainAsync(stream);
        Assert.True(await waits);
        Assert.True(await small);
        queue.Close();
        await Sockets.EndsAsync(draining);
        Assert.Equal(2 * (9 + 6_000) + 2 + 1, stream.Length);
    }

    [Fact]
    public async Task A_message_larger_than_the_queue_is_taken_when_nothing_else_waits()
    {
        var queue = new SendQueue(Options, Stalled);

        Assert.True(await Send(queue, 1_000_000));

        Assert.False(Send(queue, 1).IsCompleted);
    }

    [Fact]
    public void Empty_messages_fill_a_queue_as_well()
    {
        var queue = new SendQueue(Options, Stalled);
        var taken = 0;
        while (Send(queue, 0).IsCompletedSuccessfully)
            Assert.InRange(++taken, 1, 100);

        Assert.InRange(taken, 70, 80);
    }

    [Fact]
    public async Task What_has_left_makes_room_for_as_much_and_no_more()
    {
        var queue = new SendQueue(Options, Stalled);
        var stream = new GatedStream();
        stream.Gate.Release(int.MaxValue / 2);
        var draining = queue.DrainAsync(stream);
        for (var i = 0; i < 1000; i++)
            Assert.True(await Send(queue, i % 300));
        await Sockets.ComesTrueAsync(() => stream.Length == Enumerable.Range(0, 1000).Sum(i => (i % 300) + (i % 300 < 256 ? 2 : 9)));
        stream.Gate = new(0);

        Assert.True(await Send(queue, 9_800).WaitAsync(TimeSpan.FromSeconds(20)));
        var waits = Send(queue, 9_800);
        Assert.False(waits.IsCompleted);
        stream.Gate.Release(2);
        Assert.True(await waits.WaitAsync(TimeSpan.FromSeconds(20)));
        queue.Close();
        await Sockets.EndsAsync(draining);
    }

    [Fact]
    public async Task A_cancelled_sender_leaves_its_place_and_its_message_is_not_sent()
    {
        using var cancelling = new CancellationTokenSource();
        var queue = new SendQueue(Options, Stalled);
        await Send(queue, 9_000);
        var cancelled = Send(queue, 5_000, cancelling.Token);
        var behind = Send(queue, 200);
        Assert.False(behind.IsCompleted);

        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await cancelled);
        Assert.True(Send(queue, 100).IsCompletedSuccessfully);
        Assert.True(await behind);
        var stream = new MemoryStream();
        queue.Close();
        await queue.DrainAsync(stream);
        Assert.Equal(9 + 9_000 + 2 + 200 + 2 + 100, stream.Length);
    }

    [Fact]
    public async Task A_closed_queue_sends_what_it_holds_and_turns_the_waiting_away()
    {
        var queue = new SendQueue(Options, Stalled);
        await Send(queue, 9_000);
        var waits = Send(queue, 9_000);

        queue.Close();

        Assert.False(await waits);
        Assert.False(await Send(queue, 1));
        var stream = new MemoryStream();
        await queue.DrainAsync(stream);
        Assert.Equal(9_009, stream.Length);
    }

    [Fact]
    public async Task A_slow_peer_that_takes_something_now_and_then_is_not_given_up()
    {
        var queue = new SendQueue(Options with { StallTimeout = TimeSpan.FromSeconds(1) }, Stalled);
        var draining = queue.DrainAsync(new SlowStream(TimeSpan.FromMilliseconds(120)));

        // Twelve chunks of 64 KiB: longer than the patience.
        await Send(queue, 12 * 64 * 1024);
        Assert.True(await Send(queue, 9_999));

        queue.Close();
        await Sockets.EndsAsync(draining);
    }

    [Fact]
    public async Task A_peer_that_takes_nothing_is_given_up_though_senders_come_and_go()
    {
        var given = new TaskCompletionSource();
        SendQueue? queue = null;
        queue = new SendQueue(Options with { StallTimeout = TimeSpan.FromMilliseconds(200) }, () =>
        {
            given.TrySetResult();
            queue!.Close();
        });
        await Send(queue, 9_900);

        while (!given.Task.IsCompleted)
        {
            using var cancelling = new CancellationTokenSource(TimeSpan.FromMilliseconds(30));
            try
            {
                Assert.False(await Send(queue, 5_000, cancelling.Token));
            }
            catch (OperationCanceledException)
            {
                Assert.True(cancelling.IsCancellationRequested);
            }
        }
    }

    private static Task<bool> Send(SendQueue queue, int size, CancellationToken token = default) =>
        queue.SendAsync(OutgoingMessage.Of([new byte[size]]), token).AsTask();

    private static void Stalled() => Assert.Fail("The peer was given up.");

    private sealed class SlowStream(TimeSpan pause) : MemoryStream
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            await Task.Delay(pause, cancellationToken);
    }

    private sealed class GatedStream : MemoryStream
    {
        public SemaphoreSlim Gate { get; set; } = new(0);

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Gate.WaitAsync(cancellationToken);
            Write(buffer.Span);
        }
    }
}
