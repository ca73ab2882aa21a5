using System.Text.Json.Nodes;

namespace ChurnLab.Notebooks.Jupyter.Wire;

/// <summary>Who sent a message, and what it is.</summary>
/// <param name="Json">The header as it came: replies repeat it as their parent header, unknown members included.</param>
internal sealed record MessageHeader(JsonObject Json)
{
    public string Id => Text("msg_id");

    public string Type => Text("msg_type");

    public string Session => Text("session");

    private string Text(string name) => Json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
}
