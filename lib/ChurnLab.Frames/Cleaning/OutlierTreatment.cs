using ChurnLab.Frames.Texts;

namespace ChurnLab.Frames.Cleaning;

/// <summary>Finds numbers that lie far from the others, and keeps, drops or winsorises them.</summary>
/// <param name="Column">Name of a column of numbers or whole numbers.</param>
/// <param name="Rule">What is far.</param>
public sealed record OutlierTreatment(string Column, OutlierRule Rule)
    : CleaningRule(FrameTexts.Get("Rule.Outliers", Column, Rule.Title))
{
    /// <summary>What becomes of them: they are kept by default.</summary>
    public OutlierDecision Decision { get; init; }

    /// <summary>
    /// Name of a new column that is true for them, where they are kept; none when null, the default, so that they are
    /// only reported.
    /// </summary>
    public string? Flag { get; init; }

    /// <inheritdoc/>
    /// <exception cref="FrameException">There is no such column, it holds something else, or the frame has a column of the
    /// flag's name.</exception>
    public override CleaningOutcome Apply(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var scan = OutlierScan.Of(frame, Column, Rule);
        var report = new OutlierReport(Column, Rule, scan.Groups);
        var outcome = Decision switch
        {
            OutlierDecision.Drop => CleaningOutcome.Dropped(frame, scan.Rows),
            OutlierDecision.Winsorise => CleaningOutcome.Changed(frame, Winsorised(frame, Column, scan)),
            _ => CleaningOutcome.Flagged(frame, scan.Rows, Flag),
        };
        return outcome with { Details = report.Details(), Report = report };
    }

    internal static Column Winsorised(Frame frame, string column, OutlierScan scan) => frame[column] switch
    {
        IntegerColumn integers => IntegerColumn.Over(column, Nearest(integers, scan)),
        NumberColumn numbers => NumberColumn.Over(column, Nearest(numbers, scan)),
        var other => throw new FrameException($"Only numbers can be winsorised, but column '{column}' is {other.Kind}."),
    };

    private static T[] Nearest<T>(StoredColumn<T> column, OutlierScan scan)
        where T : unmanaged
    {
        var stored = column.AsSpan().ToArray();
        for (var i = 0; i < scan.Rows.Length; i++)
            stored[scan.Rows[i]] = column.AsSpan()[scan.NearestRows[i]];
        return stored;
    }
}
