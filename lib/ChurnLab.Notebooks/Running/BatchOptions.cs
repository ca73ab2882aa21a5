namespace ChurnLab.Notebooks.Running;

/// <summary>How several notebooks are run and where the results go.</summary>
public sealed record BatchOptions
{
    /// <summary>Folder for executed notebooks, reports and the index; made when absent. Default: <c>reports</c>.</summary>
    public string OutputFolder { get; init; } = "reports";

    /// <summary>How each notebook is run.</summary>
    public RunOptions Run { get; init; } = new();

    /// <summary>Notebooks run at the same time. Range: 1 or more. Default: 1.</summary>
    public int Parallel { get; init; } = 1;

    /// <summary>File for a JUnit report; null (default) writes none.</summary>
    public string? JUnitPath { get; init; }
}
