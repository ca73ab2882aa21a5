using System.Text.Json.Nodes;

namespace ChurnLab.Notebooks.Events;

/// <summary>A value shown by <c>display</c>.</summary>
/// <param name="Data">Content by media type.</param>
/// <param name="DisplayId">Identity by which the display can be updated.</param>
public sealed record DisplayEvent(JsonObject Data, string DisplayId) : CellEvent;
