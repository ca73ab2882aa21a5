namespace ChurnLab.Notebooks.Zmtp;

/// <summary>Reads greeting and frames from a stream.</summary>
/// <remarks>Every method throws <see cref="EndOfStreamException"/> when the peer has hung up.</remarks>
internal sealed class FrameReader(Stream stream)
{
    private const int BufferSize = 64 * 1024;

    // What a peer claims costs nothing until it sends it: a long body begins with so much and doubles as it arrives.
    private const int FirstPart = 1 << 20;

    private readonly byte[] _buffer = GC.AllocateUninitializedArray<byte>(BufferSize);
    private int _start;
    private int _end;

    private int Buffered => _end - _start;

    /// <summary>Returns bytes without taking them.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> PeekAsync(int count, CancellationToken token)
    {
        await FillAsync(count, token).ConfigureAwait(false);
        return _buffer.AsMemory(_start, count);
    }

    /// <summary>Takes bytes that were peeked.</summary>
    public void Skip(int count) => _start += count;

    public async ValueTask<FrameHeader> ReadHeaderAsync(CancellationToken token)
    {
        await FillAsync(FrameHeader.ShortSize, token).ConfigureAwait(false);
        var size = FrameHeader.SizeOf(_buffer[_start]);
        await FillAsync(size, token).ConfigureAwait(false);
        var header = FrameHeader.Read(_buffer.AsSpan(_start, size));
        _start += size;
        return header;
    }

    /// <summary>Reads a body whose length has been checked.</summary>
    public ValueTask<byte[]> ReadBodyAsync(int length, CancellationToken token)
    {
        if (length > Buffered)
            return ReadLongAsync(length, token);
        var body = _buffer.AsSpan(_start, length).ToArray();
        _start += length;
        return ValueTask.FromResult(body);
    }

    private async ValueTask<byte[]> ReadLongAsync(int length, CancellationToken token)
    {
        var body = GC.AllocateUninitializedArray<byte>(Math.Min(length, FirstPart));
        var filled = Buffered;
        _buffer.AsSpan(_start, filled).CopyTo(body);
        _start = _end = 0;
        while (true)
        {
            await stream.ReadExactlyAsync(body.AsMemory(filled), token).ConfigureAwait(false);
            filled = body.Length;
            if (filled == length)
                return body;
            var longer = GC.AllocateUninitializedArray<byte>((int)Math.Min(length, 2L * filled));
            body.CopyTo(longer, 0);
            body = longer;
        }
    }

    private ValueTask FillAsync(int count, CancellationToken token) => Buffered >= count ? ValueTask.CompletedTask : ReadAsync(count, token);

    private async ValueTask ReadAsync(int count, CancellationToken token)
    {
        _buffer.AsSpan(_start, Buffered).CopyTo(_buffer);
        (_start, _end) = (0, Buffered);
        while (Buffered < count)
        {
            var read = await stream.ReadAsync(_buffer.AsMemory(_end), token).ConfigureAwait(false);
            if (read == 0)
                throw new EndOfStreamException();
            _end += read;
        }
    }
}
