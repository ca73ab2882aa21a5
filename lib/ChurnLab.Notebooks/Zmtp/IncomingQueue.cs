using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace ChurnLab.Notebooks.Zmtp;

/// <summary>Messages of all peers that wait to be read here; while it is full, whoever adds to it waits.</summary>
internal sealed class IncomingQueue(ZmtpOptions options)
{
    private const int OverheadOfFrame = 64;

    private readonly Lock _gate = new();
    private readonly Channel<RoutedMessage> _messages = Channel.CreateUnbounded<RoutedMessage>();
    private TaskCompletionSource? _room;
    private int _count;
    private long _bytes;
    private bool _closed;

    public ChannelReader<RoutedMessage> Reader => field ??= new Counting(this);

    /// <summary>Adds a message as soon as there is room; throws it away once the queue is closed.</summary>
    public async ValueTask AddAsync(RoutedMessage message)
    {
        while (true)
        {
            Task room;
            lock (_gate)
            {
                if (_closed)
                    return;
                if (_count == 0 || (_count < options.IncomingCapacity && _bytes + SizeOf(message) <= options.IncomingBytes))
                {
                    _count++;
                    _bytes += SizeOf(message);
                    _messages.Writer.TryWrite(message);
                    return;
                }

                _room ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
                room = _room.Task;
            }

            await room.ConfigureAwait(false);
        }
    }

    /// <summary>Takes no more messages; those in it can still be read.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            _messages.Writer.TryComplete();
            MakeRoom();
        }
    }

    private static long SizeOf(RoutedMessage message)
    {
        var size = 0L;
        foreach (var frame in message.Frames)
            size += frame.Length + OverheadOfFrame;
        return size;
    }

    private void Taken(RoutedMessage message)
    {
        lock (_gate)
        {
            _count--;
            _bytes -= SizeOf(message);
            MakeRoom();
        }
    }

    private void MakeRoom()
    {
        _room?.TrySetResult();
        _room = null;
    }

    private sealed class Counting(IncomingQueue queue) : ChannelReader<RoutedMessage>
    {
        public override Task Completion => queue._messages.Reader.Completion;

        public override bool CanCount => true;

        public override int Count => queue._messages.Reader.Count;

        public override bool TryRead([MaybeNullWhen(false)] out RoutedMessage item)
        {
            if (!queue._messages.Reader.TryRead(out item))
                return false;
            queue.Taken(item);
            return true;
        }

        public override ValueTask<bool> WaitToReadAsync(CancellationToken cancellationToken = default) =>
            queue._messages.Reader.WaitToReadAsync(cancellationToken);
    }
}
