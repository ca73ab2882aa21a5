namespace ChurnLab.Notebooks.Zmtp;

/// <summary>What waits to be sent; several queues may hold the same.</summary>
internal sealed class OutgoingMessage
{
    // What objects take beside the bytes: a queue of empty frames would never be full without it.
    private const int OverheadOfFrame = 64;

    private OutgoingMessage(ReadOnlyMemory<byte>[] frames, FrameFlags kind)
    {
        Frames = frames;
        Kind = kind;
        Overhead = OverheadOfFrame * (1 + frames.Length);
        Cost = Overhead;
        for (var i = 0; i < frames.Length; i++)
            Cost += Header(i).Size + frames[i].Length;
    }

    public ReadOnlyMemory<byte>[] Frames { get; }

    /// <summary>What its part of a queue counts.</summary>
    public long Cost { get; }

    /// <summary>The part of the cost that does not go over the wire.</summary>
    public int Overhead { get; }

    private FrameFlags Kind { get; }

    /// <summary>A message; its frames are not copied and must stay as they are until they are sent.</summary>
    public static OutgoingMessage Of(IReadOnlyList<ReadOnlyMemory<byte>> frames)
    {
        if (frames.Count == 0)
            throw new ArgumentException("A message has at least one frame; this one has none.", nameof(frames));
        return new([.. frames], FrameFlags.None);
    }

    public static OutgoingMessage Command(byte[] body) => new([body], FrameFlags.Command);

    public FrameHeader Header(int index) =>
        new(Kind | (index + 1 < Frames.Length ? FrameFlags.More : FrameFlags.None), Frames[index].Length);
}
