using ChurnLab.Frames;

namespace ChurnLab.Learning;

/// <summary>Rows of features under unique names, held by column: what estimators and transformers take and transformers give.</summary>
/// <remarks>A table never changes. Taking columns costs nothing; taking rows copies them.</remarks>
public sealed class FeatureTable
{
    private readonly FeatureColumn[] _columns;
    private readonly Dictionary<string, int> _places;

    /// <summary>Makes a table.</summary>
    /// <param name="columns">Columns of equal length and different names. Range: 1 or more.</param>
    /// <exception cref="LearningException">There is no column, lengths differ or a name comes twice.</exception>
    public FeatureTable(params IEnumerable<FeatureColumn> columns)
    {
        _columns = [.. columns];
        if (_columns.Length == 0)
            throw new LearningException("A feature table needs a column; got none.");
        Rows = _columns[0].Length;
        _places = new Dictionary<string, int>(_columns.Length, StringComparer.Ordinal);
        foreach (var (place, column) in _columns.Index())
        {
            if (column.Length != Rows)
                throw new LearningException($"Feature '{column.Name}' has {column.Length} rows, '{_columns[0].Name}' has {Rows}: all features need as many.");
            if (!_places.TryAdd(column.Name, place))
                throw new LearningException($"Two features are named '{column.Name}': rename one of them.");
        }
    }

    private FeatureTable(int rows) => (Rows, _columns, _places) = (rows, [], new Dictionary<string, int>(StringComparer.Ordinal));

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Columns in order.</summary>
    public IReadOnlyList<FeatureColumn> Columns => _columns;

    /// <summary>Names of the columns in order.</summary>
    public IEnumerable<string> Names => _columns.Select(column => column.Name);

    /// <summary>The column of a name.</summary>
    /// <param name="name">Name of a column.</param>
    /// <exception cref="LearningException">There is no such column; the message names the nearest.</exception>
    public FeatureColumn this[string name] => _columns[PlaceOf(name)];

    /// <summary>Takes columns of a frame: numbers, integers and booleans (1 for true) become numbers, text becomes categories.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="names">Names of the columns to take; all when empty.</param>
    /// <exception cref="FrameException">The frame has no such column.</exception>
    /// <exception cref="LearningException">A column holds dates, which are no feature before they are turned into numbers.</exception>
    public static FeatureTable Of(Frame frame, params IEnumerable<string> names)
    {
        string[] asked = [.. names];
        return new FeatureTable((asked.Length == 0 ? frame.Columns : asked.Select(name => frame[name])).Select(FrameFeatures.Of));
    }

    /// <summary>Makes a table of a matrix held row after row.</summary>
    /// <param name="names">Name per column.</param>
    /// <param name="values">Values, row after row; NaN is missing. Their count is a multiple of the number of names.</param>
    /// <exception cref="LearningException">The count of values is no multiple of the number of names.</exception>
    public static FeatureTable OfRowMajor(IReadOnlyList<string> names, ReadOnlySpan<double> values)
    {
        if (names.Count == 0 || values.Length % names.Count != 0)
            throw new LearningException($"{values.Length} values do not fill rows of {names.Count} features.");
        var rows = values.Length / names.Count;
        var columns = new FeatureColumn[names.Count];
        for (var place = 0; place < columns.Length; place++)
        {
            var column = new double[rows];
            for (int row = 0, at = place; row < rows; row++, at += columns.Length)
                column[row] = values[at];
            columns[place] = NumberFeature.Over(names[place], column);
        }

        return new FeatureTable(columns);
    }

    /// <summary>A table of rows alone: what a step gives that finds nothing to keep, such as the single level of a category without its first.</summary>
    internal static FeatureTable WithoutColumns(int rows) => new(rows);

    /// <summary>A table of columns that a step gives, which may be none.</summary>
    internal static FeatureTable Given(int rows, IReadOnlyCollection<FeatureColumn> columns) =>
        columns.Count == 0 ? WithoutColumns(rows) : new FeatureTable(columns);

    /// <summary>Whether there is a column of a name.</summary>
    /// <param name="name">The name.</param>
    public bool Has(string name) => _places.ContainsKey(name);

    /// <summary>Place of a column, from 0.</summary>
    /// <param name="name">Name of the column.</param>
    /// <exception cref="LearningException">There is no such column; the message names the nearest.</exception>
    public int PlaceOf(string name) => _places.TryGetValue(name, out var place) ? place : throw LearningErrors.NoFeature(name, Names);

    /// <summary>Takes some rows, in the order asked for; a row may be asked for repeatedly.</summary>
    /// <param name="rows">Rows, from 0.</param>
    public FeatureTable Take(ReadOnlySpan<int> rows)
    {
        var taken = new FeatureColumn[_columns.Length];
        for (var place = 0; place < taken.Length; place++)
            taken[place] = _columns[place].Take(rows);
        return new FeatureTable(taken);
    }

    /// <summary>Takes some columns in the order asked for, without a copy.</summary>
    /// <param name="names">Names of the columns. Range: 1 or more.</param>
    /// <exception cref="LearningException">There is no such column, or none is asked for.</exception>
    public FeatureTable Select(params IEnumerable<string> names) => new(names.Select(name => this[name]));

    /// <summary>Numbers of a column, one per row, without a copy.</summary>
    /// <param name="place">Place of the column, from 0.</param>
    /// <exception cref="LearningException">The column holds categories.</exception>
    public ReadOnlySpan<double> Numbers(int place) =>
        _columns[place] is NumberFeature number ? number.Values : throw LearningErrors.NotNumbers(_columns[place].Name);

    /// <summary>All values row after row; NaN is missing.</summary>
    /// <exception cref="LearningException">A column holds categories.</exception>
    public double[] ToRowMajor()
    {
        var values = new double[checked(Rows * _columns.Length)];
        // A block of rows of every column in turn stays in the nearest cache while its rows are written.
        const int block = 256;
        for (var start = 0; start < Rows; start += block)
        {
            var end = Math.Min(Rows, start + block);
            for (var place = 0; place < _columns.Length; place++)
            {
                var column = Numbers(place);
                for (int row = start, at = (start * _columns.Length) + place; row < end; row++, at += _columns.Length)
                    values[at] = column[row];
            }
        }

        return values;
    }
}
