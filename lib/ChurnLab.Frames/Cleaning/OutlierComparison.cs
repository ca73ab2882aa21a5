using ChurnLab.Frames.Texts;
using ChurnLab.Hosting;
using ChurnLab.Statistics;

namespace ChurnLab.Frames.Cleaning;

/// <summary>Three decisions about outliers side by side: keep, drop, winsorise.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class OutlierComparison : IShown
{
    private readonly string? _target;

    private OutlierComparison(OutlierReport report, string? target, IReadOnlyList<OutlierChoice> choices)
    {
        _target = target;
        Report = report;
        Choices = choices;
    }

    /// <summary>The fences.</summary>
    public OutlierReport Report { get; }

    /// <summary>The decisions in the order keep, drop, winsorise.</summary>
    public IReadOnlyList<OutlierChoice> Choices { get; }

    /// <summary>What a decision would lead to.</summary>
    /// <param name="decision">The decision.</param>
    public OutlierChoice this[OutlierDecision decision] => Choices.First(choice => choice.Decision == decision);

    /// <summary>Compares the decisions.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="column">Name of a column of numbers or whole numbers.</param>
    /// <param name="rule">What is far.</param>
    /// <param name="target">Column of true and false, or of 0 and 1, whose share is compared; none when null.</param>
    /// <exception cref="FrameException">There is no such column, or it holds something else.</exception>
    public static OutlierComparison Of(Frame frame, string column, OutlierRule rule, string? target = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(rule);
        var scan = OutlierScan.Of(frame, column, rule);
        var events = target is null ? null : frame.Boolean(target);
        var left = RowLists.Others(scan.Rows, frame.RowCount);
        var values = frame.Number(column);
        var winsorised = frame.With(OutlierTreatment.Winsorised(frame, column, scan)).Number(column);
        var all = events is null ? null : TargetCount.Of(events);
        return new OutlierComparison(new OutlierReport(column, rule, scan.Groups), target,
        [
            Choice(OutlierDecision.Keep, all, values),
            Choice(
                OutlierDecision.Drop,
                events is null ? null : TargetCount.Of(events, left),
                (NumberColumn)values.Take(left)),
            Choice(OutlierDecision.Winsorise, all, winsorised),
        ]);

        OutlierChoice Choice(OutlierDecision decision, TargetCount? count, NumberColumn numbers) =>
            new(decision, scan.Rows.Length, count, Descriptives.Of(numbers.AsSpan()));
    }

    /// <summary>The decisions as a table, a row each.</summary>
    public FrameTable ToTable()
    {
        List<Column> columns =
        [
            new TextColumn(
                FrameTexts.Get("Decision.Title"),
                Choices.Select(choice => FrameTexts.Get("Decision." + choice.Decision))),
            new IntegerColumn(FrameTexts.Get("Decision.Touched"), Choices.Select(choice => (long?)choice.RowsAffected)),
            new IntegerColumn(FrameTexts.Get("Decision.Rows"), Choices.Select(choice => (long?)choice.Rows)),
        ];
        var share = _target is null ? null : FrameTexts.Get("Decision.Share", _target);
        if (share is not null)
            columns.Add(new NumberColumn(share, Choices.Select(choice => (double?)choice.Target!.Share)));
        columns.Add(Numbers("Decision.Mean", column => column.Mean));
        columns.Add(Numbers("Decision.Median", column => column.Median));
        columns.Add(Numbers("Decision.Deviation", column => column.StandardDeviation));

        var caption = FrameTexts.Get("Decision.Caption", Report.Column, Report.Rule.Title);
        var table = new Frame(columns).ToTable(new TableOptions { Caption = caption, ShowSize = false });
        return share is null ? table : table.WithColumn(share, format: CellFormat.Percent(2));

        NumberColumn Numbers(string name, Func<Descriptives, double> value) =>
            new(FrameTexts.Get(name), Choices.Select(choice => (double?)value(choice.Column)));
    }

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <inheritdoc/>
    public string ToText() => ToTable().ToText();

    /// <summary>The comparison as text, see <see cref="ToText"/>.</summary>
    public override string ToString() => ToText();
}
