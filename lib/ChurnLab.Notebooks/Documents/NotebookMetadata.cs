using System.Text.Json.Nodes;

namespace ChurnLab.Notebooks.Documents;

/// <summary>The metadata with which a C# notebook opens in Jupyter, VS Code and .NET Interactive alike.</summary>
/// <remarks>
/// Names are sorted, as nbformat writes them. Executors replace <c>language_info</c> by what the kernel answers, so a kernel
/// must answer exactly <see cref="LanguageInfo"/>, or each run would make a difference.
/// </remarks>
public static class NotebookMetadata
{
    /// <summary>Name under which Jupyter looks up the kernel.</summary>
    public const string KernelName = ".net-csharp";

    /// <summary>Makes the whole block: <c>kernelspec</c>, <c>language_info</c> and <c>polyglot_notebook</c>.</summary>
    public static JsonObject Default() => new()
    {
        ["kernelspec"] = KernelSpec(),
        ["language_info"] = LanguageInfo(),
        ["polyglot_notebook"] = PolyglotNotebook(),
    };

    /// <summary>Makes the <c>kernelspec</c> part.</summary>
    public static JsonObject KernelSpec() => new()
    {
        ["display_name"] = ".NET (C#)",
        ["language"] = "C#",
        ["name"] = KernelName,
    };

    /// <summary>Makes the <c>language_info</c> part.</summary>
    public static JsonObject LanguageInfo() => new()
    {
        ["file_extension"] = ".cs",
        ["mimetype"] = "text/x-csharp",
        ["name"] = "C#",
        ["pygments_lexer"] = "csharp",
        ["version"] = "14.0",
    };

    /// <summary>Makes the <c>polyglot_notebook</c> part, which is also what <c>#!meta</c> of a .dib file holds.</summary>
    public static JsonObject PolyglotNotebook() => new()
    {
        ["kernelInfo"] = new JsonObject
        {
            ["defaultKernelName"] = "csharp",
            ["items"] = new JsonArray(new JsonObject
            {
                ["aliases"] = new JsonArray(),
                ["languageName"] = "csharp",
                ["name"] = "csharp",
            }),
        },
    };

    /// <summary>Names of the parts that are absent from a notebook or differ from the default; empty when all is well.</summary>
    /// <param name="document">The notebook.</param>
    public static IReadOnlyList<string> Wanting(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var found = document.Json["metadata"] as JsonObject;
        return [.. Default().Where(part => !JsonNode.DeepEquals(part.Value, found?[part.Key])).Select(part => part.Key)];
    }

    /// <summary>Sets the parts that are absent or differ; other metadata stay.</summary>
    /// <param name="document">The notebook, changed in place.</param>
    /// <returns>Whether anything was changed.</returns>
    public static bool Ensure(NotebookDocument document)
    {
        var wanting = Wanting(document);
        var parts = Default();
        foreach (var name in wanting)
            document.Metadata[name] = parts[name]!.DeepClone();
        return wanting.Count > 0;
    }

    /// <summary>Language the notebook says it is written in; empty when it does not say.</summary>
    internal static string LanguageOf(NotebookDocument document)
    {
        var named = document.Json.Find("metadata", "kernelspec", "language").AsText() ?? "";
        return named.Length > 0 ? named : document.Json.Find("metadata", "language_info", "name").AsText() ?? "";
    }
}
