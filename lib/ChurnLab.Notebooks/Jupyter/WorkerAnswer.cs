using ChurnLab.Notebooks.Workers;

namespace ChurnLab.Notebooks.Jupyter;

/// <summary>What became of a request to the worker.</summary>
/// <param name="Reply">The answer; null when the process died first.</param>
/// <param name="End">How the process ended; null when it answered.</param>
internal sealed record WorkerAnswer(WorkerReply? Reply, string? End);
