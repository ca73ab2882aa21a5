using System.Text.Json.Nodes;

namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>Tells what the name or the call at the cursor is.</summary>
internal static class Inspector
{
    /// <summary>Content by media type; null when nothing is known there.</summary>
    public static JsonObject? Inspect(Draft draft, bool detailed, CancellationToken token)
    {
        var symbols = SubjectFinder.Find(draft, token);
        if (symbols.IsEmpty)
            return null;
        return new JsonObject { ["text/plain"] = string.Join('\n', symbols.Take(detailed ? int.MaxValue : 1).Select(SymbolText.Declaration)) };
    }
}
