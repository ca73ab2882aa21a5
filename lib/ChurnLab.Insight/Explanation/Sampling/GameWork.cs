using ChurnLab.Hosting;
using ChurnLab.Learning;

namespace ChurnLab.Insight.Explanation.Sampling;

/// <summary>Runs the parts of a game: an explained row with some background rows each.</summary>
internal sealed class GameWork
{
    // What a part evaluates fills memory for a moment, on every thread.
    private const int CoalitionsAtOnce = 16_384;
    private readonly CoalitionGame _game;
    private readonly int _size;
    private readonly (int Threads, CancellationToken Token) _settings;

    /// <summary>Cuts a game into parts, which depend on the game alone.</summary>
    /// <param name="game">The game.</param>
    /// <param name="coalitions">Coalitions of a row and a background row at most.</param>
    /// <param name="settings">Threads and token.</param>
    public GameWork(CoalitionGame game, long coalitions, ShapleyExplainer settings)
    {
        (_game, _settings) = (game, (settings.Threads, AmbientCancellation.Or(settings.Token)));
        _size = (int)Math.Clamp(CoalitionsAtOnce / Math.Max(1, coalitions), 1, game.Background);
        PerRow = (game.Background + _size - 1) / _size;
    }

    /// <summary>Does something with a part: an explained row, and background rows from one to before another.</summary>
    public delegate T Part<out T>(int row, int from, int to, CompositeRun run);

    /// <summary>Parts of each explained row.</summary>
    public int PerRow { get; }

    /// <summary>Returns what is made of each part, row after row.</summary>
    public T[] Run<T>(Part<T> part)
    {
        var made = new T[checked(_game.Rows * PerRow)];
        var done = 0;
        using var progress = ProgressScope.Start("Shapley values", made.Length);
        Work.For(
            made.Length,
            _settings.Threads,
            item =>
            {
                var (row, from) = (item / PerRow, item % PerRow * _size);
                made[item] = part(row, from, Math.Min(_game.Background, from + _size), _game.Start(row));
                progress.Report(Interlocked.Increment(ref done));
            },
            _settings.Token);
        return made;
    }
}
