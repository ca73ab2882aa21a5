using ChurnLab.Frames.Grouping;
using ChurnLab.Frames.Texts;
using ChurnLab.Hosting;

namespace ChurnLab.Frames.Cleaning;

/// <summary>
/// Keys that occur more than once, by kind: which columns have gaps within a key, which agree, and how the target is
/// distributed. Rows that lack a part of the key are left out.
/// </summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial class DuplicateReport : IShown
{
    private readonly Frame _source;
    private readonly string? _target;

    private DuplicateReport(Frame source, IReadOnlyList<string> key, string? target)
    {
        _source = source;
        _target = target;
        Key = key;
        Repeated = RepeatedRows.Of([.. key.Select(name => source[name])], missingIsEqual: false);
        All = Kind([], [.. Enumerable.Range(0, Keys)]);
        Patterns = By(source.ColumnNames.Except(key, StringComparer.Ordinal));
    }

    /// <summary>Names of the columns that make the key.</summary>
    public IReadOnlyList<string> Key { get; }

    /// <summary>Number of keys that occur more than once.</summary>
    public int Keys => Repeated.Count;

    /// <summary>Number of rows with such keys; twice <see cref="Keys"/> when each occurs twice.</summary>
    public int Rows => Repeated.RowCount;

    /// <summary>All repeated keys together.</summary>
    public DuplicatePattern All { get; }

    /// <summary>
    /// The keys by the set of columns that lack a value in at least one row of the key, all columns considered; the
    /// largest pattern first. For some columns alone see <see cref="By"/>.
    /// </summary>
    public IReadOnlyList<DuplicatePattern> Patterns { get; }

    internal RepeatedRows Repeated { get; }

    /// <summary>One sentence part: how many keys are repeated in how many rows; empty when none is.</summary>
    internal string Summary => Keys == 0
        ? ""
        : FrameTexts.Get(
            "Details.DuplicateKeys", FrameTexts.Count("Count.Keys", Keys), FrameTexts.Count("Count.Rows", Rows));

    /// <summary>Finds keys that occur more than once.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="key">Names of the columns that should tell rows apart; at least one.</param>
    /// <param name="target">Column of true and false, or of 0 and 1, whose sum per key is counted; none when null.</param>
    /// <exception cref="FrameException">There is no such column, or the target is neither true nor false.</exception>
    /// <exception cref="ArgumentException">No column is named.</exception>
    public static DuplicateReport Of(Frame frame, IEnumerable<string> key, string? target = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        string[] names = [.. key];
        return names.Length == 0
            ? throw new ArgumentException("A key is made of at least one column.", nameof(key))
            : new DuplicateReport(frame, names, target);
    }

    /// <summary>The keys by the set of columns, out of some, that lack a value in at least one row of the key.</summary>
    /// <param name="columns">Columns whose gaps make the pattern, such as <c>age</c>.</param>
    /// <returns>The largest pattern first.</returns>
    /// <exception cref="FrameException">There is no such column.</exception>
    public IReadOnlyList<DuplicatePattern> By(params IEnumerable<string> columns)
    {
        var gaps = columns.Select(name => Gaps(_source[name])).Where(gap => gap.TrueCount > 0).ToList();
        if (Keys == 0)
            return [];
        if (gaps.Count == 0)
            return [All];
        var kinds = KeyCodes.Of(gaps, missingIsKey: false);
        return [.. Enumerable.Range(0, Keys).GroupBy(key => kinds.Codes[key])
            .Select(kind => Kind([.. gaps.Where(gap => gap[kind.First()] == true).Select(gap => gap.Name)], [.. kind]))
            .OrderByDescending(pattern => pattern.Keys)
            .ThenBy(pattern => pattern.MissingColumns.Count)];
    }

    /// <summary>The rows of a repeated key, with their numbers in front.</summary>
    /// <param name="index">Place of the key in the order of first rows, from 0.</param>
    /// <returns>Column <c>row</c> with the number of the row in the frame, from 0, then its columns.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such key.</exception>
    public Frame RowsOf(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Keys);
        return NumberedRows.Of(_source, Repeated[index].ToArray(), Repeated[index].ToArray());
    }

    private BooleanColumn Gaps(Column column)
    {
        var gaps = new bool[Keys];
        if (column.MissingCount > 0)
        {
            for (var key = 0; key < gaps.Length; key++)
                gaps[key] = Any(Repeated[key], column.IsMissing);
        }

        return new BooleanColumn(column.Name, gaps);
    }

    private DuplicatePattern Kind(IReadOnlyList<string> missing, IReadOnlyList<int> keys) => new()
    {
        MissingColumns = missing,
        Keys = keys.Count,
        Rows = keys.Sum(key => Repeated[key].Length),
        Agreement = [.. _source.Columns.Where(column => !Key.Contains(column.Name, StringComparer.Ordinal))
            .Select(column => new KeyAgreement(column.Name, keys.Count(key => Agrees(column, Repeated[key])), keys.Count))],
        TargetSums = _target is null ? [] : TargetSums(_source.Boolean(_target), keys),
    };

    private List<TargetSum> TargetSums(BooleanColumn target, IReadOnlyList<int> keys) =>
        [.. keys.Select(key => Events(target, Repeated[key])).GroupBy(events => events)
            .OrderBy(group => group.Key ?? int.MaxValue)
            .Select(group => new TargetSum(group.Key, group.Count()))];

    private static int? Events(BooleanColumn target, ReadOnlySpan<int> rows)
    {
        var count = TargetCount.Of(target, rows);
        return count.Rows == rows.Length ? count.Events : null;
    }

    private static bool Agrees(Column column, ReadOnlySpan<int> rows)
    {
        foreach (var row in rows[1..])
        {
            if (!CellComparison.Same(column, rows[0], row))
                return false;
        }

        return true;
    }

    private static bool Any(ReadOnlySpan<int> rows, Func<int, bool> predicate)
    {
        foreach (var row in rows)
        {
            if (predicate(row))
                return true;
        }

        return false;
    }
}
