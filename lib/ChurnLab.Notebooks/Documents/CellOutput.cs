using System.Text.Json.Nodes;

namespace ChurnLab.Notebooks.Documents;

/// <summary>One output of a code cell: a view over its JSON.</summary>
/// <param name="json">The output object of nbformat 4.</param>
public sealed class CellOutput(JsonObject json)
{
    /// <summary>The JSON behind the output, with members this class does not know.</summary>
    public JsonObject Json { get; } = json;

    /// <summary>nbformat's <c>output_type</c>: <c>stream</c>, <c>display_data</c>, <c>execute_result</c> or <c>error</c>.</summary>
    public string OutputType => Json["output_type"].AsText() ?? "";

    /// <summary>Name of a stream, <c>stdout</c> or <c>stderr</c>; empty for other outputs.</summary>
    public string StreamName => Json["name"].AsText() ?? "";

    /// <summary>Text of a stream; empty for other outputs.</summary>
    public string Text => Json["text"].JoinedText();

    /// <summary>Content by media type of a display or a result; empty for other outputs.</summary>
    public JsonObject Data => Json["data"] as JsonObject ?? [];

    /// <summary>Type name of an error, such as <c>InvalidOperationException</c>; empty for other outputs.</summary>
    public string ErrorName => Json["ename"].AsText() ?? "";

    /// <summary>Message of an error; empty for other outputs.</summary>
    public string ErrorValue => Json["evalue"].AsText() ?? "";

    /// <summary>Lines of an error's traceback, which may hold ANSI colour codes.</summary>
    public IEnumerable<string> Traceback =>
        (Json["traceback"] as JsonArray)?.Select(line => line.AsText()).OfType<string>() ?? [];

    /// <summary>Makes a stream output.</summary>
    /// <param name="name"><c>stdout</c> or <c>stderr</c>.</param>
    /// <param name="text">The text.</param>
    public static CellOutput Stream(string name, string text) => new(new JsonObject
    {
        ["name"] = name,
        ["output_type"] = "stream",
        ["text"] = NotebookText.ToLines(text),
    });

    /// <summary>Makes a display.</summary>
    /// <param name="data">Content by media type, copied; texts are split into lines as Jupyter does.</param>
    public static CellOutput Display(JsonObject data) => new(new JsonObject
    {
        ["data"] = NotebookText.SplitTexts(data),
        ["metadata"] = new JsonObject(),
        ["output_type"] = "display_data",
    });

    /// <summary>Makes the result of a cell.</summary>
    /// <param name="data">Content by media type, copied; texts are split into lines as Jupyter does.</param>
    /// <param name="executionCount">Count of the cell that made it.</param>
    public static CellOutput Result(JsonObject data, int executionCount) => new(new JsonObject
    {
        ["data"] = NotebookText.SplitTexts(data),
        ["execution_count"] = executionCount,
        ["metadata"] = new JsonObject(),
        ["output_type"] = "execute_result",
    });

    /// <summary>Makes an error.</summary>
    /// <param name="name">Type name of the exception.</param>
    /// <param name="value">Its message.</param>
    /// <param name="traceback">Lines that say where it happened.</param>
    public static CellOutput Error(string name, string value, IEnumerable<string> traceback) => new(new JsonObject
    {
        ["ename"] = name,
        ["evalue"] = value,
        ["output_type"] = "error",
        ["traceback"] = new JsonArray([.. traceback.Select(line => (JsonNode)line)]),
    });
}
