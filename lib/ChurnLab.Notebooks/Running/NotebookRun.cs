namespace ChurnLab.Notebooks.Running;

/// <summary>One notebook of a batch and what its run gave.</summary>
/// <param name="Path">Full path of the notebook.</param>
/// <param name="Result">What the run gave.</param>
/// <param name="ReportPath">Full path of its HTML report.</param>
/// <param name="ExecutedPath">Full path of the notebook with outputs.</param>
public sealed record NotebookRun(string Path, RunResult Result, string ReportPath, string ExecutedPath);
