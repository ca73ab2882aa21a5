using ChurnLab.Hosting;

namespace ChurnLab.Frames.Cleaning;

/// <summary>
/// A frame being cleaned, with a trail of every rule applied: what it did, to how many rows, and what that did to the
/// share of the target. Immutable: every rule returns a new object. Start with <see cref="Frame.Clean"/>.
/// </summary>
/// <remarks>
/// <para>
/// Nothing happens silently. After each rule the frame before and the frame after are compared: columns keep their names,
/// kinds and order, rows keep their order, rows before less rows dropped are rows after, and a cell that differs lies in
/// a column that the rule says it changed. The numbers of the trail come from this comparison, not from the rule; a rule
/// that did something else than it says is an error.
/// </para>
/// <para>Kept besides the frame: the affected rows of every step, see <see cref="AffectedBy(CleaningStep)"/>.</para>
/// </remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial class FrameCleaning : IShown
{
    /// <summary>Name of the column with row numbers in what <see cref="AffectedBy(CleaningStep)"/> and
    /// <see cref="Changes"/> return.</summary>
    public const string RowColumn = "row";

    private readonly CleaningStep[] _steps;
    private readonly int[] _rows;
    private readonly BooleanColumn? _events;

    private FrameCleaning(Frame loaded, Frame frame, CleaningStep[] steps, int[] rows, BooleanColumn? events)
    {
        Loaded = loaded;
        Frame = frame;
        _steps = steps;
        _rows = rows;
        _events = events;
    }

    /// <summary>The frame as loaded, before any rule.</summary>
    public Frame Loaded { get; }

    /// <summary>The frame as the rules left it.</summary>
    public Frame Frame { get; }

    /// <summary>Name of the column whose share is followed; null when none is.</summary>
    public string? Target { get; private init; }

    /// <summary>The trail, one step per rule, in the order they were applied.</summary>
    public IReadOnlyList<CleaningStep> Steps => _steps;

    /// <summary>For every row of <see cref="Frame"/>, its row in <see cref="Loaded"/>, from 0, ascending.</summary>
    public ReadOnlySpan<int> OriginalRows => _rows;

    /// <summary>Applies a rule.</summary>
    /// <param name="rule">The rule, one of the library's or your own.</param>
    /// <returns>The frame as the rule left it, with one more step in the trail.</returns>
    /// <exception cref="FrameException">The rule does not fit the data, or did something else than it says; the message
    /// names it.</exception>
    /// <exception cref="ArgumentException">The rule has no title.</exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public FrameCleaning Apply(CleaningRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (string.IsNullOrWhiteSpace(rule.Title))
            throw new ArgumentException("A cleaning rule must have a title, which the audit shows.", nameof(rule));
        AmbientCancellation.ThrowIfRequested();
        var outcome = rule.Apply(Frame)
            ?? throw new FrameException($"The rule '{rule.Title}' returned no outcome.");
        var measured = MeasuredOutcome.Of(rule, Frame, outcome);
        var unchanged = measured.Kept is null && measured.Changes.All(change => change.Before.Name != Target);
        var events = Target is null || unchanged ? _events : outcome.Frame.Boolean(Target);
        var rows = measured.Kept is null ? _rows : Array.ConvertAll(measured.Kept, row => _rows[row]);
        var step = StepOf(rule, outcome, measured, events);
        return new FrameCleaning(Loaded, outcome.Frame, [.. _steps, step], rows, events) { Target = Target };
    }

    /// <summary>Applies rules one after the other.</summary>
    /// <param name="rules">The rules, in order.</param>
    /// <exception cref="FrameException">A rule does not fit the data, or did something else than it says.</exception>
    public FrameCleaning Apply(IEnumerable<CleaningRule> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return rules.Aggregate(this, (cleaning, rule) => cleaning.Apply(rule));
    }

    internal static FrameCleaning Of(Frame frame, string? target)
    {
        var rows = new int[frame.RowCount];
        for (var row = 0; row < rows.Length; row++)
            rows[row] = row;
        var events = target is null ? null : frame.Boolean(target);
        return new FrameCleaning(frame, frame, [], rows, events) { Target = target };
    }

    private CleaningStep StepOf(
        CleaningRule rule, CleaningOutcome outcome, MeasuredOutcome measured, BooleanColumn? events)
    {
        var changes = measured.Changes.Select(change => new ChangedCells(
            change.Before.Name, Original(change.Rows), change.Before.Take(change.Rows), change.After.Take(change.Rows)));
        var affected = NumberedRows.Of(Frame, measured.Affected, Original(measured.Affected));
        return new CleaningStep(affected, [.. changes])
        {
            Number = _steps.Length + 1,
            Title = rule.Title,
            Action = outcome.Action,
            RowsBefore = Frame.RowCount,
            RowsAfter = outcome.Frame.RowCount,
            RowsAffected = measured.Affected.Length,
            CellsChanged = measured.Changes.Sum(change => change.Rows.Length),
            TargetBefore = _events is null ? null : TargetCount.Of(_events),
            TargetAfter = events is null ? null : TargetCount.Of(events),
            TargetAmongAffected = _events is null ? null : TargetCount.Of(_events, measured.Affected),
            Details = outcome.Details,
            Report = outcome.Report,
        };
    }

    private int[] Original(int[] rows) => Array.ConvertAll(rows, row => _rows[row]);
}
