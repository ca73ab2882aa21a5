namespace ChurnLab.Notebooks.Zmtp;

/// <summary>What a socket does with its peers; calls for one peer come one after another.</summary>
internal interface IPeerHandler
{
    /// <summary>The peer has said what it is.</summary>
    void Joined(ZmtpConnection peer);

    /// <summary>The peer has gone; called once for each that joined.</summary>
    void Left(ZmtpConnection peer);

    /// <summary>The peer sent a message; nothing more is read from it meanwhile.</summary>
    ValueTask ReceivedAsync(ZmtpConnection peer, ReadOnlyMemory<byte>[] frames);

    /// <summary>The peer sent a command other than READY and PING; ignored unless the socket knows it.</summary>
    ValueTask CommandedAsync(ZmtpConnection peer, ZmtpCommand command);
}
