using ChurnLab.Hosting;
using MathNet.Numerics.LinearAlgebra;

namespace ChurnLab.Statistics;

/// <summary>φK of every pair of columns, with significances, Cramér's V and the global correlation of each.</summary>
public sealed class PhiKMatrix
{
    private readonly double[,] _values;
    private readonly double[,] _significances;
    private readonly double[,] _pValues;
    private readonly double[,] _cramersV;

    private PhiKMatrix(PhiKColumn[] columns, PhiKColumn[] leftOut, PhiKMatrixOptions options)
    {
        (Columns, LeftOut, Options) = (columns, leftOut, options);
        _values = new double[columns.Length, columns.Length];
        _significances = new double[columns.Length, columns.Length];
        _pValues = new double[columns.Length, columns.Length];
        _cramersV = new double[columns.Length, columns.Length];
    }

    /// <summary>The columns, in the order given, with the bins they were cut into.</summary>
    public IReadOnlyList<PhiKColumn> Columns { get; }

    /// <summary>Columns left out because all their rows have one level, or none.</summary>
    public IReadOnlyList<PhiKColumn> LeftOut { get; }

    /// <summary>What was asked for.</summary>
    public PhiKMatrixOptions Options { get; }

    /// <summary>
    /// How well each column follows from all others together, √(1 − 1 / (V · V⁻¹)) on the diagonal. Range: 0 to 1; NaN for
    /// all where the matrix is not positive definite, which a matrix of φK need not be; phik then gives 1 or NaN by chance.
    /// </summary>
    public IReadOnlyList<double> Global { get; private set; } = [];

    /// <summary>φK of two columns. Range: 0 to 1, 1 on the diagonal; NaN where the rows they share do not vary.</summary>
    /// <param name="row">Number of a column, from 0.</param>
    /// <param name="column">Number of a column, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such column.</exception>
    public double this[int row, int column] => _values[row, column];

    /// <summary>
    /// Z of two columns, see <see cref="PhiKSignificance.Z"/>; on the diagonal of the column with itself. NaN where the rows
    /// they share do not vary.
    /// </summary>
    /// <param name="row">Number of a column, from 0.</param>
    /// <param name="column">Number of a column, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such column.</exception>
    public double Significance(int row, int column) => _significances[row, column];

    /// <summary>p-value of the significance of two columns, not adjusted for the number of pairs. Range: 0 to 1; NaN as for Z.</summary>
    /// <param name="row">Number of a column, from 0.</param>
    /// <param name="column">Number of a column, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such column.</exception>
    public double PValue(int row, int column) => _pValues[row, column];

    /// <summary>Cramér's V of two columns, without corrections. Range: 0 to 1; NaN as for φK.</summary>
    /// <param name="row">Number of a column, from 0.</param>
    /// <param name="column">Number of a column, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such column.</exception>
    public double CramersV(int row, int column) => _cramersV[row, column];

    /// <summary>Number of a column.</summary>
    /// <param name="name">Name of the column.</param>
    /// <returns>From 0; −1 where there is none of that name, or it was left out.</returns>
    public int IndexOf(string name) => Columns.Select(column => column.Name).ToList().IndexOf(name);

    /// <summary>Compares every column with every other.</summary>
    /// <remarks>Both processors work on it; the result does not depend on how many there are.</remarks>
    /// <param name="columns">The columns, all of one length.</param>
    /// <param name="options">What to find; default: φK without noise, asymptotic significances.</param>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public static PhiKMatrix Of(IReadOnlyList<PhiKColumn> columns, PhiKMatrixOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Select(column => column.Length).Distinct().Count() > 1)
        {
            throw new ArgumentException(
                $"All columns must be of one length, but they have {string.Join(", ", columns.Select(column => column.Length))} rows.",
                nameof(columns));
        }

        options ??= new PhiKMatrixOptions();
        PhiK.Check(options.Significance ?? new PhiKSignificanceOptions());
        var matrix = new PhiKMatrix(
            [.. columns.Where(column => column.Varies)], [.. columns.Where(column => !column.Varies)], options);
        matrix.Fill();
        return matrix;
    }

    private void Fill()
    {
        var pairs = Enumerable.Range(0, Columns.Count)
            .SelectMany(row => Enumerable.Range(row, Columns.Count - row).Select(column => (Row: row, Column: column))).ToArray();
        var token = AmbientCancellation.Token;
        Parallel.For(0, pairs.Length, new ParallelOptions { CancellationToken = token }, pair => Pair(pairs[pair].Row, pairs[pair].Column));
        Global = GlobalOf();
    }

    private void Pair(int row, int column)
    {
        var table = Columns[row].Against(Columns[column]);
        var test = PhiK.Significance(table, Options.Significance);
        var value = row == column ? 1 : Options.NoiseCorrection ? test.Effect!.Value : PhiK.Of(table, noiseCorrection: false);
        _values[row, column] = _values[column, row] = value;
        _significances[row, column] = _significances[column, row] = test.Z;
        _pValues[row, column] = _pValues[column, row] = test.PValue;
        _cramersV[row, column] = _cramersV[column, row] = ChiSquare.Independence(table).CramersV;
    }

    private double[] GlobalOf()
    {
        var unknown = Enumerable.Repeat(double.NaN, Columns.Count).ToArray();
        if (Columns.Count == 0 || _values.Cast<double>().Any(double.IsNaN))
            return unknown;
        var matrix = Matrix<double>.Build.DenseOfArray(_values);
        // The smallest eigenvalue tells what rounding leaves of 0 from what is above it.
        if (matrix.Evd(Symmetricity.Symmetric).EigenValues.Min(value => value.Real) < 1e-10 * Columns.Count)
            return unknown;
        return [.. matrix.Inverse().Diagonal().Select(value => Math.Sqrt(Math.Max(0, 1 - (1 / value))))];
    }
}
