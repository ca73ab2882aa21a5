using ChurnLab.Hosting;

namespace ChurnLab.Frames.Cleaning;

/// <summary>One applied rule: what it did, measured by comparing the frame before and after.</summary>
public sealed record CleaningStep
{
    internal CleaningStep(Frame affected, IReadOnlyList<ChangedCells> changes)
    {
        Affected = affected;
        Changes = changes;
    }

    /// <summary>Place in the trail, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What the rule is about.</summary>
    public required string Title { get; init; }

    /// <summary>What was done.</summary>
    public required CleaningAction Action { get; init; }

    /// <summary>Number of rows before.</summary>
    public required int RowsBefore { get; init; }

    /// <summary>Number of rows after: those before, less the dropped ones.</summary>
    public required int RowsAfter { get; init; }

    /// <summary>Number of rows dropped.</summary>
    public int RowsDropped => RowsBefore - RowsAfter;

    /// <summary>
    /// Number of rows dropped, with changed cells, or found by the rule; see
    /// <see cref="FrameCleaning.AffectedBy(CleaningStep)"/>.
    /// </summary>
    public required int RowsAffected { get; init; }

    /// <summary>Number of cells that changed.</summary>
    public required int CellsChanged { get; init; }

    /// <summary>The target before; null without a target.</summary>
    public required TargetCount? TargetBefore { get; init; }

    /// <summary>The target after; null without a target.</summary>
    public required TargetCount? TargetAfter { get; init; }

    /// <summary>The target, as it was before, in the rows affected; null without a target.</summary>
    public required TargetCount? TargetAmongAffected { get; init; }

    /// <summary>What else the rule says; may be empty.</summary>
    public required string Details { get; init; }

    /// <summary>The rule's own table, such as a <see cref="DuplicateReport"/>; null when it has none.</summary>
    public required IShown? Report { get; init; }

    /// <summary>The affected rows as they were before, with their numbers in front.</summary>
    internal Frame Affected { get; }

    /// <summary>The changed cells, a list per column.</summary>
    internal IReadOnlyList<ChangedCells> Changes { get; }
}
