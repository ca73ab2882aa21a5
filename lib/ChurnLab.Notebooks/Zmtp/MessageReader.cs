namespace ChurnLab.Notebooks.Zmtp;

/// <summary>Puts frames together to messages and commands, within the limits.</summary>
internal sealed class MessageReader(FrameReader reader, ZmtpOptions options)
{
    private const int MaxCommandBytes = 64 * 1024;

    private readonly List<ReadOnlyMemory<byte>> _frames = [];

    /// <summary>Reads the greeting and refuses what cannot be talked to, as soon as that shows.</summary>
    public async ValueTask ReadGreetingAsync(CancellationToken token)
    {
        Greeting.CheckFirst((await reader.PeekAsync(1, token).ConfigureAwait(false)).Span);
        Greeting.CheckVersion((await reader.PeekAsync(Greeting.KnownAt, token).ConfigureAwait(false)).Span);
        Greeting.CheckMechanism((await reader.PeekAsync(Greeting.Length, token).ConfigureAwait(false)).Span);
        reader.Skip(Greeting.Length);
    }

    /// <summary>Reads the command that follows the greeting.</summary>
    public async ValueTask<ZmtpCommand> ReadReadyAsync(CancellationToken token)
    {
        var header = await reader.ReadHeaderAsync(token).ConfigureAwait(false);
        if (!header.IsCommand)
            throw new ZmtpException("The peer sent a message before its READY command.");
        var command = await ReadCommandAsync(header, token).ConfigureAwait(false);
        return command.Is("READY"u8) ? command : throw new ZmtpException("The peer sent another command where READY was expected.");
    }

    /// <summary>Reads the next message, or the next command when there are no frames.</summary>
    public async ValueTask<(ReadOnlyMemory<byte>[]? Frames, ZmtpCommand Command)> ReadAsync()
    {
        _frames.Clear();
        var allowed = options.MaxMessageBytes;
        while (true)
        {
            var header = await reader.ReadHeaderAsync(CancellationToken.None).ConfigureAwait(false);
            if (header.IsCommand)
            {
                if (_frames.Count > 0)
                    throw new ZmtpException("The peer sent a command between the frames of a message.");
                return (null, await ReadCommandAsync(header, CancellationToken.None).ConfigureAwait(false));
            }

            if (_frames.Count == options.MaxFrames)
                throw new ZmtpException($"The peer sent a message of more than {options.MaxFrames} frames.");
            if (header.Length > Math.Min(allowed, Array.MaxLength))
                throw new ZmtpException($"The peer sent a message of more than {options.MaxMessageBytes} bytes.");
            allowed -= header.Length;
            _frames.Add(await reader.ReadBodyAsync((int)header.Length, CancellationToken.None).ConfigureAwait(false));
            if (!header.HasMore)
                return (_frames.ToArray(), default);
        }
    }

    private async ValueTask<ZmtpCommand> ReadCommandAsync(FrameHeader header, CancellationToken token)
    {
        if (header.Length > MaxCommandBytes)
            throw new ZmtpException($"The peer sent a command of {header.Length} bytes; it may have {MaxCommandBytes}.");
        return ZmtpCommand.Parse(await reader.ReadBodyAsync((int)header.Length, token).ConfigureAwait(false));
    }
}
