namespace ChurnLab.Frames.Cleaning;

/// <summary>What can be checked of an outcome without looking into its cells.</summary>
internal static class OutcomeClaims
{
    /// <exception cref="FrameException">What the rule says cannot be; the message names the rule.</exception>
    public static void Check(CleaningRule rule, Frame before, CleaningOutcome outcome)
    {
        if (Wrong(before, outcome) is { } wrong)
            throw CleaningErrors.Liar(rule, wrong);
    }

    private static string? Wrong(Frame before, CleaningOutcome outcome) =>
        WrongShape(outcome) ?? WrongAction(outcome) ?? WrongRows(before, outcome) ?? WrongColumns(before, outcome);

    // Rules are written by users, with or without checks for null.
    private static string? WrongShape(CleaningOutcome outcome)
    {
        if (outcome.Frame is null)
            return CleaningErrors.NoFrame;
        if (!Enum.IsDefined(outcome.Action))
            return CleaningErrors.NoAction(outcome.Action);
        return outcome.DroppedRows is null || outcome.ReportedRows is null
            || outcome.ChangedColumns is null || outcome.AddedColumns is null
            ? CleaningErrors.NoList
            : null;
    }

    private static string? WrongAction(CleaningOutcome outcome)
    {
        var rewrites = outcome.Action is CleaningAction.Changed or CleaningAction.Blanked;
        var adds = rewrites || outcome.Action == CleaningAction.Flagged;
        var did =
            outcome.DroppedRows.Count > 0 && outcome.Action != CleaningAction.Dropped ? "dropped rows"
            : outcome.ChangedColumns.Count > 0 && !rewrites ? "changed columns"
            : outcome.AddedColumns.Count > 0 && !adds ? "added columns"
            : outcome.ReportedRows.Count > 0 && (rewrites || outcome.Action == CleaningAction.Dropped) ? "reports rows"
            : null;
        return did is null ? null : CleaningErrors.NotOfItsAction(outcome.Action, did);
    }

    private static string? WrongRows(Frame before, CleaningOutcome outcome)
    {
        var wrong = RowLists.Unordered(outcome.DroppedRows, before.RowCount)
            ?? RowLists.Unordered(outcome.ReportedRows, before.RowCount);
        if (wrong is not null)
            return wrong.TrimEnd('.');
        return before.RowCount - outcome.DroppedRows.Count == outcome.Frame.RowCount
            ? null
            : CleaningErrors.OtherRowCount(before.RowCount, outcome.DroppedRows.Count, outcome.Frame.RowCount);
    }

    private static string? WrongColumns(Frame before, CleaningOutcome outcome)
    {
        var names = outcome.Frame.ColumnNames;
        for (var place = 0; place < before.Columns.Count; place++)
        {
            var column = before.Columns[place];
            if (!outcome.Frame.Has(column.Name))
                return CleaningErrors.Removed(column.Name);
            if (names[place] != column.Name)
                return CleaningErrors.Moved(column.Name, names[place]);
            if (outcome.Frame.Columns[place].Kind != column.Kind)
                return CleaningErrors.OtherKind(column, outcome.Frame.Columns[place]);
        }

        if (outcome.ChangedColumns.FirstOrDefault(name => !before.Has(name)) is { } unknown)
            return CleaningErrors.NotChanged(unknown);
        var added = names.Skip(before.Columns.Count).ToList();
        return added.Except(outcome.AddedColumns, StringComparer.Ordinal).FirstOrDefault() is { } unexpected
            ? CleaningErrors.Unexpected(unexpected)
            : outcome.AddedColumns.Except(added, StringComparer.Ordinal).FirstOrDefault() is { } absent
                ? CleaningErrors.NotAdded(absent)
                : added.SequenceEqual(outcome.AddedColumns, StringComparer.Ordinal)
                    ? null
                    : CleaningErrors.OtherOrder(outcome.AddedColumns, added);
    }
}
