using System.Text.Json.Nodes;

namespace ChurnLab.Notebooks.Jupyter.Wire;

/// <summary>A message of a client.</summary>
/// <param name="Route">Where replies go: identity of the peer, then the frames that stood before the delimiter.</param>
/// <param name="Header">Its header.</param>
/// <param name="ParentHeader">Header of the message it answers; empty when it answers none.</param>
/// <param name="Content">What it says.</param>
internal sealed record JupyterMessage(
    IReadOnlyList<ReadOnlyMemory<byte>> Route, MessageHeader Header, JsonObject ParentHeader, JsonObject Content)
{
    /// <summary>Which cell of the document it is about; null when the client does not tell.</summary>
    public string? CellId { get; init; }

    /// <summary>A text of the content; empty when it is absent or no text.</summary>
    public string Text(string name) => Content[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    /// <summary>A switch of the content.</summary>
    public bool Flag(string name, bool otherwise) =>
        Content[name] is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : otherwise;

    /// <summary>A whole number of the content; null when it is absent or none.</summary>
    public int? Number(string name) => Content[name] is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;
}
