using ChurnLab.Hosting;

namespace ChurnLab.Frames;

/// <content>To arrays of numbers and from them.</content>
public sealed partial class Frame
{
    // Rows that are written column by column before the next: their part of the array stays in the cache.
    private const int BlockRows = 256;

    /// <summary>Copies columns into a matrix of rows × columns; pandas <c>to_numpy()</c>.</summary>
    /// <param name="names">Names of columns that can be read as numbers, see <see cref="Number"/>; all when none is
    /// named.</param>
    /// <returns>Element [row, place] is the number in the row; NaN where it is missing.</returns>
    /// <exception cref="FrameException">There is no such column, or it holds text or dates, or the array would be too
    /// large.</exception>
    public double[,] ToMatrix(params IEnumerable<string> names)
    {
        var columns = NumbersOf(names);
        var matrix = new double[RowCount, columns.Length];
        if (matrix.Length > 0)
            WriteRowMajor(columns, System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref matrix[0, 0], matrix.Length));
        return matrix;
    }

    /// <summary>Copies columns into one array, row after row, as numerical libraries take a matrix.</summary>
    /// <param name="names">Names of columns that can be read as numbers, see <see cref="Number"/>; all when none is
    /// named.</param>
    /// <returns>Element row × number of columns + place is the number in the row; NaN where it is missing.</returns>
    /// <exception cref="FrameException">There is no such column, or it holds text or dates, or the array would be too
    /// large.</exception>
    public double[] ToRowMajor(params IEnumerable<string> names)
    {
        var columns = NumbersOf(names);
        var values = new double[RowCount * columns.Length];
        WriteRowMajor(columns, values);
        return values;
    }

    /// <summary>Makes a frame of a matrix; pandas <c>DataFrame(array, columns=names)</c>.</summary>
    /// <param name="values">Rows × columns; NaN is missing. Copied.</param>
    /// <param name="names">As many different names as columns.</param>
    /// <exception cref="FrameException">Names are not as many as columns, or two are equal.</exception>
    public static Frame FromMatrix(double[,] values, params IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(values);
        string[] named = [.. names];
        var (rows, columns) = (values.GetLength(0), values.GetLength(1));
        if (named.Length != columns)
            throw FrameErrors.MatrixNames(named.Length, rows, columns);
        var stored = Array.ConvertAll(named, _ => new double[rows]);
        for (var row = 0; row < rows; row++)
        {
            for (var place = 0; place < columns; place++)
                stored[place][row] = values[row, place];
        }

        return new Frame(named.Select((name, place) => NumberColumn.Over(name, stored[place])));
    }

    private NumberColumn[] NumbersOf(IEnumerable<string> names)
    {
        string[] named = [.. names];
        var columns = Array.ConvertAll(named.Length > 0 ? named : _names, Number);
        return (long)RowCount * columns.Length <= Array.MaxLength
            ? columns
            : throw FrameErrors.MatrixSize(RowCount, columns.Length);
    }

    private void WriteRowMajor(NumberColumn[] columns, Span<double> target)
    {
        for (var start = 0; start < RowCount; start += BlockRows)
        {
            AmbientCancellation.ThrowIfRequested();
            var end = Math.Min(RowCount, start + BlockRows);
            for (var place = 0; place < columns.Length; place++)
            {
                var values = columns[place].AsSpan();
                for (var row = start; row < end; row++)
                    target[(row * columns.Length) + place] = values[row];
            }
        }
    }
}
