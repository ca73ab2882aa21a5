namespace ChurnLab.Notebooks.Reports;

/// <summary>Why a notebook did not run to its end.</summary>
public enum ReportFailureKind
{
    /// <summary>A cell ended with an error.</summary>
    Failed,

    /// <summary>A cell, or the notebook, took longer than it may.</summary>
    TimedOut,

    /// <summary>A person or a program stopped the run.</summary>
    Cancelled,

    /// <summary>The process that ran the notebook ended.</summary>
    WorkerDied,
}
