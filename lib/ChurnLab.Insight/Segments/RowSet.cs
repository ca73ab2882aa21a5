using System.Numerics;

namespace ChurnLab.Insight.Segments;

/// <summary>A set of rows, one bit per row.</summary>
public sealed class RowSet
{
    private readonly ulong[] _words;

    /// <summary>Makes an empty set.</summary>
    /// <param name="rows">Number of rows there are. Range: 0 or more.</param>
    public RowSet(int rows)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        Rows = rows;
        _words = new ulong[(rows + 63) / 64];
    }

    /// <summary>The set of all rows.</summary>
    /// <param name="rows">Number of rows there are. Range: 0 or more.</param>
    public static RowSet All(int rows)
    {
        var set = new RowSet(rows);
        for (var row = 0; row < rows; row++)
            set.Add(row);
        return set;
    }

    /// <summary>The set of some rows.</summary>
    /// <param name="rows">Number of rows there are. Range: 0 or more.</param>
    /// <param name="members">Rows of the set, in any order. Range: 0 to below <paramref name="rows"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A member is no row.</exception>
    public static RowSet Of(int rows, IEnumerable<int> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        var set = new RowSet(rows);
        foreach (var row in members)
        {
            if (row < 0 || row >= rows)
                throw new ArgumentOutOfRangeException(nameof(members), row, $"Rows are numbered from 0 to {rows - 1}.");
            set.Add(row);
        }

        return set;
    }

    /// <summary>Number of rows there are, in the set or not.</summary>
    public int Rows { get; }

    /// <summary>Number of rows in the set.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _words)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    /// <summary>Bits, 64 rows a word, the first row lowest; bits behind the last row are 0.</summary>
    internal Span<ulong> Words => _words;

    /// <summary>Whether a row is in the set.</summary>
    /// <param name="row">Row, from 0.</param>
    public bool Has(int row) => (_words[row >> 6] >> (row & 63) & 1) != 0;

    /// <summary>Rows in the set, in order.</summary>
    public IEnumerable<int> Members()
    {
        for (var word = 0; word < _words.Length; word++)
        {
            for (var bits = _words[word]; bits != 0; bits &= bits - 1)
                yield return (word << 6) + BitOperations.TrailingZeroCount(bits);
        }
    }

    /// <summary>Rows in both sets.</summary>
    /// <param name="other">Another set of the same rows.</param>
    public RowSet And(RowSet other) => Combined(other, static (mine, theirs) => mine & theirs);

    /// <summary>Rows in either set.</summary>
    /// <param name="other">Another set of the same rows.</param>
    public RowSet Or(RowSet other) => Combined(other, static (mine, theirs) => mine | theirs);

    /// <summary>Rows in this set and not in the other.</summary>
    /// <param name="other">Another set of the same rows.</param>
    public RowSet Except(RowSet other) => Combined(other, static (mine, theirs) => mine & ~theirs);

    /// <summary>Number of rows in both sets.</summary>
    /// <param name="other">Another set of the same rows.</param>
    public int CountBoth(RowSet other)
    {
        Check(other);
        var count = 0;
        for (var word = 0; word < _words.Length; word++)
            count += BitOperations.PopCount(_words[word] & other._words[word]);
        return count;
    }

    /// <summary>Jaccard's index: rows in both sets over rows in either; 0 for two empty sets.</summary>
    /// <param name="other">Another set of the same rows.</param>
    public double Jaccard(RowSet other)
    {
        var both = CountBoth(other);
        var either = Count + other.Count - both;
        return either == 0 ? 0 : (double)both / either;
    }

    /// <summary>Puts a row into the set; only while the set is being made.</summary>
    internal void Add(int row) => _words[row >> 6] |= 1UL << (row & 63);

    private RowSet Combined(RowSet other, Func<ulong, ulong, ulong> operation)
    {
        Check(other);
        var result = new RowSet(Rows);
        for (var word = 0; word < _words.Length; word++)
            result._words[word] = operation(_words[word], other._words[word]);
        return result;
    }

    private void Check(RowSet other)
    {
        if (other.Rows != Rows)
            throw new ArgumentException($"The sets are of {Rows} and {other.Rows} rows.", nameof(other));
    }
}
