namespace ChurnLab.Notebooks.Running;

/// <summary>How a run ended; the numbers are the exit codes of <c>churnlab run</c>.</summary>
public enum RunOutcome
{
    /// <summary>Every cell ran.</summary>
    Succeeded = 0,

    /// <summary>A cell failed: it threw, did not compile, or did not raise what it is tagged to raise.</summary>
    CellFailed = 1,

    /// <summary>The run was asked for wrongly, such as a parameter the notebook does not have.</summary>
    Usage = 2,

    /// <summary>The worker process died or passed its memory limit.</summary>
    WorkerDied = 3,

    /// <summary>A cell or the whole notebook took too long.</summary>
    TimedOut = 4,

    /// <summary>The run was cancelled.</summary>
    Cancelled = 130,
}
