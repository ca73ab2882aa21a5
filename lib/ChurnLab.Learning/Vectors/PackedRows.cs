namespace ChurnLab.Learning.Vectors;

/// <summary>
/// Rows in panels of <see cref="Width"/>, each panel feature after feature: a vector then holds the same feature of neighbouring rows, and
/// a likeness is summed over the features in their order whatever the place of a row, so that k(u, v) and k(v, u) are equal to the bit.
/// </summary>
internal sealed class PackedRows
{
    /// <summary>Rows of a panel.</summary>
    public const int Width = 32;

    private readonly double[] _values;

    /// <summary>Packs rows of a matrix held row after row.</summary>
    /// <param name="cells">The matrix.</param>
    /// <param name="features">Its columns.</param>
    /// <param name="rows">Rows to take, in this order.</param>
    public PackedRows(ReadOnlySpan<double> cells, int features, ReadOnlySpan<int> rows)
    {
        (Features, Count) = (features, rows.Length);
        _values = new double[(long)Panels(Count) * Width * features];
        for (var place = 0; place < rows.Length; place++)
        {
            var at = (place / Width * Width * features) + (place % Width);
            foreach (var cell in cells.Slice(rows[place] * features, features))
            {
                _values[at] = cell;
                at += Width;
            }
        }
    }

    /// <summary>Rows without the filling of the last panel.</summary>
    public int Count { get; }

    /// <summary>Columns.</summary>
    public int Features { get; }

    /// <summary>Rows with the filling of the last panel, whose cells are 0.</summary>
    public int Padded => Padding(Count);

    /// <summary>The cells of panels from one that holds a row.</summary>
    public ReadOnlySpan<double> From(int row) => _values.AsSpan(row / Width * Width * Features);

    /// <summary>A number of rows made whole panels.</summary>
    public static int Padding(int rows) => Panels(rows) * Width;

    private static int Panels(int rows) => (rows + Width - 1) / Width;
}
