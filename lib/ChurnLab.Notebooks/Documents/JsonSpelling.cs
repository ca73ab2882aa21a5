using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace ChurnLab.Notebooks.Documents;

/// <summary>Remembers how a string was spelled in its file, where that is not the way this library would spell it.</summary>
/// <remarks>
/// <c>\/</c>, <c>\u003C</c> or upper-case digits in escapes are rare, so they are kept beside the node and not in it.
/// JsonElement would keep them too, but it cannot give the value of a string with a lone surrogate.
/// </remarks>
internal static class JsonSpelling
{
    private static readonly ConditionalWeakTable<JsonNode, string> Tokens = [];

    public static void Keep(JsonNode node, string token) => Tokens.Add(node, token);

    public static bool TryFind(JsonNode node, [NotNullWhen(true)] out string? token) => Tokens.TryGetValue(node, out token);

    /// <summary>Copies a tree with the spelling of its strings, which <see cref="JsonNode.DeepClone"/> would drop.</summary>
    public static JsonNode? DeepClone(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                return new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, DeepClone(member.Value))));
            case JsonArray items:
                return new JsonArray([.. items.Select(DeepClone)]);
            default:
                var copy = node?.DeepClone();
                if (node is not null && TryFind(node, out var token))
                    Keep(copy!, token);
                return copy;
        }
    }

    public static bool HasAny(JsonNode? root) => ValuesOf(root).Any(value => TryFind(value, out _));

    public static void Forget(JsonNode? root)
    {
        foreach (var value in ValuesOf(root))
            Tokens.Remove(value);
    }

    private static IEnumerable<JsonValue> ValuesOf(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => ValuesOf(member.Value)),
        JsonArray items => items.SelectMany(ValuesOf),
        JsonValue value => [value],
        _ => [],
    };
}
