using System.Collections;

namespace ChurnLab.Frames;

/// <summary>True or false, or missing.</summary>
public sealed partial class BooleanColumn : StoredColumn<byte>, IReadOnlyList<bool?>
{
    /// <summary>The stored value that means missing; 0 is false, 1 is true.</summary>
    public const byte MissingValue = byte.MaxValue;

    /// <summary>Makes a column without missing values.</summary>
    /// <param name="name">Name of the column.</param>
    /// <param name="values">Values, copied.</param>
    public BooleanColumn(string name, ReadOnlySpan<bool> values)
        : this(name, Encode(values))
    {
    }

    /// <summary>Makes a column.</summary>
    /// <param name="name">Name of the column.</param>
    /// <param name="values">Values, copied; null is missing.</param>
    public BooleanColumn(string name, IEnumerable<bool?> values)
        : this(name, [.. values.Select(value => value is { } present ? Encode(present) : MissingValue)])
    {
    }

    private BooleanColumn(string name, byte[] stored)
        : base(name, stored)
    {
    }

    /// <inheritdoc/>
    public override ColumnKind Kind => ColumnKind.Boolean;

    /// <summary>Number of rows that are true.</summary>
    public int TrueCount => AsSpan().Count((byte)1);

    int IReadOnlyCollection<bool?>.Count => Length;

    /// <summary>The value of a row; null when missing.</summary>
    /// <param name="row">Row, from 0.</param>
    public bool? this[int row]
    {
        get
        {
            var value = Stored(row);
            return value == MissingValue ? null : value == 1;
        }
    }

    /// <inheritdoc/>
    public override object? ValueAt(int row) => this[row];

    /// <summary>Values of all rows in order; null where missing.</summary>
    public IEnumerator<bool?> GetEnumerator()
    {
        for (var row = 0; row < Length; row++)
            yield return this[row];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>
    /// Makes a column over an array of 0, 1 and <see cref="MissingValue"/> that nobody else will change.
    /// </summary>
    internal static BooleanColumn Over(string name, byte[] stored) => new(name, stored);

    internal override long? LargestKey => 1;

    private protected override byte Missing => MissingValue;

    private protected override void ToKeys(ReadOnlySpan<byte> stored, Span<long> keys)
    {
        for (var i = 0; i < stored.Length; i++)
            keys[i] = stored[i] == MissingValue ? long.MinValue : stored[i];
    }

    private protected override bool IsMissingValue(byte stored) => stored == MissingValue;

    private protected override Column With(string name, byte[] stored) => new BooleanColumn(name, stored);

    private static byte Encode(bool value) => value ? (byte)1 : (byte)0;

    private static byte[] Encode(ReadOnlySpan<bool> values)
    {
        var stored = new byte[values.Length];
        for (var row = 0; row < stored.Length; row++)
            stored[row] = Encode(values[row]);
        return stored;
    }
}
