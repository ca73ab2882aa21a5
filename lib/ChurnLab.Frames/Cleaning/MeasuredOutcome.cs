namespace ChurnLab.Frames.Cleaning;

/// <summary>What a rule really did, found by comparing the frame before and after.</summary>
internal sealed record MeasuredOutcome
{
    /// <summary>Rows of the frame before that are still there; null when all are.</summary>
    public required int[]? Kept { get; init; }

    /// <summary>Rows that changed, by name of the column.</summary>
    public required IReadOnlyList<(Column Before, Column After, int[] Rows)> Changes { get; init; }

    /// <summary>Rows dropped, changed or reported.</summary>
    public required int[] Affected { get; init; }

    /// <summary>Compares what a rule says with what it did.</summary>
    /// <exception cref="FrameException">They differ; the message names the rule.</exception>
    public static MeasuredOutcome Of(CleaningRule rule, Frame before, CleaningOutcome outcome)
    {
        OutcomeClaims.Check(rule, before, outcome);
        var kept = outcome.DroppedRows.Count == 0 ? null : RowLists.Others(outcome.DroppedRows, before.RowCount);
        var changes = new List<(Column Before, Column After, int[] Rows)>();
        foreach (var column in before.Columns)
        {
            var after = outcome.Frame[column.Name];
            var rows = CellComparison.Differing(column, kept, after);
            if (rows.Length == 0)
                continue;
            if (!outcome.ChangedColumns.Contains(column.Name, StringComparer.Ordinal))
                throw CleaningErrors.Liar(rule, CleaningErrors.ChangedSilently(column, rows));
            if (outcome.Action == CleaningAction.Blanked && Array.Exists(rows, row => !after.IsMissing(row)))
            {
                var row = Array.Find(rows, row => !after.IsMissing(row));
                throw CleaningErrors.Liar(rule, CleaningErrors.NotBlanked(column, row));
            }

            changes.Add((column, after, rows));
        }

        return new MeasuredOutcome { Kept = kept, Changes = changes, Affected = AffectedRows(outcome, changes) };
    }

    private static int[] AffectedRows(
        CleaningOutcome outcome, List<(Column Before, Column After, int[] Rows)> changes) =>
        outcome.Action switch
        {
            CleaningAction.Dropped => [.. outcome.DroppedRows],
            CleaningAction.Changed or CleaningAction.Blanked when changes.Count == 1 => changes[0].Rows,
            CleaningAction.Changed or CleaningAction.Blanked => [.. changes.SelectMany(change => change.Rows).Distinct().Order()],
            _ => [.. outcome.ReportedRows],
        };
}
