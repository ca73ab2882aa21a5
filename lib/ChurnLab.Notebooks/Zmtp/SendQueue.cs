using System.Diagnostics;
using System.Threading.Channels;

namespace ChurnLab.Notebooks.Zmtp;

/// <summary>Messages on their way to one peer, in their order; senders wait, in theirs, while it is full.</summary>
/// <param name="options">Its length and the patience with a peer that takes nothing.</param>
/// <param name="stalled">Called when the patience is at its end.</param>
internal sealed class SendQueue(ZmtpOptions options, Action stalled)
{
    private readonly Lock _gate = new();
    private readonly Channel<OutgoingMessage> _messages =
        Channel.CreateUnbounded<OutgoingMessage>(new UnboundedChannelOptions { SingleReader = true });

    private readonly Queue<Sender> _waiting = new();
    private long _queued;
    private long? _fullSince;
    private bool _closed;

    /// <summary>Queues a message as soon as there is room; its place in the queue is that of the call.</summary>
    /// <returns>False when the queue is closed, or was while the sender waited.</returns>
    public ValueTask<bool> SendAsync(OutgoingMessage message, CancellationToken token = default)
    {
        Sender sender;
        lock (_gate)
        {
            if (TryAdd(message) is { } done)
                return ValueTask.FromResult(done);
            // Not anew for every sender: those that give up must not make a dead peer look alive.
            _fullSince ??= Stopwatch.GetTimestamp();
            sender = new(message);
            _waiting.Enqueue(sender);
        }

        return WaitAsync(sender, token);
    }

    /// <summary>Takes no more messages; those queued still leave, those whose senders wait do not.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            _messages.Writer.TryComplete();
            while (_waiting.TryDequeue(out var sender))
                sender.TrySetResult(false);
        }
    }

    /// <summary>Writes what is queued until the queue is closed and empty.</summary>
    public async Task DrainAsync(Stream stream)
    {
        var writer = new FrameWriter(stream, Free);
        while (await _messages.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (_messages.Reader.TryRead(out var message))
                await writer.WriteAsync(message).ConfigureAwait(false);
            await writer.FlushAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask<bool> WaitAsync(Sender sender, CancellationToken token)
    {
        var cancelling = token.UnsafeRegister(static (sender, token) => ((Sender)sender!).TrySetCanceled(token), sender);
        await using (cancelling.ConfigureAwait(false))
        {
            while (true)
            {
                var patience = options.StallTimeout - FullFor();
                if (patience <= TimeSpan.Zero && !sender.Task.IsCompleted)
                    stalled();
                else if (await Patience.EndsWithinAsync(sender.Task, patience).ConfigureAwait(false))
                    return await sender.Task.ConfigureAwait(false);
            }
        }
    }

    private TimeSpan FullFor()
    {
        lock (_gate)
            return _fullSince is { } since ? Stopwatch.GetElapsedTime(since) : TimeSpan.Zero;
    }

    private void Free(long cost)
    {
        lock (_gate)
        {
            _queued -= cost;
            Admit();
            _fullSince = _waiting.Count > 0 ? Stopwatch.GetTimestamp() : null;
        }
    }

    private bool? TryAdd(OutgoingMessage message)
    {
        if (_closed)
            return false;
        Admit();
        if (_waiting.Count > 0 || !HasRoom(message))
            return null;
        Add(message);
        return true;
    }

    private void Admit()
    {
        while (_waiting.TryPeek(out var first) && (first.Task.IsCompleted || HasRoom(first.Message)))
        {
            if (_waiting.Dequeue().TrySetResult(true))
                Add(first.Message);
        }
    }

    private bool HasRoom(OutgoingMessage message) => _queued == 0 || _queued + message.Cost <= options.SendQueueBytes;

    private void Add(OutgoingMessage message)
    {
        _queued += message.Cost;
        _messages.Writer.TryWrite(message);
    }

    private sealed class Sender(OutgoingMessage message) : TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public OutgoingMessage Message { get; } = message;
    }
}
