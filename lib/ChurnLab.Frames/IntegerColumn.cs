using System.Collections;

namespace ChurnLab.Frames;

/// <summary>
/// Whole numbers of 64 bits, with or without missing values; pandas turns integers with gaps into floats, this does
/// not.
/// </summary>
public sealed class IntegerColumn : StoredColumn<long>, IReadOnlyList<long?>
{
    /// <summary>
    /// The stored value that means missing: the smallest of 64 bits, which therefore cannot be a value.
    /// </summary>
    public const long MissingValue = long.MinValue;

    /// <summary>Makes a column.</summary>
    /// <param name="name">Name of the column.</param>
    /// <param name="values">Values, copied; <see cref="MissingValue"/> is missing.</param>
    public IntegerColumn(string name, ReadOnlySpan<long> values)
        : this(name, values.ToArray())
    {
    }

    /// <summary>Makes a column.</summary>
    /// <param name="name">Name of the column.</param>
    /// <param name="values">Values, copied; null and <see cref="MissingValue"/> are missing.</param>
    public IntegerColumn(string name, IEnumerable<long?> values)
        : this(name, [.. values.Select(value => value ?? MissingValue)])
    {
    }

    private IntegerColumn(string name, long[] stored)
        : base(name, stored)
    {
    }

    /// <inheritdoc/>
    public override ColumnKind Kind => ColumnKind.Integer;

    int IReadOnlyCollection<long?>.Count => Length;

    /// <summary>The whole number of a row; null when missing.</summary>
    /// <param name="row">Row, from 0.</param>
    public long? this[int row]
    {
        get
        {
            var value = Stored(row);
            return value == MissingValue ? null : value;
        }
    }

    /// <inheritdoc/>
    public override object? ValueAt(int row) => this[row];

    /// <summary>Whole numbers of all rows in order; null where missing.</summary>
    public IEnumerator<long?> GetEnumerator()
    {
        for (var row = 0; row < Length; row++)
            yield return this[row];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Makes a column over an array that nobody else will change.</summary>
    internal static IntegerColumn Over(string name, long[] stored) => new(name, stored);

    private protected override long Missing => MissingValue;

    private protected override void ToKeys(ReadOnlySpan<long> stored, Span<long> keys) => stored.CopyTo(keys);

    private protected override bool IsMissingValue(long stored) => stored == MissingValue;

    private protected override Column With(string name, long[] stored) => new IntegerColumn(name, stored);
}
