using System.Diagnostics;
using System.Globalization;

namespace ChurnLab.Hosting;

/// <summary>Progress of one long piece of work, from its start until it is disposed.</summary>
/// <remarks>
/// <para>
/// A kernel that can show progress stores, in <see cref="AppContext"/> under <see cref="SlotName"/>, one
/// <see cref="AsyncLocal{T}"/> of <see cref="Action{T1, T2, T3, T4}"/> taking the identity of the work (a string, unique in the
/// process), its title, the amount done and the total (NaN when unknown; done equal to total means finished). Only types
/// of the base class library meet there. Where no kernel does this, work that lasts longer than
/// <see cref="QuietTime"/> writes lines to standard error.
/// </para>
/// <para>Reports may come from any thread; they are passed on at most ten times a second.</para>
/// </remarks>
public sealed class ProgressScope : IDisposable
{
    /// <summary>Name of the <see cref="AppContext"/> datum a kernel fills.</summary>
    public const string SlotName = "Notebook.Progress";

    /// <summary>Work shorter than this leaves no text where no kernel shows progress: 2 seconds.</summary>
    public static readonly TimeSpan QuietTime = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan TextInterval = TimeSpan.FromSeconds(2);
    private static long _lastId;

    private readonly string _id = "progress-" + Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);
    private string _title;
    private readonly double _total;
    private readonly Action<string, string, double, double>? _sink;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private long _nextTicks;
    private double _completed;
    private bool _wroteText;
    private int _disposed;

    private ProgressScope(string title, double total)
    {
        _title = title;
        _total = total;
        _sink = (AppContext.GetData(SlotName) as AsyncLocal<Action<string, string, double, double>?>)?.Value;
        _nextTicks = (_sink is null ? QuietTime : Interval).Ticks;
    }

    /// <summary>Starts reporting.</summary>
    /// <param name="title">What is being done, as the reader should see it.</param>
    /// <param name="total">Amount of work, in any unit; NaN when unknown. Range: not negative.</param>
    /// <returns>The scope; dispose it when the work ends, however it ends.</returns>
    /// <exception cref="ArgumentException">The title is blank or the total negative.</exception>
    public static ProgressScope Start(string title, double total = double.NaN)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        if (total < 0)
        {
            var got = total.ToString(CultureInfo.InvariantCulture);
            throw new ArgumentException(
                $"The total of a progress scope must be 0 or more, or NaN when unknown. Got {got}.", nameof(total));
        }

        return new ProgressScope(title, total);
    }

    /// <summary>Says how much is done.</summary>
    /// <param name="completed">Amount done, in the unit of the total.</param>
    public void Report(double completed)
    {
        Volatile.Write(ref _completed, completed);
        var now = _clock.Elapsed.Ticks;
        var due = Interlocked.Read(ref _nextTicks);
        if (now < due)
            return;
        var pause = _sink is null ? TextInterval : Interval;
        if (Interlocked.CompareExchange(ref _nextTicks, now + pause.Ticks, due) == due)
            Send(completed);
    }

    /// <summary>Says how much is done and what is known so far, such as the best value of a search.</summary>
    /// <param name="completed">Amount done, in the unit of the total.</param>
    /// <param name="title">What is being done, in place of the title so far.</param>
    /// <exception cref="ArgumentException">The title is blank.</exception>
    public void Report(double completed, string title)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        Volatile.Write(ref _title, title);
        Report(completed);
    }

    /// <summary>Ends the report: a bar that was shown is shown once more, as it stands.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0 && (_sink is not null || _wroteText))
            Send(Volatile.Read(ref _completed));
    }

    private void Send(double completed)
    {
        if (_sink is not null)
        {
            _sink(_id, _title, completed, _total);
            return;
        }

        _wroteText = true;
        var share = _total > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{completed / _total:P0}")
            : completed.ToString("N0", CultureInfo.InvariantCulture);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_title}: {share} ({_clock.Elapsed.TotalSeconds:F0} s)"));
    }
}
