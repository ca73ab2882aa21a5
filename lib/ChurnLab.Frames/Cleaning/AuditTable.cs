using ChurnLab.Frames.Texts;

namespace ChurnLab.Frames.Cleaning;

/// <summary>The trail of a cleaning as a table.</summary>
internal static class AuditTable
{
    public static FrameTable Of(FrameCleaning cleaning, TargetCount? loaded)
    {
        var steps = cleaning.Steps;
        List<Column> columns =
        [
            Texts("Audit.Rule", FrameTexts.Get("Audit.Loaded"), step => step.Title),
            Texts("Audit.Action", "", step => FrameTexts.Get("Action." + step.Action)),
            Whole("Audit.Affected", null, step => step.RowsAffected),
        ];
        if (steps.Any(step => step.CellsChanged > 0))
            columns.Add(Whole("Audit.Cells", null, step => step.CellsChanged == 0 ? null : step.CellsChanged));
        if (loaded is not null)
            columns.Add(Whole("Audit.Events", null, step => step.TargetAmongAffected!.Events));
        columns.Add(Whole("Audit.Left", cleaning.Loaded.RowCount, step => step.RowsAfter));
        if (loaded is not null)
        {
            columns.Add(Shares("Audit.Before", null, step => step.TargetBefore!.Share));
            columns.Add(Shares("Audit.After", loaded.Share, step => step.TargetAfter!.Share));
        }

        if (steps.Any(step => step.Details.Length > 0))
            columns.Add(Texts("Audit.Details", "", step => step.Details));
        return Styled(new Frame(columns), steps.Count + 1);

        TextColumn Texts(string name, string first, Func<CleaningStep, string> value) =>
            new(FrameTexts.Get(name), steps.Select(value).Prepend(first));
        IntegerColumn Whole(string name, long? first, Func<CleaningStep, long?> value) =>
            new(FrameTexts.Get(name), steps.Select(value).Prepend(first));
        NumberColumn Shares(string name, double? first, Func<CleaningStep, double?> value) =>
            new(FrameTexts.Get(name), steps.Select(value).Prepend(first));
    }

    private static FrameTable Styled(Frame frame, int rows)
    {
        var share = new ColumnStyle { Format = CellFormat.Percent(2) };
        return frame.ToTable(new TableOptions
        {
            MaxRows = Math.Max(2, rows),
            MaxTextLength = 300,
            ShowSize = false,
            Columns = new Dictionary<string, ColumnStyle>(StringComparer.Ordinal)
            {
                [FrameTexts.Get("Audit.Before")] = share,
                [FrameTexts.Get("Audit.After")] = share,
            },
        });
    }
}
