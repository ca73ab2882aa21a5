namespace ChurnLab.Notebooks.Zmtp;

/// <summary>Writes messages to a stream in chunks: many small ones leave at once, a large one in several steps.</summary>
/// <param name="stream">Where they go.</param>
/// <param name="sent">Called after every chunk with the part of the queue's cost that it frees.</param>
internal sealed class FrameWriter(Stream stream, Action<long> sent)
{
    // A chunk that leaves is the sign of life of a slow peer: 64 KiB within the stall timeout are 2 KiB/s.
    private const int ChunkSize = 64 * 1024;

    private readonly byte[] _chunk = GC.AllocateUninitializedArray<byte>(ChunkSize);
    private int _used;
    private long _cost;

    public async ValueTask WriteAsync(OutgoingMessage message)
    {
        for (var i = 0; i < message.Frames.Length; i++)
        {
            if (_chunk.Length - _used < FrameHeader.MaxSize)
                await FlushAsync().ConfigureAwait(false);
            Count(message.Header(i).Write(_chunk.AsSpan(_used)));
            for (var rest = message.Frames[i]; !rest.IsEmpty;)
            {
                if (_used == _chunk.Length)
                    await FlushAsync().ConfigureAwait(false);
                var part = rest[..Math.Min(rest.Length, _chunk.Length - _used)];
                part.CopyTo(_chunk.AsMemory(_used));
                Count(part.Length);
                rest = rest[part.Length..];
            }
        }

        _cost += message.Overhead;
    }

    public async ValueTask FlushAsync()
    {
        await stream.WriteAsync(_chunk.AsMemory(0, _used)).ConfigureAwait(false);
        var freed = _cost;
        (_used, _cost) = (0, 0);
        sent(freed);
    }

    private void Count(int bytes)
    {
        _used += bytes;
        _cost += bytes;
    }
}
