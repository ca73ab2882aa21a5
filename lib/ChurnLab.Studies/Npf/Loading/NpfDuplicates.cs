namespace ChurnLab.Studies.Npf.Loading;

/// <summary>Leaves one row of an account and quarter.</summary>
internal sealed class NpfDuplicates
{
    public long Copies { get; private set; }

    public long ConflictingLabels { get; private set; }

    public long ConflictingRows { get; private set; }

    /// <summary>Moves the rows that are kept to the front, and says how many there are.</summary>
    /// <param name="rows">Rows of an account, in order.</param>
    public int Remove(Span<NpfRow> rows)
    {
        var kept = 0;
        for (var start = 0; start < rows.Length;)
        {
            var end = start + 1;
            while (end < rows.Length && rows[end].QuarterIndex == rows[start].QuarterIndex)
                end++;
            var row = rows[start];
            if (end > start + 1)
                row.Label = One(rows[start..end], isLast: end == rows.Length);
            rows[kept++] = row;
            start = end;
        }

        return kept;
    }

    // An account with a later row was not closed; of the last row either copy may be right, and a closing is no slip of the hand.
    private NpfLabel One(ReadOnlySpan<NpfRow> alike, bool isLast)
    {
        var first = alike[0];
        var isContradicted = false;
        foreach (ref readonly var other in alike[1..])
        {
            var differs = first.Label < NpfLabel.Unknown && other.Label < NpfLabel.Unknown && first.Label != other.Label;
            isContradicted |= differs;
            if (first.Content != other.Content)
                ConflictingRows++;
            else if (differs)
                ConflictingLabels++;
            else
                Copies++;
        }

        return !isContradicted ? first.Label : isLast ? NpfLabel.Leaves : NpfLabel.Stays;
    }
}
