using System.Globalization;

namespace ChurnLab.Frames;

/// <summary>A named, immutable sequence of values of one kind, some of which may be missing.</summary>
/// <remarks>
/// <para>
/// Every kind stores its values in one array and reserves one stored value for "missing" (NaN,
/// <see cref="IntegerColumn.MissingValue"/>
/// and so on), as pandas does for floats and dates. There is no second array of flags: taking rows is one copy, and a
/// span of
/// numbers goes to <c>ChurnLab.Statistics</c>, whose rule is that NaN is missing, as it stands.
/// </para>
/// <para>
/// Columns compare by identity, like arrays; <see cref="ContentEquals"/> compares what they hold. A column never
/// changes, so
/// frames share columns freely and any thread may read them.
/// </para>
/// </remarks>
public abstract partial class Column
{
    /// <summary>In <see cref="Gather"/>: no row, the result is missing there.</summary>
    internal const int NoRow = -1;

    private int _missingCount = -1;

    private protected Column(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
    }

    /// <summary>Name of the column, unique in its frame; letter case matters.</summary>
    public string Name { get; }

    /// <summary>What the column holds.</summary>
    public abstract ColumnKind Kind { get; }

    /// <summary>Number of rows.</summary>
    public abstract int Length { get; }

    /// <summary>Number of rows without a value; counted once, on first use.</summary>
    public int MissingCount
    {
        get
        {
            if (_missingCount < 0)
                _missingCount = CountMissing();
            return _missingCount;
        }
    }

    /// <summary>Number of rows with a value.</summary>
    public int PresentCount => Length - MissingCount;

    /// <summary>Whether a row has no value.</summary>
    /// <param name="row">Row, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such row.</exception>
    public abstract bool IsMissing(int row);

    /// <summary>The value of a row as an object: double, long, bool, string or DateOnly; null when missing.</summary>
    /// <remarks>For cells of any kind, such as tables; typed columns have an indexer that does not box.</remarks>
    /// <param name="row">Row, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such row.</exception>
    public abstract object? ValueAt(int row);

    /// <summary>Returns the same values under another name; nothing is copied.</summary>
    /// <param name="name">The new name.</param>
    public abstract Column Rename(string name);

    /// <summary>Returns some rows, in the order given.</summary>
    /// <param name="rows">Rows, from 0; any number of times each.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such row.</exception>
    public abstract Column Take(ReadOnlySpan<int> rows);

    /// <summary>Returns rows that follow each other.</summary>
    /// <param name="start">First row, from 0.</param>
    /// <param name="count">Number of rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie within the column.</exception>
    public abstract Column Slice(int start, int count);

    /// <summary>
    /// Whether another column has the same name, kind and values; missing equals missing, and 0 equals −0.
    /// </summary>
    /// <param name="other">The other column.</param>
    public abstract bool ContentEquals(Column? other);

    /// <summary>Number of different values, missing not counted; pandas <c>nunique()</c>.</summary>
    public int DistinctCount() => Grouping.KeyCodes.Of(this).Count;

    /// <summary>How often each value occurs, most frequent first, equal counts in the order of the values.</summary>
    /// <param name="includeMissing">Whether missing is a row of its own; by default not, as in pandas.</param>
    /// <returns>
    /// Columns <c>value</c> (kind of this column), <c>count</c> and <c>share</c> of the rows counted, from 0 to 1;
    /// pandas gives the share in
    /// place of the count, by <c>normalize=True</c>.
    /// </returns>
    public Frame ValueCounts(bool includeMissing = false) => Grouping.ValueCounting.Of(this, includeMissing);

    /// <summary>Name, kind and size, such as <c>age: Number, 10000 rows, 26 missing</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}: {Kind}, {Length} rows, {MissingCount} missing");

    /// <summary>
    /// A key that no row exceeds, where one is known without looking at the rows; the least key is then 0 or more.
    /// </summary>
    internal virtual long? LargestKey => null;

    /// <summary>
    /// Writes the keys of rows that follow each other: their order is the order of the values, and missing is
    /// <see cref="long.MinValue"/>.
    /// </summary>
    internal abstract void WriteKeys(int start, Span<long> keys);

    /// <summary>Writes the keys of some rows, one for each.</summary>
    internal abstract void WriteKeys(ReadOnlySpan<int> rows, Span<long> keys);

    /// <summary>Takes rows on all cores; <see cref="NoRow"/> gives a missing value.</summary>
    internal abstract Column Gather(ReadOnlyMemory<int> rows);

    private protected abstract int CountMissing();
}
