namespace ChurnLab.Frames;

/// <summary>How <see cref="Frame.Pivot(PivotOptions)"/> turns rows into columns.</summary>
public sealed record PivotOptions
{
    /// <summary>Names of the columns whose values make the rows of the result; at least one.</summary>
    public required IReadOnlyList<string> Index { get; init; }

    /// <summary>Name of the column whose values become columns, in their order.</summary>
    public required string Columns { get; init; }

    /// <summary>
    /// Name of the column whose values fill the cells; null when <see cref="Aggregate"/> says what fills them. Exactly one
    /// of the two is given. Default: null.
    /// </summary>
    public string? Values { get; init; }

    /// <summary>
    /// What is computed of the rows of a cell, such as <c>Aggregation.Sum("amount")</c>; pandas <c>pivot_table</c>.
    /// Default: null, each cell has one row at most (pandas <c>pivot</c>).
    /// </summary>
    public Aggregation? Aggregate { get; init; }

    /// <summary>What stands before the value in the name of a column, such as <c>q</c> for <c>q1</c>. Default: "".</summary>
    public string Prefix { get; init; } = "";

    /// <summary>
    /// Whether a missing key is a key of its own, after all others. Default: false, such rows are left out, as by
    /// <see cref="Frame.GroupBy(IEnumerable{string})"/>.
    /// </summary>
    public bool IncludeMissing { get; init; }

    /// <summary>
    /// Name, after the prefix, of the column for a missing key, with <see cref="IncludeMissing"/>. Default: "missing".
    /// </summary>
    public string MissingName { get; init; } = "missing";
}
