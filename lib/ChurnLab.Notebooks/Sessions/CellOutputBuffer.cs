using System.Text;
using ChurnLab.Notebooks.Events;

namespace ChurnLab.Notebooks.Sessions;

/// <summary>Gathers what a cell produces: joins console writes, keeps the order, bounds the amount.</summary>
internal sealed class CellOutputBuffer : IDisposable
{
    // A reader sees text at least this often; joining writes in between makes 100 MB of output affordable.
    private static readonly TimeSpan FlushInterval = TimeSpan.FromMilliseconds(50);
    private const int FlushLength = 32 * 1024;

    private readonly Lock _gate = new();
    private readonly StringBuilder _text = new();
    private readonly Action<CellEvent> _sink;
    private readonly int _limit;
    private readonly Timer _timer;
    private string _stream = "stdout";
    private long _kept;
    private long _dropped;

    public CellOutputBuffer(Action<CellEvent> sink, int limit)
    {
        _sink = sink;
        _limit = limit;
        _timer = new Timer(static buffer => ((CellOutputBuffer)buffer!).Flush(), this, Timeout.Infinite, Timeout.Infinite);
    }

    public void Write(string stream, ReadOnlySpan<char> text)
    {
        using var region = CellThread.SessionCode();
        lock (_gate)
        {
            var room = (int)Math.Max(0, Math.Min(text.Length, _limit - _kept));
            _kept += room;
            _dropped += text.Length - room;
            if (room == 0)
                return;
            if (_text.Length > 0 && stream != _stream)
                FlushLocked();
            _stream = stream;
            if (_text.Length == 0)
                _timer.Change(FlushInterval, Timeout.InfiniteTimeSpan);
            _text.Append(text[..room]);
            if (_text.Length >= FlushLength)
                FlushLocked();
        }
    }

    public void Emit(CellEvent item)
    {
        using var region = CellThread.SessionCode();
        lock (_gate)
        {
            FlushLocked();
            _sink(item);
        }
    }

    public void Flush()
    {
        using var region = CellThread.SessionCode();
        lock (_gate)
            FlushLocked();
    }

    /// <summary>Flushes and says how much was left out, if anything was.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _timer.Dispose();
            FlushLocked();
            if (_dropped == 0)
                return;
            _sink(new StreamEvent("stderr", $"\n[output cut: the cell printed {_kept + _dropped} characters, the first {_kept} are kept]\n"));
            _dropped = 0;
        }
    }

    private void FlushLocked()
    {
        if (_text.Length == 0)
            return;
        _sink(new StreamEvent(_stream, _text.ToString()));
        _text.Clear();
    }
}
