using System.Text;

namespace ChurnLab.Notebooks.Running;

/// <summary>Shortens what the runtime writes when a stack has overflowed.</summary>
/// <remarks>It writes a line for each frame: 16 MB of them for a function that calls itself.</remarks>
internal sealed class OverflowTrace
{
    private const int FramesShown = 20;
    private const string Title = "Stack overflow.\n";
    private const string FrameStart = "   at ";
    private const string Rest = FrameStart + "…\n";
    private const string EngineStart = FrameStart + "Microsoft.CodeAnalysis.Scripting.";

    // Frames that repeat come once, between lines of dashes, with their number above.
    private static readonly string[] Starts = [FrameStart, "Repeated ", "--------"];

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
            TakeFrame(block.AsSpan(at, end - at), kept);
        if (next == 0)
            return end;
        if (_frames < FramesShown && ++_frames == FramesShown)
            kept.Append(Rest);
        _isOpen = IsPart(block.AsSpan(end));
        return end;
    }

    // What started the cell says nothing of it, in lines of hundreds of characters.
    private void TakeFrame(ReadOnlySpan<char> line, StringBuilder kept)
    {
        if (!line.StartsWith(EngineStart))
        {
            kept.Append(line);
            return;
        }

        _frames = FramesShown;
        kept.Append(Rest);
    }

    // Also where the block ends too early to tell.
    private static bool IsPart(ReadOnlySpan<char> line)
    {
        foreach (var start in Starts)
        {
            if (line.Length < start.Length ? start.AsSpan().StartsWith(line) : line.StartsWith(start))
                return true;
        }

        return false;
    }
}
