using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Npf.Panel;

/// <summary>
/// Accounts by calendar quarters: a row for every quarter from an account's first to its last, with features as of its
/// end.
/// </summary>
/// <remarks>
/// Nothing is computed before it is asked for. <see cref="Blocks"/> runs on all cores in constant memory; values have
/// the same bits on any number of threads.
/// </remarks>
public sealed class NpfPanel
{
    private readonly NpfHistory _history;
    private readonly PanelOptions _options;
    private readonly Lock _gate = new();
    private PanelSources? _sources;

    /// <summary>Describes a panel.</summary>
    /// <param name="history">What the fund has booked and known.</param>
    /// <param name="options">Which rows and features; null for all of them.</param>
    /// <exception cref="ArgumentException">Two features have one name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public NpfPanel(NpfHistory history, PanelOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        _options = options ?? new PanelOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.AccountsPerBlock, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(_options.Threads, nameof(options));
        if (_options.Features.CountBy(feature => feature.Name).FirstOrDefault(pair => pair.Value > 1).Key is { } twice)
            throw new ArgumentException($"Two features are named '{twice}': rename one of them.", nameof(options));
        _history = history;
        for (var account = 0; account < history.AccountCount; account++)
            RowCount += CountOf(account);
    }

    /// <summary>Number of rows of all accounts.</summary>
    public long RowCount { get; }

    /// <summary>Features in the order of the columns.</summary>
    public IReadOnlyList<PanelFeature> Features => _options.Features;

    private int Threads => _options.Threads == 0 ? Environment.ProcessorCount : _options.Threads;

    /// <summary>
    /// Computes the rows, block by block, in order of accounts; the next blocks are computed while one is being used.
    /// </summary>
    /// <exception cref="FrameException">The macro table does not reach a quarter of the panel.</exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public IEnumerable<PanelBlock> Blocks()
    {
        using var progress = ProgressScope.Start("Computing the panel", RowCount);
        var done = 0L;
        foreach (var block in BlocksUnreported())
        {
            progress.Report(done += block.RowCount);
            yield return block;
        }
    }

    /// <summary>The blocks as a part of other work, which reports its own progress.</summary>
    internal IEnumerable<PanelBlock> BlocksUnreported()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(AmbientCancellation.Token);
        var sources = Sources();
        var ahead = new Queue<Task<PanelBlock>>();
        var next = 0;
        try
        {
            while (next < _history.AccountCount || ahead.Count > 0)
            {
                for (; ahead.Count < Threads && next < _history.AccountCount; next = EndOfBlock(next))
                {
                    var first = next;
                    ahead.Enqueue(Task.Run(() => Compute(sources, first, stop.Token), stop.Token));
                }

                var block = ahead.Dequeue().GetAwaiter().GetResult();
                if (block.RowCount > 0)
                    yield return block;
            }
        }
        finally
        {
            stop.Cancel();
            foreach (var task in ahead)
                ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
        }
    }

    /// <summary>
    /// All rows as a frame: <c>account_id</c>, <c>client_id</c>, <c>quarter</c>, <c>closes_1</c> and <c>closes_4</c>
    /// (missing where not known), then the features; categories are text, so that models take them for what they are.
    /// </summary>
    /// <remarks>
    /// Memory: 8 bytes a value, twice while the frame is made; limit the quarters or the features of large panels.
    /// </remarks>
    /// <exception cref="InvalidOperationException">There are more rows than a frame can hold.</exception>
    public Frame ToFrame()
    {
        if (RowCount > Array.MaxLength)
            throw new InvalidOperationException($"A frame cannot hold {RowCount} rows; limit the quarters, or go through Blocks().");
        var sources = Sources();
        var all = new PanelBlock(sources, Features, (int)RowCount);
        var place = 0;
        foreach (var block in Blocks())
        {
            block.CopyTo(all, place);
            place += block.RowCount;
        }

        return PanelFrame.Of(sources, all);
    }

    /// <summary>What the features are: name, theme, meaning, unit, window, kind.</summary>
    public FrameTable Dictionary() => new Frame(
        Column("Name", feature => feature.Name),
        Column("Theme", feature => feature.ThemeText),
        Column("Meaning", feature => feature.Meaning),
        Column("Unit", feature => feature.Unit),
        Column("Window", feature => feature.Window),
        Column("Kind", feature => StudyTexts.Get("Npf.Panel.Kind." + feature.Kind)))
        .ToTable(new TableOptions
        {
            Caption = StudyTexts.Get("Npf.Panel.Dictionary"),
            ShowSize = false,
            MaxRows = Features.Count + 1,
            MaxTextLength = 200,
        });

    private TextColumn Column(string text, Func<PanelFeature, string> value) =>
        new(StudyTexts.Get("Npf.Panel." + text), Features.Select(value));

    private PanelSources Sources()
    {
        lock (_gate)
        {
            return _sources ??= new PanelSources(
                _history,
                _options.Macro ?? MacroTable.Default,
                _options.Regions ?? RegionTable.Default,
                GroupRates.Of(_history, Threads));
        }
    }

    private PanelBlock Compute(PanelSources sources, int first, CancellationToken cancellation)
    {
        var end = EndOfBlock(first);
        var rows = 0;
        for (var account = first; account < end; account++)
            rows += CountOf(account);
        var block = new PanelBlock(sources, Features, rows);
        var series = new AccountSeries(sources);
        var place = 0;
        for (var account = first; account < end; account++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (CountOf(account) is var count && count == 0)
                continue;
            block.Fill(series, place, (account, StartOf(account), EndOf(account)));
            place += count;
        }

        return block;
    }

    private int EndOfBlock(int first) => first + Math.Min(_options.AccountsPerBlock, _history.AccountCount - first);

    private int CountOf(int account) => Math.Max(EndOf(account).Since(StartOf(account)) + 1, 0);

    private Quarter StartOf(int account) =>
        _options.From is { } from && from > _history.FirstOf(account) ? from : _history.FirstOf(account);

    private Quarter EndOf(int account) =>
        _options.To is { } to && to < _history.LastOf(account) ? to : _history.LastOf(account);
}
