using System.Collections;

namespace ChurnLab.Frames;

/// <summary>Calendar days without a time of day, or missing.</summary>
/// <remarks>
/// Stored as day numbers (<see cref="DateOnly.DayNumber"/>), so differences of stored values are days.
/// </remarks>
public sealed class DateColumn : StoredColumn<int>, IReadOnlyList<DateOnly?>
{
    /// <summary>The stored value that means missing; day numbers are not negative.</summary>
    public const int MissingValue = -1;

    /// <summary>Makes a column.</summary>
    /// <param name="name">Name of the column.</param>
    /// <param name="values">Values, copied; null is missing.</param>
    public DateColumn(string name, IEnumerable<DateOnly?> values)
        : this(name, [.. values.Select(value => value?.DayNumber ?? MissingValue)])
    {
    }

    private DateColumn(string name, int[] stored)
        : base(name, stored)
    {
    }

    /// <inheritdoc/>
    public override ColumnKind Kind => ColumnKind.Date;

    int IReadOnlyCollection<DateOnly?>.Count => Length;

    /// <summary>The day of a row; null when missing.</summary>
    /// <param name="row">Row, from 0.</param>
    public DateOnly? this[int row]
    {
        get
        {
            var value = Stored(row);
            return value == MissingValue ? null : DateOnly.FromDayNumber(value);
        }
    }

    /// <inheritdoc/>
    public override object? ValueAt(int row) => this[row];

    /// <summary>Days of all rows in order; null where missing.</summary>
    public IEnumerator<DateOnly?> GetEnumerator()
    {
        for (var row = 0; row < Length; row++)
            yield return this[row];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Makes a column over an array of day numbers that nobody else will change.</summary>
    internal static DateColumn Over(string name, int[] stored) => new(name, stored);

    private protected override int Missing => MissingValue;

    private protected override void ToKeys(ReadOnlySpan<int> stored, Span<long> keys)
    {
        for (var i = 0; i < stored.Length; i++)
            keys[i] = stored[i] == MissingValue ? long.MinValue : stored[i];
    }

    private protected override bool IsMissingValue(int stored) => stored == MissingValue;

    private protected override Column With(string name, int[] stored) => new DateColumn(name, stored);
}
