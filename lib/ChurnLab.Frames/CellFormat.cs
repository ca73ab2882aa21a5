using System.Globalization;

namespace ChurnLab.Frames;

/// <summary>How the cells of a column are written in a table; Russian, see <see cref="RussianText"/>.</summary>
public sealed class CellFormat
{
    private readonly Func<object, string> _write;

    private CellFormat(Func<object, string> write) => _write = write;

    /// <summary>Numbers without separators between thousands, for identities and years: <c>183012</c>.</summary>
    public static CellFormat Plain { get; } = new(value => value switch
    {
        double number => number.ToString("R", CultureInfo.InvariantCulture).Replace('.', ','),
        long integer => integer.ToString(CultureInfo.InvariantCulture),
        _ => Default(value),
    });

    /// <summary>Numbers with about four digits that count, each cell on its own: for columns that mix sizes.</summary>
    public static CellFormat Significant { get; } = new(value =>
        value is double number ? RussianText.Number(number, DecimalsFor(Math.Abs(number))) : Default(value));

    /// <summary>Numbers with a fixed number of decimals.</summary>
    /// <param name="decimals">Digits after the comma. Range: 0 to 15.</param>
    public static CellFormat Number(int decimals) => new(value =>
        value switch
        {
            // What rounding would hide altogether is written with its exponent.
            double number when number != 0 && Math.Abs(number) < 0.5 * Math.Pow(10, -decimals) => Exponent(number),
            double number => RussianText.Number(number, decimals),
            long integer => RussianText.Number(integer, decimals),
            _ => Default(value),
        });

    /// <summary>Numbers with a fixed number of decimals, next to nothing as 0 and not with an exponent.</summary>
    /// <param name="decimals">Digits after the comma. Range: 0 to 15.</param>
    public static CellFormat Rounded(int decimals) => Custom(value => RussianText.Number((double)value, decimals));

    /// <summary>Shares in per cent: 0.182 as <c>18,2 %</c>.</summary>
    /// <param name="decimals">Digits after the comma. Range: 0 to 15.</param>
    public static CellFormat Percent(int decimals = 1) => new(value =>
        value switch
        {
            double number => RussianText.Percent(number, decimals),
            long integer => RussianText.Percent(integer, decimals),
            _ => Default(value),
        });

    /// <summary>What a function makes of each value.</summary>
    /// <param name="write">Gets a double, long, bool, string or DateOnly that is not missing; its text is encoded by
    /// the table.</param>
    public static CellFormat Custom(Func<object, string> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        return new CellFormat(write);
    }

    /// <summary>The format of a column that has none of its own, fitted to the cells that are shown.</summary>
    internal static CellFormat Fitting(Column column, IEnumerable<int> shownRows) =>
        column is NumberColumn numbers
            ? Number(Decimals([.. shownRows
                .Select(row => numbers[row]).OfType<double>().Where(double.IsFinite).Select(Math.Abs)]))
            : new CellFormat(Default);

    internal string Write(object value) => _write(value);

    private static string Default(object value) => value switch
    {
        double number => RussianText.Number(number, DecimalsFor(Math.Abs(number))),
        long integer => RussianText.Integer(integer),
        bool truth => truth ? "да" : "нет",
        DateOnly day => RussianText.Date(day),
        _ => (string)value,
    };

    private static int Decimals(double[] sizes)
    {
        // As few as write every number in full, so that money gets its two and whole numbers none.
        for (var decimals = 0; decimals <= 2; decimals++)
        {
            var scale = Math.Pow(10, decimals);
            if (Array.TrueForAll(sizes, size => IsWhole(size * scale)))
                return decimals;
        }

        return Math.Max(2, DecimalsFor(sizes.Max()) + 1);
    }

    private static bool IsWhole(double size) => Math.Abs(Math.Round(size) - size) <= 1e-9 * Math.Max(1, size);

    private static int DecimalsFor(double size) => size switch
    {
        _ when size == Math.Truncate(size) => 0,
        < 1 => 3,
        < 100 => 2,
        < 1000 => 1,
        _ => 0,
    };

    private static string Exponent(double number) =>
        number.ToString("0.0E-0", CultureInfo.InvariantCulture).Replace('.', ',').Replace('-', '−');
}
