using System.Text.Json.Nodes;

namespace ChurnLab.Notebooks.Events;

/// <summary>Help the cell asked for: shown beside the notebook where a client can, and as an output elsewhere.</summary>
/// <param name="Data">Content by media type, <c>text/plain</c> among them.</param>
public sealed record PageEvent(JsonObject Data) : CellEvent;
