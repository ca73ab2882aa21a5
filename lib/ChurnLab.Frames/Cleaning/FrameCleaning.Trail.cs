using ChurnLab.Frames.Texts;

namespace ChurnLab.Frames.Cleaning;

/// <content>The trail, shown and looked up.</content>
public sealed partial class FrameCleaning
{
    /// <summary>
    /// The trail as a table with Russian headings: the data as loaded, then a row per rule with what it did, how many
    /// rows it affected, how many are left, and the share of the target before and after.
    /// </summary>
    /// <remarks>Without a target its columns are left out; details are a column only where a rule gave some.</remarks>
    public FrameTable Audit() => AuditTable.Of(this, _events is null ? null : TargetCount.Of(Loaded.Boolean(Target!)));

    /// <summary>The step of a rule.</summary>
    /// <param name="title">Title of the rule; the first of several with one title.</param>
    /// <exception cref="ArgumentException">No rule of that title was applied; the message names the nearest one.</exception>
    public CleaningStep Step(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return Array.Find(_steps, step => step.Title == title)
            ?? throw CleaningErrors.NoStep(title, _steps.Select(step => step.Title));
    }

    /// <summary>The rows a step dropped, changed or found, as they were before it.</summary>
    /// <param name="step">A step of this trail.</param>
    /// <returns>Column <c>row</c> with the number of the row in the frame as loaded, from 0 (with underscores after it where
    /// the frame has a column of that name), then the columns of the frame.</returns>
    /// <exception cref="ArgumentException">The step is of another trail.</exception>
    public Frame AffectedBy(CleaningStep step) =>
        Array.Exists(_steps, own => ReferenceEquals(own, step))
            ? step.Affected
            : throw new ArgumentException("The step must be one of the steps of this cleaning.", nameof(step));

    /// <summary>The rows that the rule of a title dropped, changed or found, as they were before it.</summary>
    /// <param name="title">Title of the rule.</param>
    /// <exception cref="ArgumentException">No rule of that title was applied.</exception>
    public Frame AffectedBy(string title) => AffectedBy(Step(title));

    /// <summary>Every cell that was changed or blanked, in the order of the rules; dropped rows are not listed.</summary>
    /// <returns>
    /// Columns <c>row</c> (in the frame as loaded, from 0), <c>column</c>, <c>before</c> and <c>after</c> (as text; missing
    /// where the cell is), <c>rule</c>. A cell that two rules changed is listed twice.
    /// </returns>
    public Frame Changes()
    {
        var cells =
            from step in _steps
            from change in step.Changes
            from place in Enumerable.Range(0, change.Rows.Length)
            select (step, change, place);
        var all = cells.ToList();
        return new Frame(
            new IntegerColumn(RowColumn, all.Select(cell => (long?)cell.change.Rows[cell.place])),
            new TextColumn("column", all.Select(cell => cell.change.Column)),
            new TextColumn("before", all.Select(cell => Text(cell.change.Before, cell.place))),
            new TextColumn("after", all.Select(cell => Text(cell.change.After, cell.place))),
            new TextColumn("rule", all.Select(cell => cell.step.Title)));
    }

    /// <summary>One sentence: how many rows of how many are left, and what cleaning did to the share of the target.</summary>
    public string Sentence()
    {
        var rows = FrameTexts.Count("Count.Rows", Loaded.RowCount);
        var cells = FrameTexts.Count("Count.Cells", _steps.Sum(step => (long)step.CellsChanged));
        var left = RussianText.Integer(Frame.RowCount);
        if (_events is null)
            return FrameTexts.Get("Cleaning.Sentence", rows, left, cells);
        var before = RussianText.Percent(TargetCount.Of(Loaded.Boolean(Target!)).Share, 2);
        var after = RussianText.Percent(TargetCount.Of(_events).Share, 2);
        return FrameTexts.Get("Cleaning.SentenceTarget", rows, left, cells, Target!, before, after);
    }

    /// <inheritdoc/>
    public string ToHtml() => Audit().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Audit().ToText();

    /// <summary>The trail as text, see <see cref="Audit"/>.</summary>
    public override string ToString() => ToText();

    private static string? Text(Column column, int row) => column.ValueAt(row) is { } value ? Cells.Plain(value) : null;
}
