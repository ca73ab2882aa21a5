namespace ChurnLab.Frames.Cleaning;

/// <summary>Rows in groups that hold the same in some columns; groups of one row are left out.</summary>
internal sealed class RepeatedRows
{
    private readonly int[] _rows;
    private readonly int[] _starts;

    private RepeatedRows(int[] rows, int[] starts) => (_rows, _starts) = (rows, starts);

    /// <summary>Number of groups.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>Number of rows in all groups.</summary>
    public int RowCount => _rows.Length;

    /// <summary>Rows of a group, ascending; groups are in the order of their first rows.</summary>
    public ReadOnlySpan<int> this[int group] => _rows.AsSpan(_starts[group].._starts[group + 1]);

    /// <summary>Finds repetitions.</summary>
    /// <param name="columns">What is compared; at least one column.</param>
    /// <param name="missingIsEqual">Whether missing equals missing; otherwise a row without a value repeats none.</param>
    public static RepeatedRows Of(IReadOnlyList<Column> columns, bool missingIsEqual)
    {
        var first = RowIdentity.FirstEqualRows(columns, missingIsEqual);
        var sizes = new int[first.Length];
        foreach (var row in first)
        {
            if (row != RowIdentity.None)
                sizes[row]++;
        }

        List<int> starts = [0];
        var next = new int[first.Length];
        for (var row = 0; row < sizes.Length; row++)
        {
            if (sizes[row] < 2)
                continue;
            next[row] = starts[^1];
            starts.Add(starts[^1] + sizes[row]);
        }

        var rows = new int[starts[^1]];
        for (var row = 0; row < first.Length; row++)
        {
            if (first[row] != RowIdentity.None && sizes[first[row]] > 1)
                rows[next[first[row]]++] = row;
        }

        return new RepeatedRows(rows, [.. starts]);
    }

    /// <summary>Rows of all groups, ascending.</summary>
    public int[] All() => [.. _rows.Order()];

    /// <summary>Rows that a policy drops, ascending.</summary>
    public int[] Dropped(DuplicatePolicy policy)
    {
        if (policy == DuplicatePolicy.DropAll)
            return All();
        var dropped = new List<int>();
        for (var group = 0; group < Count; group++)
            dropped.AddRange(policy == DuplicatePolicy.KeepFirst ? this[group][1..] : this[group][..^1]);
        return [.. dropped.Order()];
    }

    /// <summary>What a rule about repetitions does.</summary>
    public CleaningOutcome Outcome(Frame frame, DuplicatePolicy policy) => policy == DuplicatePolicy.Flag
        ? CleaningOutcome.Flagged(frame, All())
        : CleaningOutcome.Dropped(frame, Dropped(policy));
}
