using ChurnLab.Frames;

namespace ChurnLab.Learning;

/// <summary>A feature of categories: every different text is kept once and rows hold its code.</summary>
public sealed class CategoryFeature : FeatureColumn
{
    /// <summary>The code of a row without a value.</summary>
    public const int MissingCode = -1;

    /// <summary>The code of a value that is not among the levels asked for.</summary>
    public const int UnseenCode = -2;

    private readonly int[] _codes;
    private readonly string[] _levels;

    /// <summary>Makes a feature.</summary>
    /// <param name="name">Name of the feature.</param>
    /// <param name="values">Value per row; null is missing, the empty text is a value.</param>
    public CategoryFeature(string name, IEnumerable<string?> values)
        : this(new TextColumn(name, values))
    {
    }

    /// <summary>Makes a feature of a column of text; its levels are put into ordinal order and unused ones left out.</summary>
    internal CategoryFeature(TextColumn column)
        : base(column.Name)
    {
        var codes = column.AsSpan();
        var used = new bool[column.Levels.Count];
        foreach (var code in codes)
        {
            if (code != TextColumn.MissingCode)
                used[code] = true;
        }

        _levels = [.. column.Levels.Where((_, code) => used[code])];
        if (!column.IsOrdered)
            Array.Sort(_levels, StringComparer.Ordinal);
        var place = Places(_levels);
        int[] map = [.. column.Levels.Select(level => place.GetValueOrDefault(level, MissingCode))];
        _codes = new int[codes.Length];
        for (var row = 0; row < codes.Length; row++)
            _codes[row] = codes[row] == TextColumn.MissingCode ? MissingCode : map[codes[row]];
    }

    /// <summary>Makes a feature of codes, without a text per row.</summary>
    /// <param name="name">Name of the feature.</param>
    /// <param name="codes">Code per row, copied: a place among <paramref name="levels"/>, or <see cref="MissingCode"/>.</param>
    /// <param name="levels">Different texts, copied; some may be unused.</param>
    /// <exception cref="LearningException">A code is no place among the levels, or a level comes twice.</exception>
    public static CategoryFeature OfCodes(string name, ReadOnlySpan<int> codes, IEnumerable<string> levels)
    {
        string[] kept = [.. levels];
        if (kept.Distinct(StringComparer.Ordinal).Count() != kept.Length)
            throw new LearningException($"Levels of the category '{name}' come twice: expected all different.");
        for (var row = 0; row < codes.Length; row++)
        {
            if (codes[row] < MissingCode || codes[row] >= kept.Length)
                throw new LearningException($"The code of row {row} of '{name}' is {codes[row]}: expected {MissingCode} to {kept.Length - 1}.");
        }

        return new CategoryFeature(name, codes.ToArray(), kept);
    }

    private CategoryFeature(string name, int[] codes, string[] levels)
        : base(name) => (_codes, _levels) = (codes, levels);

    /// <inheritdoc/>
    public override int Length => _codes.Length;

    /// <inheritdoc/>
    public override int MissingCount => _codes.Count(code => code == MissingCode);

    /// <summary>Different texts, in their own order when the column had one, else in ordinal order; after <see cref="Take"/> some may be unused.</summary>
    public IReadOnlyList<string> Levels => _levels;

    /// <summary>Place of each row's text among the <see cref="Levels"/>, without a copy; <see cref="MissingCode"/> where there is none.</summary>
    public ReadOnlySpan<int> Codes => _codes;

    /// <inheritdoc/>
    public override FeatureColumn Take(ReadOnlySpan<int> rows)
    {
        var taken = new int[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            taken[i] = _codes[rows[i]];
        return new CategoryFeature(Name, taken, _levels);
    }

    /// <inheritdoc/>
    public override FeatureColumn Rename(string name) => new CategoryFeature(name, _codes, _levels);

    /// <summary>Codes of all rows among other levels, those a model was fitted with.</summary>
    /// <param name="levels">The other levels, all different.</param>
    /// <returns>A code per row: the place of its text among <paramref name="levels"/>, <see cref="MissingCode"/> or <see cref="UnseenCode"/>.</returns>
    public int[] CodesAmong(IReadOnlyList<string> levels)
    {
        var place = Places(levels);
        int[] map = [.. _levels.Select(level => place.GetValueOrDefault(level, UnseenCode))];
        return Array.ConvertAll(_codes, code => code == MissingCode ? MissingCode : map[code]);
    }

    /// <summary>The same feature with a level in place of missing values, after the others where it is new.</summary>
    internal CategoryFeature Filled(string level)
    {
        var code = Array.IndexOf(_levels, level);
        string[] levels = code >= 0 ? _levels : [.. _levels, level];
        return new CategoryFeature(Name, Array.ConvertAll(_codes, own => own == MissingCode ? (code >= 0 ? code : _levels.Length) : own), levels);
    }

    /// <summary>Levels that some row has, in their order: what a fit may learn from these rows.</summary>
    public string[] UsedLevels()
    {
        var used = new bool[_levels.Length];
        foreach (var code in _codes)
        {
            if (code >= 0)
                used[code] = true;
        }

        return [.. _levels.Where((_, code) => used[code])];
    }

    private static Dictionary<string, int> Places(IReadOnlyList<string> levels)
    {
        var place = new Dictionary<string, int>(levels.Count, StringComparer.Ordinal);
        for (var i = 0; i < levels.Count; i++)
            place.Add(levels[i], i);
        return place;
    }
}
