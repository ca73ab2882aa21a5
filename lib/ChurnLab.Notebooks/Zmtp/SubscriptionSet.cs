namespace ChurnLab.Notebooks.Zmtp;

/// <summary>Topics that were subscribed to, each as often as it was; not safe for several threads.</summary>
internal sealed class SubscriptionSet
{
    // A Jupyter client has one or two; a bad one must not fill the memory, nor make every search long.
    private const int MaxTopics = 1000;
    private const long MaxBytes = 1 << 20;

    private readonly List<Subscription> _subscriptions = [];
    private long _bytes;

    public void Add(ReadOnlySpan<byte> topic)
    {
        if (Find(topic) is { } known)
        {
            known.Count++;
            return;
        }

        if (_subscriptions.Count == MaxTopics || _bytes + topic.Length > MaxBytes)
            throw new ZmtpException($"The peer subscribed to more than {MaxTopics} topics or {MaxBytes} bytes of them.");
        _bytes += topic.Length;
        _subscriptions.Add(new(topic.ToArray()));
    }

    /// <summary>Takes one subscription back; does nothing when there is none.</summary>
    public void Remove(ReadOnlySpan<byte> topic)
    {
        if (Find(topic) is not { } known || --known.Count > 0)
            return;
        _bytes -= topic.Length;
        _subscriptions.Remove(known);
    }

    /// <summary>Says whether a topic begins with one that is subscribed to.</summary>
    public bool Matches(ReadOnlySpan<byte> topic)
    {
        foreach (var subscription in _subscriptions)
        {
            if (topic.StartsWith(subscription.Topic))
                return true;
        }

        return false;
    }

    private Subscription? Find(ReadOnlySpan<byte> topic)
    {
        foreach (var subscription in _subscriptions)
        {
            if (topic.SequenceEqual(subscription.Topic))
                return subscription;
        }

        return null;
    }

    private sealed class Subscription(byte[] topic)
    {
        public byte[] Topic { get; } = topic;

        public long Count { get; set; } = 1;
    }
}
