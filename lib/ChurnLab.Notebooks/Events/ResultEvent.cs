using System.Text.Json.Nodes;

namespace ChurnLab.Notebooks.Events;

/// <summary>The value of a cell's trailing expression.</summary>
/// <param name="Data">Content by media type.</param>
public sealed record ResultEvent(JsonObject Data) : CellEvent;
