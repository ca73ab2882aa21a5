namespace ChurnLab.Notebooks.Zmtp;

/// <summary>Limits of a socket: what a peer may send, and how long it is waited for.</summary>
internal sealed record ZmtpOptions
{
    /// <summary>Bytes a message may have, the sum of its frames. Default: 256 MiB.</summary>
    public long MaxMessageBytes { get; init; } = 256 << 20;

    /// <summary>Frames a message may have. Default: 1024.</summary>
    public int MaxFrames { get; init; } = 1024;

    /// <summary>How long a peer may take to greet and to say what it is. Default: 30 s.</summary>
    public TimeSpan HandshakeTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Bytes that may wait for one peer; a sender waits while there are more. A larger message is taken when nothing else waits.
    /// Default: 16 MiB.
    /// </summary>
    public long SendQueueBytes { get; init; } = 16 << 20;

    /// <summary>How long a peer whose queue is full may take nothing before it is disconnected. Default: 30 s.</summary>
    public TimeSpan StallTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long disposal waits for queued messages to leave and for the peers to hang up. Default: 2 s.</summary>
    public TimeSpan Linger { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Connections held at a time, those that still greet among them; one more is closed at once. Default: 256.</summary>
    public int MaxConnections { get; init; } = 256;

    /// <summary>Messages that may wait to be read here; while there are so many, peers are not read from. Default: 1000.</summary>
    public int IncomingCapacity { get; init; } = 1000;

    /// <summary>Bytes that may wait to be read here. A larger message is taken when no other waits. Default: 256 MiB.</summary>
    public long IncomingBytes { get; init; } = 256 << 20;
}
