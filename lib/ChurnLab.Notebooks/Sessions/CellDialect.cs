using System.Text.Json.Nodes;

namespace ChurnLab.Notebooks.Sessions;

/// <summary>Takes a cell apart at its language lines (<c>#!csharp</c>, <c>#!html</c>, …) and shows the parts that are not C#.</summary>
internal static class CellDialect
{
    private static readonly Dictionary<string, string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["csharp"] = "csharp",
        ["c#"] = "csharp",
        ["cs"] = "csharp",
        ["markdown"] = "markdown",
        ["md"] = "markdown",
        ["html"] = "html",
        ["javascript"] = "javascript",
        ["js"] = "javascript",
        ["mermaid"] = "mermaid",
    };

    /// <summary>One part of a cell.</summary>
    /// <param name="Language">Canonical name of its language.</param>
    /// <param name="Text">Its text; C# is padded with empty lines so that its line numbers are those of the cell.</param>
    /// <param name="Timed">Whether its running time is to be shown.</param>
    public readonly record struct Part(string Language, string Text, bool Timed);

    /// <summary>Every name that can stand after <c>#!</c>.</summary>
    public static IEnumerable<string> Magics => Languages.Keys.Append("time");

    /// <summary>Whether what follows a line such as <c>#!time</c> is C#: true or false by its language, null when it stays what it was.</summary>
    /// <param name="line">A line that starts with <c>#!</c>.</param>
    public static bool? TurnsToCSharp(string line) =>
        line[2..].Trim() is var magic && magic == "time" ? null : Languages.GetValueOrDefault(magic, "csharp") == "csharp";

    /// <summary>Splits a cell into parts of one language each; parts without text are left out.</summary>
    /// <exception cref="CellDialectException">A line names a language or command that is not known here.</exception>
    public static List<Part> Split(CellSource cell)
    {
        var language = Canonical(cell.Language, 1);
        if (!cell.Text.Contains("#!", StringComparison.Ordinal))
            return [new Part(language, cell.Text, Timed: false)];

        var parts = new List<Part>();
        var lines = cell.Text.ReplaceLineEndings("\n").Split('\n');
        var start = 0;
        var timed = false;
        for (var i = 0; i <= lines.Length; i++)
        {
            var magic = i < lines.Length && lines[i].StartsWith("#!", StringComparison.Ordinal) ? lines[i][2..].Trim() : null;
            if (i < lines.Length && magic is null)
                continue;
            AddPart(parts, language, lines, start..i, ref timed);
            start = i + 1;
            if (magic == "time")
                timed = true;
            else if (magic is not null)
                language = Canonical(magic, i + 1);
        }

        return parts;
    }

    /// <summary>Content by media type of a part that is not C#.</summary>
    public static JsonObject Show(Part part) => part.Language switch
    {
        "html" => new JsonObject { ["text/html"] = part.Text },
        "javascript" => new JsonObject { ["text/html"] = $"<script type=\"text/javascript\">\n{part.Text}\n</script>" },
        "mermaid" => new JsonObject { ["text/vnd.mermaid"] = part.Text, ["text/plain"] = part.Text },
        _ => new JsonObject { ["text/markdown"] = part.Text },
    };

    private static void AddPart(List<Part> parts, string language, string[] lines, Range range, ref bool timed)
    {
        var text = lines[range];
        if (text.All(string.IsNullOrWhiteSpace))
            return;
        var padding = language == "csharp" ? new string('\n', range.Start.Value) : "";
        parts.Add(new Part(language, padding + string.Join('\n', text), timed));
        timed = false;
    }

    private static string Canonical(string name, int line) => Languages.TryGetValue(name, out var language)
        ? language
        : throw new CellDialectException(
            $"'#!{name}' is not known here: expected one of #!csharp, #!markdown, #!html, #!javascript, #!mermaid, #!time.", line);
}
