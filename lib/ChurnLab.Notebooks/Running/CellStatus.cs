namespace ChurnLab.Notebooks.Running;

/// <summary>What became of one code cell in a run.</summary>
public enum CellStatus
{
    /// <summary>It ran, or raised the exception it is tagged to raise.</summary>
    Passed,

    /// <summary>It ended the run.</summary>
    Failed,

    /// <summary>It is tagged <c>skip-execution</c>.</summary>
    Skipped,

    /// <summary>The run ended before it.</summary>
    NotRun,
}
