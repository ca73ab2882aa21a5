namespace ChurnLab.Statistics.Regression;

/// <summary>Complete rows of the columns of a model, each column less its mean and over its standard deviation, after a column of ones.</summary>
internal sealed class DesignMatrix
{
    // A column whose part not explained by those before it has less than this share of its variance is a combination of them.
    private const double Tolerance = 1e-10;

    private readonly double[] _rows;

    /// <summary>Takes the rows in which no column, and nothing beside them, is missing.</summary>
    /// <exception cref="ArgumentException">There are no columns, names repeat or are empty, or lengths differ.</exception>
    /// <exception cref="RegressionException">Rows are too few, or a column is infinite somewhere, constant, or a combination of others.</exception>
    public DesignMatrix(IReadOnlyList<NamedColumn> columns, ReadOnlySpan<double> beside)
    {
        CheckShape(columns, beside.Length);
        Names = [.. columns.Select(static column => column.Name)];
        Kept = CompleteRows(columns, beside);
        if (Count <= Width)
            throw new RegressionException($"A model with {Width} coefficients needs more complete rows than {Count}: leave columns out.");
        (Means, Scales) = (new double[columns.Count], new double[columns.Count]);
        _rows = new double[Kept.Length * Width];
        for (var row = 0; row < Kept.Length; row++)
            _rows[row * Width] = 1;
        for (var j = 0; j < columns.Count; j++)
            Fill(j, columns[j].Values.Span);
        CheckRank();
    }

    /// <summary>Names of the columns, without that of ones.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Number of rows.</summary>
    public int Count => Kept.Length;

    /// <summary>Number of columns, that of ones included.</summary>
    public int Width => Names.Count + 1;

    /// <summary>Means of the columns.</summary>
    public double[] Means { get; }

    /// <summary>Standard deviations of the columns, over the number of rows.</summary>
    public double[] Scales { get; }

    /// <summary>Places of the rows in what was given.</summary>
    public int[] Kept { get; }

    /// <summary>A row, beginning with 1.</summary>
    public ReadOnlySpan<double> Row(int row) => _rows.AsSpan(row * Width, Width);

    /// <summary>Correlations of the columns, without that of ones.</summary>
    public double[,] Correlations()
    {
        var result = new double[Names.Count, Names.Count];
        for (var row = 0; row < Count; row++)
        {
            var values = Row(row);
            for (var i = 1; i < Width; i++)
            {
                for (var j = 1; j <= i; j++)
                    result[i - 1, j - 1] += values[i] * values[j] / Count;
            }
        }

        for (var i = 0; i < Names.Count; i++)
        {
            for (var j = i + 1; j < Names.Count; j++)
                result[i, j] = result[j, i];
        }

        return result;
    }

    private static void CheckShape(IReadOnlyList<NamedColumn> columns, int rows)
    {
        if (columns.Count == 0)
            throw new ArgumentException("A model needs at least one column.", nameof(columns));
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            if (string.IsNullOrWhiteSpace(column.Name) || !names.Add(column.Name))
                throw new ArgumentException($"Each column needs a name of its own, but '{column.Name}' is empty or repeats.", nameof(columns));
            if (column.Values.Length != rows)
                throw new ArgumentException($"Column '{column.Name}' has {column.Values.Length} rows where {rows} are expected.", nameof(columns));
        }
    }

    private static int[] CompleteRows(IReadOnlyList<NamedColumn> columns, ReadOnlySpan<double> beside)
    {
        var kept = new List<int>(beside.Length);
        for (var row = 0; row < beside.Length; row++)
        {
            if (!double.IsNaN(beside[row]) && !IsMissing(columns, row))
                kept.Add(row);
        }

        return [.. kept];
    }

    private static bool IsMissing(IReadOnlyList<NamedColumn> columns, int row)
    {
        foreach (var column in columns)
        {
            if (double.IsNaN(column.Values.Span[row]))
                return true;
        }

        return false;
    }

    private void Fill(int column, ReadOnlySpan<double> values)
    {
        var (sum, squares, varies) = (0.0, 0.0, false);
        foreach (var row in Kept)
        {
            if (double.IsInfinity(values[row]))
            {
                throw new RegressionException(
                    $"Column '{Names[column]}' is infinite in row {row}; the model needs finite values: replace it or leave out the row.");
            }

            varies |= values[row] != values[Kept[0]];
            sum += values[row];
        }

        var mean = sum / Count;
        foreach (var row in Kept)
            squares += (values[row] - mean) * (values[row] - mean);
        var scale = Math.Sqrt(squares / Count);
        if (!double.IsFinite(scale) || (scale < 1e-145 && varies))
        {
            throw new RegressionException(
                $"The squares of column '{Names[column]}' leave the range of numbers: give it in another unit.");
        }

        if (!(scale > Math.Abs(mean) * 1e-13))
            throw new RegressionException($"Column '{Names[column]}' has one value in all {Count} complete rows, so it explains nothing: leave it out.");
        (Means[column], Scales[column]) = (mean, scale);
        for (var row = 0; row < Count; row++)
            _rows[(row * Width) + column + 1] = (values[Kept[row]] - mean) / scale;
    }

    // Cholesky's pivots are the parts of the variance that the columns before do not explain.
    private void CheckRank()
    {
        var factor = Correlations();
        for (var j = 0; j < Names.Count; j++)
        {
            for (var k = 0; k < j; k++)
                factor[j, j] -= factor[j, k] * factor[j, k];

            if (factor[j, j] < Tolerance)
            {
                throw new RegressionException(
                    $"Column '{Names[j]}' is a combination of the columns before it, so their coefficients cannot be told apart: leave one of them out.");
            }

            factor[j, j] = Math.Sqrt(factor[j, j]);
            for (var i = j + 1; i < Names.Count; i++)
            {
                for (var k = 0; k < j; k++)
                    factor[i, j] -= factor[i, k] * factor[j, k];
                factor[i, j] /= factor[j, j];
            }
        }
    }
}
