using System.Text.Json.Nodes;

namespace ChurnLab.Notebooks.Events;

/// <summary>New content of an earlier display, wherever in the notebook it stands.</summary>
/// <param name="Data">Content by media type.</param>
/// <param name="DisplayId">Identity of the display.</param>
public sealed record UpdateDisplayEvent(JsonObject Data, string DisplayId) : CellEvent;
