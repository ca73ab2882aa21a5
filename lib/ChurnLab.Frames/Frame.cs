using ChurnLab.Hosting;

namespace ChurnLab.Frames;

/// <summary>
/// A table: named columns of equal length, in order; immutable, so every operation returns a new frame.
/// </summary>
/// <remarks>
/// <para>
/// Columns that an operation does not change are shared, not copied. Frames compare by identity;
/// <see cref="ContentEquals"/> compares
/// what they hold. Any thread may read a frame.
/// </para>
/// <para>
/// Names follow pandas where the meaning is the same. What differs: there is no index, rows are counted from 0 and
/// results
/// of grouping have their keys as ordinary columns; whole numbers with gaps stay whole numbers; column names are
/// unique.
/// </para>
/// </remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial class Frame : IShown
{
    private readonly Column[] _columns;
    private readonly string[] _names;
    private readonly Dictionary<string, int> _places;

    /// <summary>Makes a frame.</summary>
    /// <param name="columns">Columns of equal length with different names; may be none.</param>
    /// <exception cref="FrameException">Lengths differ, or two columns have one name.</exception>
    public Frame(params IEnumerable<Column> columns)
    {
        _columns = [.. columns];
        _names = Array.ConvertAll(_columns, column => column.Name);
        _places = new Dictionary<string, int>(_columns.Length, StringComparer.Ordinal);
        for (var place = 0; place < _columns.Length; place++)
        {
            if (_columns[place].Length != _columns[0].Length)
                throw FrameErrors.LengthMismatch(_columns[place], _columns[0]);
            if (!_places.TryAdd(_names[place], place))
                throw FrameErrors.DuplicateColumn(_names[place], _places[_names[place]], place);
        }
    }

    /// <summary>Number of rows; 0 when there are no columns.</summary>
    public int RowCount => _columns.Length == 0 ? 0 : _columns[0].Length;

    /// <summary>Columns in order.</summary>
    public IReadOnlyList<Column> Columns => _columns;

    /// <summary>Names of the columns in order.</summary>
    public IReadOnlyList<string> ColumnNames => _names;

    /// <summary>The column of a name.</summary>
    /// <param name="name">Name of the column; letter case matters.</param>
    /// <exception cref="FrameException">There is no such column; the message names the nearest one.</exception>
    public Column this[string name] =>
        _places.TryGetValue(name, out var place) ? _columns[place] : throw FrameErrors.NoColumn(name, _names);

    /// <summary>Rows in order, as views; for whole columns, spans of the typed columns are many times faster.</summary>
    public IEnumerable<FrameRow> Rows
    {
        get
        {
            for (var row = 0; row < RowCount; row++)
                yield return new FrameRow(this, row);
        }
    }

    /// <summary>Whether there is a column of a name.</summary>
    /// <param name="name">Name of the column; letter case matters.</param>
    public bool Has(string name) => _places.ContainsKey(name);

    /// <summary>
    /// Whether another frame has equal columns in the same order, see <see cref="Column.ContentEquals"/>.
    /// </summary>
    /// <param name="other">The other frame.</param>
    public bool ContentEquals(Frame? other) =>
        other is not null
        && _columns.Length == other._columns.Length
        && _columns.Zip(other._columns).All(pair => pair.First.ContentEquals(pair.Second));
}
