namespace ChurnLab.Notebooks.Sessions;

/// <summary>How a cell ended.</summary>
public enum CellOutcome
{
    /// <summary>It ran to its end.</summary>
    Completed,

    /// <summary>It did not compile, or threw.</summary>
    Failed,

    /// <summary>It was interrupted and the session can go on.</summary>
    Cancelled,

    /// <summary>It was interrupted but still runs: the process must be ended.</summary>
    Stuck,
}
