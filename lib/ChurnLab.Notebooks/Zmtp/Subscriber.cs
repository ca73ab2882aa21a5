namespace ChurnLab.Notebooks.Zmtp;

/// <summary>A peer and its topics.</summary>
/// <remarks>
/// A client may act on its welcome at once, so the welcome and the subscription are one step for publishers: what they publish
/// before is not sent, what they publish after follows the welcome.
/// </remarks>
internal sealed class Subscriber(ZmtpConnection peer)
{
    private readonly Lock _gate = new();
    private readonly SubscriptionSet _topics = new();

    /// <summary>Adds a subscription behind its welcome; ends when the welcome is queued.</summary>
    public async ValueTask SubscribeAsync(ReadOnlyMemory<byte> topic, OutgoingMessage? welcome)
    {
        var welcoming = ValueTask.FromResult(true);
        lock (_gate)
        {
            _topics.Add(topic.Span);
            // Takes its place in the queue now, also where it must wait for room.
            if (welcome is not null)
                welcoming = peer.SendAsync(welcome);
        }

        await welcoming.ConfigureAwait(false);
    }

    public void Cancel(ReadOnlySpan<byte> topic)
    {
        lock (_gate)
            _topics.Remove(topic);
    }

    /// <summary>Queues a message as soon as there is room, if its topic is subscribed to.</summary>
    /// <returns>False when it is not, or the peer has gone.</returns>
    public ValueTask<bool> PublishAsync(OutgoingMessage message, CancellationToken token)
    {
        lock (_gate)
        {
            return _topics.Matches(message.Frames[0].Span) ? peer.SendAsync(message, token) : ValueTask.FromResult(false);
        }
    }
}
