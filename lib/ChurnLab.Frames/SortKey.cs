namespace ChurnLab.Frames;

/// <summary>A column to sort by, its direction, and where rows go that have no value in it.</summary>
/// <remarks>
/// A plain name is a key too: <c>frame.SortBy("city", SortKey.Descending("balance"))</c>. Numbers and dates have their
/// order, false comes before true, and text is ordered by its UTF-16 code units, see <see cref="TextColumn"/>.
/// </remarks>
public sealed record SortKey
{
    private SortKey(string column, bool isDescending)
    {
        ArgumentException.ThrowIfNullOrEmpty(column);
        Column = column;
        IsDescending = isDescending;
    }

    /// <summary>Name of the column.</summary>
    public string Column { get; }

    /// <summary>Whether large values come first; by default not.</summary>
    public bool IsDescending { get; }

    /// <summary>
    /// Whether rows without a value come before all others; by default they come last, in both directions, as in pandas.
    /// </summary>
    public bool IsMissingFirst { get; private init; }

    /// <summary>Small values first.</summary>
    /// <param name="column">Name of the column.</param>
    /// <exception cref="ArgumentException">The name is null or empty.</exception>
    public static SortKey Ascending(string column) => new(column, isDescending: false);

    /// <summary>Large values first.</summary>
    /// <param name="column">Name of the column.</param>
    /// <exception cref="ArgumentException">The name is null or empty.</exception>
    public static SortKey Descending(string column) => new(column, isDescending: true);

    /// <summary>Returns the same key with rows without a value first; pandas <c>na_position="first"</c>.</summary>
    public SortKey MissingFirst() => this with { IsMissingFirst = true };

    /// <summary>A name is an ascending key.</summary>
    /// <param name="column">Name of the column.</param>
    /// <exception cref="ArgumentException">The name is null or empty.</exception>
    public static implicit operator SortKey(string column) => Ascending(column);
}
