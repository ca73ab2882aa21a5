using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChurnLab.Notebooks.Reports.Cells;

/// <summary>Reads sizes from JSON that a notebook brings.</summary>
internal static class Pixels
{
    private const int Most = 10_000;

    /// <summary>Returns whole pixels, or null for what is not a number of a sensible size.</summary>
    public static int? Of(JsonNode? node)
    {
        // A number made in memory answers only for its own type; its text is the same for all of them.
        if (node?.GetValueKind() != JsonValueKind.Number)
            return null;
        var pixels = double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture);
        return pixels is > 0 and < Most ? (int)Math.Ceiling(pixels) : null;
    }
}
