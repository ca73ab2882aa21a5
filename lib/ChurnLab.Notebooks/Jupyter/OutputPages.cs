using System.Diagnostics;

namespace ChurnLab.Notebooks.Jupyter;

/// <summary>Tells when what earlier outputs brought to the page, such as plotly.js, may be gone from it and has to be brought again.</summary>
/// <remarks>
/// A cell that is run again loses its output. Clients that do not name their cells may run any cell again with other code, so
/// whatever a person runs after a pause begins a new page; cells run one right after the other, as by "Run all", share one. Programs,
/// which are those that answer no questions, run each cell once.
/// </remarks>
internal sealed class OutputPages
{
    /// <summary>Cells that follow within this time were asked for together.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    private readonly HashSet<string> _cells = new(StringComparer.Ordinal);
    private readonly Func<TimeSpan> _clock;
    private TimeSpan? _end;
    private long _page = 1;

    /// <summary>Pages by the machine's clock.</summary>
    public OutputPages()
        : this(Since(Stopwatch.GetTimestamp()))
    {
    }

    /// <summary>Pages by a given clock.</summary>
    public OutputPages(Func<TimeSpan> clock) => _clock = clock;

    /// <summary>Number of the page the outputs of a cell go to, from 1.</summary>
    public long Begin(CellRequest cell)
    {
        if (cell.IsSilent)
            return _page;
        var name = cell.Message.CellId;
        var isAgain = !_cells.Add(name ?? cell.Code);
        var isLater = name is null && _end is { } end && _clock() - end > Pause;
        if ((isAgain || isLater) && (name is not null || cell.AllowsInput))
        {
            _page++;
            _cells.Clear();
            _cells.Add(name ?? cell.Code);
        }

        return _page;
    }

    /// <summary>Says that the cell has ended.</summary>
    public void End() => _end = _clock();

    private static Func<TimeSpan> Since(long start) => () => Stopwatch.GetElapsedTime(start);
}
