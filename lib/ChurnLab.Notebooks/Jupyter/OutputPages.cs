using System.Text.RegularExpressions;

namespace ChurnLab.Notebooks.Jupyter;

/// <summary>Tells when what earlier outputs brought to the page, such as plotly.js, may be gone from it and has to be brought again.</summary>
/// <remarks>
/// A cell that is run again loses its output. Clients that do not name their cells, such as Notebook 6, may have changed its code
/// meanwhile: there a cell counts as run again when it shares at least <see cref="Likeness"/> of its words with one run before,
/// unless it was asked for together with the cell before it, as by "Run all". Programs, which are those that answer no questions,
/// run each cell once.
/// </remarks>
internal sealed partial class OutputPages(Func<TimeSpan> clock)
{
    /// <summary>Cells that follow within this time were asked for together.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    /// <summary>Part of the words of two cells that both have, from which on one is taken for the other, changed.</summary>
    public const double Likeness = 0.5;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<HashSet<string>> _codes = [];
    private TimeSpan? _end;
    private long _page = 1;

    /// <summary>Number of the page the outputs of a cell go to, from 1.</summary>
    public long Begin(CellRequest cell)
    {
        if (cell.IsSilent)
            return _page;
        var words = Words(cell.Code);
        if (cell.Message.CellId is { } name ? _names.Contains(name) : cell.AllowsInput && IsAgain(cell.Code, words))
        {
            _page++;
            _names.Clear();
            _codes.Clear();
        }

        _names.Add(cell.Message.CellId ?? cell.Code);
        _codes.Add(words);
        return _page;
    }

    /// <summary>Says that the cell has ended.</summary>
    public void End() => _end = clock();

    private static HashSet<string> Words(string code) => [.. Word().Matches(code).Select(static match => match.Value)];

    private static bool AreAlike(HashSet<string> one, HashSet<string> other)
    {
        var shared = one.Count(other.Contains);
        return shared > 0 && shared >= Likeness * (one.Count + other.Count - shared);
    }

    private bool IsAgain(string code, HashSet<string> words)
    {
        var isLater = _end is { } end && clock() - end > Pause;
        return _names.Contains(code) || (isLater && _codes.Exists(known => AreAlike(known, words)));
    }

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Word();
}
