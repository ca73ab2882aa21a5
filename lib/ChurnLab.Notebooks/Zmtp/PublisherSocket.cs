using System.Collections.Concurrent;
using System.Net;

namespace ChurnLab.Notebooks.Zmtp;

/// <summary>XPUB: a message goes to every peer that subscribed to a beginning of its first frame.</summary>
/// <remarks>Nothing is dropped for a peer that is slow but takes something: the publisher waits for it.</remarks>
internal sealed class PublisherSocket : ZmtpSocket
{
    private readonly ConcurrentDictionary<ZmtpConnection, Subscriber> _subscribers = new();
    private readonly Func<ReadOnlyMemory<byte>, IReadOnlyList<ReadOnlyMemory<byte>>?>? _welcome;

    private PublisherSocket(
        EndPoint endPoint, Func<ReadOnlyMemory<byte>, IReadOnlyList<ReadOnlyMemory<byte>>?>? welcome, ZmtpOptions? options)
        : base(endPoint, SocketKind.Publisher, options) => _welcome = welcome;

    /// <summary>Listens for SUB and XSUB peers.</summary>
    /// <param name="endPoint">Where.</param>
    /// <param name="welcome">
    /// Gives the message that answers a subscription to a topic; it goes to that peer alone, before anything published later. Null
    /// answers nothing.
    /// </param>
    /// <param name="options">Limits.</param>
    /// <exception cref="System.Net.Sockets.SocketException">The address is taken or not this machine's.</exception>
    public static PublisherSocket Bind(
        EndPoint endPoint, Func<ReadOnlyMemory<byte>, IReadOnlyList<ReadOnlyMemory<byte>>?>? welcome = null, ZmtpOptions? options = null)
    {
        var socket = new PublisherSocket(endPoint, welcome, options);
        socket.Start();
        return socket;
    }

    /// <summary>Sends a message to every subscriber of its topic, waiting for room in the queues that are full.</summary>
    /// <param name="frames">At least one, the first being the topic; they are not copied and must stay as they are.</param>
    /// <param name="token">Ends the wait; subscribers with room have the message all the same.</param>
    public async ValueTask PublishAsync(IReadOnlyList<ReadOnlyMemory<byte>> frames, CancellationToken token = default)
    {
        var message = OutgoingMessage.Of(frames);
        // A slow peer does not keep the others waiting for this message.
        List<Task>? waits = null;
        foreach (var (_, subscriber) in _subscribers)
        {
            var sending = subscriber.PublishAsync(message, token);
            if (!sending.IsCompletedSuccessfully)
                (waits ??= []).Add(sending.AsTask());
        }

        if (waits is not null)
            await Task.WhenAll(waits).ConfigureAwait(false);
    }

    private protected override void OnJoined(ZmtpConnection peer) => _subscribers[peer] = new(peer);

    private protected override void OnLeft(ZmtpConnection peer) => _subscribers.TryRemove(peer, out _);

    // Older peers subscribe with messages, later ones with commands. Other messages have no meaning here.
    private protected override ValueTask OnReceivedAsync(ZmtpConnection peer, ReadOnlyMemory<byte>[] frames) =>
        frames is not [{ IsEmpty: false } frame] ? ValueTask.CompletedTask
            : frame.Span[0] switch
            {
                1 => SubscribeAsync(peer, frame[1..]),
                0 => Cancel(peer, frame[1..]),
                _ => ValueTask.CompletedTask,
            };

    private protected override ValueTask OnCommandedAsync(ZmtpConnection peer, ZmtpCommand command) =>
        command.Is("SUBSCRIBE"u8) ? SubscribeAsync(peer, command.Data)
            : command.Is("CANCEL"u8) ? Cancel(peer, command.Data)
            : ValueTask.CompletedTask;

    private ValueTask SubscribeAsync(ZmtpConnection peer, ReadOnlyMemory<byte> topic) =>
        _subscribers[peer].SubscribeAsync(topic, _welcome?.Invoke(topic) is { } welcome ? OutgoingMessage.Of(welcome) : null);

    private ValueTask Cancel(ZmtpConnection peer, ReadOnlyMemory<byte> topic)
    {
        _subscribers[peer].Cancel(topic.Span);
        return ValueTask.CompletedTask;
    }
}
