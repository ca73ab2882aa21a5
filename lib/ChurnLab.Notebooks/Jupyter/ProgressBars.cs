using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Events;
using ChurnLab.Notebooks.Formatting;
using ChurnLab.Notebooks.Formatting.Rendering;

namespace ChurnLab.Notebooks.Jupyter;

/// <summary>Progress of one cell's long work, as displays that are updated where they stand.</summary>
internal sealed class ProgressBars
{
    /// <summary>Work shorter than this shows no bar.</summary>
    public static readonly TimeSpan QuietTime = TimeSpan.FromSeconds(1);

    private const int Cells = 30;

    private readonly Dictionary<string, Bar> _bars = new(StringComparer.Ordinal);
    private readonly Func<TimeSpan> _clock;

    /// <summary>Bars by the machine's clock.</summary>
    public ProgressBars()
        : this(Stopwatch.StartNew() is var clock ? () => clock.Elapsed : null!)
    {
    }

    /// <summary>Bars by a given clock.</summary>
    public ProgressBars(Func<TimeSpan> clock) => _clock = clock;

    /// <summary>What is to be shown now; null while the work is too short to be worth a bar.</summary>
    public CellEvent? Show(ProgressEvent progress)
    {
        var now = _clock();
        if (!_bars.TryGetValue(progress.Id, out var bar))
            _bars[progress.Id] = bar = new Bar(now);
        var elapsed = now - bar.Started;
        if (elapsed < QuietTime && !bar.IsShown)
            return null;
        var data = Draw(progress, elapsed);
        var id = "progress-" + progress.Id;
        if (bar.IsShown)
            return new UpdateDisplayEvent(data, id);
        bar.IsShown = true;
        return new DisplayEvent(data, id);
    }

    private static JsonObject Draw(ProgressEvent progress, TimeSpan elapsed)
    {
        var share = progress.Total is > 0 and { } total ? Math.Clamp(progress.Completed / total, 0, 1) : (double?)null;
        var amount = share is { } known
            ? known.ToString("P0", CultureInfo.InvariantCulture)
            : progress.Completed.ToString("N0", CultureInfo.InvariantCulture);
        var time = share is > 0.02 and < 1 && elapsed.TotalSeconds / share.Value * (1 - share.Value) is var left
            ? $"{Seconds(elapsed)} < {Seconds(TimeSpan.FromSeconds(left))}"
            : Seconds(elapsed);
        return new JsonObject
        {
            [MimeType.Html] = Html(progress.Title, share, $"{amount} · {time}"),
            [MimeType.Text] = $"{progress.Title} {TextBar(share)}{amount} · {time}",
        };
    }

    private static string Html(string title, double? share, string note)
    {
        var html = new StringBuilder("<div style=\"display:flex;gap:.75em;align-items:center;font-size:90%\"><span>");
        HtmlEncoder.Append(html, title);
        html.Append("</span><progress max=\"1\" style=\"flex:0 1 20em\"");
        if (share is { } known)
            html.Append(CultureInfo.InvariantCulture, $" value=\"{known:0.####}\"");
        html.Append("></progress><span style=\"white-space:nowrap;font-variant-numeric:tabular-nums\">");
        HtmlEncoder.Append(html, note);
        return html.Append("</span></div>").ToString();
    }

    private static string TextBar(double? share) => share is { } known
        ? string.Create(Cells + 1, (int)Math.Round(known * Cells), static (bar, full) =>
        {
            bar[..full].Fill('━');
            bar[full..^1].Fill('─');
            bar[^1] = ' ';
        })
        : "";

    private static string Seconds(TimeSpan time) => time.TotalHours >= 1
        ? time.ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture)
        : time.ToString(@"m\:ss", CultureInfo.InvariantCulture);

    private sealed class Bar(TimeSpan started)
    {
        public TimeSpan Started { get; } = started;

        public bool IsShown { get; set; }
    }
}
