using System.Collections;

namespace ChurnLab.Frames;

/// <summary>Text, or missing; every different text is kept once and rows hold its code.</summary>
/// <remarks>
/// The empty text is a value, not a missing one. Texts are different when their UTF-16 code units are, and ordered by
/// them, which
/// for Cyrillic puts Ё before А and lower case after upper case, whatever the language of the machine, unless
/// <see cref="WithOrder"/> gave them an order of their own.
/// </remarks>
public sealed partial class TextColumn : StoredColumn<int>, IReadOnlyList<string?>
{
    /// <summary>The code that means missing.</summary>
    public const int MissingCode = -1;

    private readonly string[] _levels;
    private int[]? _ranks;

    /// <summary>Makes a column.</summary>
    /// <param name="name">Name of the column.</param>
    /// <param name="values">Values, copied; null is missing.</param>
    public TextColumn(string name, IEnumerable<string?> values)
        : this(name, Encode(values, out var levels), levels)
    {
    }

    private TextColumn(string name, int[] codes, string[] levels, int[]? ranks = null, bool isOrdered = false)
        : base(name, codes)
    {
        _levels = levels;
        _ranks = ranks;
        IsOrdered = isOrdered;
    }

    /// <inheritdoc/>
    public override ColumnKind Kind => ColumnKind.Text;

    /// <summary>
    /// Different texts; <see cref="StoredColumn{TStored}.AsSpan"/> holds indices into them. They stand in their order
    /// when the column <see cref="IsOrdered"/>, else in no order that can be relied on. Some may be unused.
    /// </summary>
    public IReadOnlyList<string> Levels => _levels;

    int IReadOnlyCollection<string?>.Count => Length;

    /// <summary>The text of a row; null when missing.</summary>
    /// <param name="row">Row, from 0.</param>
    public string? this[int row]
    {
        get
        {
            var code = Stored(row);
            return code == MissingCode ? null : _levels[code];
        }
    }

    /// <inheritdoc/>
    public override object? ValueAt(int row) => this[row];

    /// <summary>Texts of all rows in order; null where missing.</summary>
    public IEnumerator<string?> GetEnumerator()
    {
        for (var row = 0; row < Length; row++)
            yield return this[row];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Makes a column over arrays that nobody else will change; levels must be different.</summary>
    internal static TextColumn Over(string name, int[] codes, string[] levels) => new(name, codes, levels);

    internal override long? LargestKey => Math.Max(0, _levels.Length - 1);

    private protected override int Missing => MissingCode;

    private protected override void ToKeys(ReadOnlySpan<int> stored, Span<long> keys)
    {
        var ranks = Ranks();
        for (var i = 0; i < stored.Length; i++)
            keys[i] = stored[i] == MissingCode ? long.MinValue : ranks[stored[i]];
    }

    private protected override bool IsMissingValue(int stored) => stored == MissingCode;

    private protected override Column With(string name, int[] stored) =>
        new TextColumn(name, stored, _levels, _ranks, IsOrdered);

    private protected override bool SameValue(int row, StoredColumn<int> other) =>
        this[row] == ((TextColumn)other)[row];

    private static int[] Encode(IEnumerable<string?> values, out string[] levels)
    {
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        var encoded = new List<int>();
        foreach (var value in values)
        {
            var code = MissingCode;
            if (value is not null && !codes.TryGetValue(value, out code))
                codes.Add(value, code = codes.Count);
            encoded.Add(code);
        }

        levels = [.. codes.Keys];
        return [.. encoded];
    }

    // Place of each level in ordinal order. Threads that race here compute the same array.
    private int[] Ranks()
    {
        if (_ranks is { } known)
            return known;
        var order = Enumerable.Range(0, _levels.Length).ToArray();
        Array.Sort((string[])_levels.Clone(), order, StringComparer.Ordinal);
        var ranks = new int[order.Length];
        for (var rank = 0; rank < order.Length; rank++)
            ranks[order[rank]] = rank;
        return _ranks = ranks;
    }
}
