using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Reports.Page;

/// <summary>Everything that went wrong in a notebook: what stopped it, then errors that other cells kept.</summary>
internal sealed class FailureList
{
    private FailureList(IReadOnlyList<ReportFailure> failures) => Failures = failures;

    /// <summary>Failures, the one that stopped the run first; ordinals are those of the document.</summary>
    public IReadOnlyList<ReportFailure> Failures { get; }

    /// <summary>Collects failures; an error that a cell tagged <c>raises-exception</c> announces is none.</summary>
    public static FailureList Of(NotebookDocument document, ReportFailure? stopped)
    {
        var failures = new List<ReportFailure>();
        if (stopped is not null)
            failures.Add(stopped with { CellOrdinal = OrdinalOf(document, stopped) });
        for (var i = 0; i < document.Cells.Count; i++)
        {
            var cell = document.Cells[i];
            if (failures.FirstOrDefault()?.CellOrdinal == i + 1 || cell.HasTag("raises-exception"))
                continue;
            if (cell.Outputs.FirstOrDefault(output => output.OutputType == "error") is { } error)
                failures.Add(new ReportFailure { CellOrdinal = i + 1, CellNumber = cell.ExecutionCount, Headline = $"{error.ErrorName}: {error.ErrorValue}" });
        }

        return new FailureList(failures);
    }

    /// <summary>What went wrong in a cell; null when nothing did.</summary>
    public ReportFailure? At(int ordinal) => Failures.FirstOrDefault(failure => failure.CellOrdinal == ordinal);

    private static int? OrdinalOf(NotebookDocument document, ReportFailure failure)
    {
        for (var i = 0; i < document.Cells.Count; i++)
        {
            if (!string.IsNullOrEmpty(failure.CellId) && document.Cells[i].Id == failure.CellId)
                return i + 1;
        }

        return failure.CellOrdinal is { } ordinal && ordinal >= 1 && ordinal <= document.Cells.Count ? ordinal : null;
    }
}
