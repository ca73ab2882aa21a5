using System.Text;

namespace ChurnLab.Notebooks.Running;

/// <summary>Shortens what the runtime writes when a stack has overflowed.</summary>
/// <remarks>It writes a line for each frame: 16 MB of them for a function that calls itself.</remarks>
internal sealed class OverflowTrace
{
    private const int FramesShown = 20;
    private const string Title = "Stack overflow.\n";
    private const string FrameStart = "   at ";

    private bool _isOpen;
    private int _frames;

    /// <summary>The next block of the error stream, without the frames that say no more.</summary>
    public string Shorten(string block)
    {
        var at = 0;
        if (!_isOpen)
        {
            at = block.IndexOf(Title, StringComparison.Ordinal);
            if (at < 0)
                return block;
            at += Title.Length;
            (_isOpen, _frames) = (true, 0);
        }

        var kept = new StringBuilder(block[..at]);
        while (at < block.Length && _isOpen)
            at = TakeLine(block, at, kept);
        return kept.Append(block.AsSpan(at)).ToString();
    }

    private int TakeLine(string block, int at, StringBuilder kept)
    {
        var next = block.IndexOf('\n', at) + 1;
        var end = next == 0 ? block.Length : next;
        if (_frames < FramesShown)
            kept.Append(block.AsSpan(at, end - at));
        if (next == 0)
            return end;
        if (++_frames == FramesShown)
            kept.Append(FrameStart).Append("…\n");
        _isOpen = IsFrame(block.AsSpan(end));
        return end;
    }

    // Also where the block ends too early to tell.
    private static bool IsFrame(ReadOnlySpan<char> line) =>
        line.Length < FrameStart.Length ? FrameStart.AsSpan().StartsWith(line) : line.StartsWith(FrameStart);
}
