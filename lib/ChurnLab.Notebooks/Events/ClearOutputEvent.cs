namespace ChurnLab.Notebooks.Events;

/// <summary>The outputs of the cell so far are to go.</summary>
/// <param name="Wait">Whether they stay until the next output comes, so that an animation does not flicker.</param>
public sealed record ClearOutputEvent(bool Wait) : CellEvent;
