using System.Globalization;

namespace ChurnLab.Cli;

/// <summary>Which reports of long work become a line of a log: none in its first seconds, then one now and then.</summary>
internal sealed class WorkLines(TimeProvider clock)
{
    /// <summary>Work that ends sooner leaves no line.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);

    /// <summary>Shortest time between two lines of one piece of work.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Times> _works = new(StringComparer.Ordinal);

    /// <summary>What to write for a report; null when it is too early for a line.</summary>
    /// <param name="id">Identity of the work.</param>
    /// <param name="title">What is being done.</param>
    /// <param name="completed">Amount done.</param>
    /// <param name="total">Amount in all; null or NaN when unknown.</param>
    public string? Line(string id, string title, double completed, double? total)
    {
        var now = clock.GetTimestamp();
        TimeSpan elapsed;
        lock (_gate)
        {
            if (!_works.TryGetValue(id, out var times))
                _works[id] = times = new(now, now);
            elapsed = clock.GetElapsedTime(times.Started, now);
            var wait = times.Written == times.Started ? Quiet : Pause;
            if (clock.GetElapsedTime(times.Written, now) < wait)
                return null;
            _works[id] = times with { Written = now };
        }

        return string.Create(CultureInfo.InvariantCulture, $"{title} {Amount(completed, total)} ({elapsed.TotalSeconds:F0} s)");
    }

    /// <summary>The share of the work that is done, or the amount where the whole is unknown.</summary>
    public static string Amount(double completed, double? total) => total is > 0 and { } whole
        ? (completed / whole).ToString("P0", CultureInfo.InvariantCulture)
        : completed.ToString("N0", CultureInfo.InvariantCulture);

    // A line was written where the two differ.
    private sealed record Times(long Started, long Written);
}
