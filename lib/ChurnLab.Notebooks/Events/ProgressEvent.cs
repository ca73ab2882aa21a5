namespace ChurnLab.Notebooks.Events;

/// <summary>Progress of long work inside a cell.</summary>
/// <param name="Id">Identity of the work, unique in the process.</param>
/// <param name="Title">What is being done.</param>
/// <param name="Completed">Amount done.</param>
/// <param name="Total">Amount in all; null when unknown.</param>
public sealed record ProgressEvent(string Id, string Title, double Completed, double? Total) : CellEvent;
