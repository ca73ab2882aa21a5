using System.Collections;

namespace ChurnLab.Frames;

/// <summary>Numbers in double precision; NaN is missing, as in pandas, so a computed NaN is a missing value.</summary>
public sealed partial class NumberColumn : StoredColumn<double>, IReadOnlyList<double?>
{
    /// <summary>Makes a column.</summary>
    /// <param name="name">Name of the column.</param>
    /// <param name="values">Values, copied; NaN is missing.</param>
    public NumberColumn(string name, ReadOnlySpan<double> values)
        : this(name, values.ToArray())
    {
    }

    /// <summary>Makes a column.</summary>
    /// <param name="name">Name of the column.</param>
    /// <param name="values">Values, copied; null and NaN are missing.</param>
    public NumberColumn(string name, IEnumerable<double?> values)
        : this(name, [.. values.Select(value => value ?? double.NaN)])
    {
    }

    private NumberColumn(string name, double[] stored)
        : base(name, stored)
    {
    }

    /// <inheritdoc/>
    public override ColumnKind Kind => ColumnKind.Number;

    int IReadOnlyCollection<double?>.Count => Length;

    /// <summary>The number of a row; null when missing.</summary>
    /// <param name="row">Row, from 0.</param>
    public double? this[int row]
    {
        get
        {
            var value = Stored(row);
            return double.IsNaN(value) ? null : value;
        }
    }

    /// <inheritdoc/>
    public override object? ValueAt(int row) => this[row];

    /// <summary>Numbers of all rows in order; null where missing.</summary>
    public IEnumerator<double?> GetEnumerator()
    {
        for (var row = 0; row < Length; row++)
            yield return this[row];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Makes a column over an array that nobody else will change.</summary>
    internal static NumberColumn Over(string name, double[] stored) => new(name, stored);

    private protected override double Missing => double.NaN;

    private protected override void ToKeys(ReadOnlySpan<double> stored, Span<long> keys)
    {
        for (var i = 0; i < stored.Length; i++)
            keys[i] = double.IsNaN(stored[i]) ? long.MinValue : Key(stored[i]);
    }

    private protected override bool IsMissingValue(double stored) => double.IsNaN(stored);

    private protected override Column With(string name, double[] stored) => new NumberColumn(name, stored);

    // Negative numbers order backwards as bits; flipping theirs below the sign makes the order of bits the order of
    // numbers.
    // Adding zero turns −0 into 0, which is the same value.
    private static long Key(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value + 0.0);
        return bits ^ ((bits >> 63) & long.MaxValue);
    }
}
