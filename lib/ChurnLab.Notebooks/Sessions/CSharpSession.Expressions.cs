using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Events;

namespace ChurnLab.Notebooks.Sessions;

/// <content>Expressions evaluated beside the cells, as clients ask for them.</content>
public sealed partial class CSharpSession
{
    /// <summary>Evaluates an expression; what it declares is forgotten, what it changes stays changed.</summary>
    /// <param name="expression">A C# expression.</param>
    /// <param name="interrupt">Cancelling it interrupts the evaluation.</param>
    /// <returns>
    /// As Jupyter wants it: <c>status</c> "ok" with <c>data</c> and <c>metadata</c>, or "error" with <c>ename</c>, <c>evalue</c> and
    /// <c>traceback</c>.
    /// </returns>
    public JsonObject Evaluate(string expression, CancellationToken interrupt)
    {
        ArgumentNullException.ThrowIfNull(expression);
        JsonObject? answer = null;
        var kept = _chain.Mark();
        var outcome = Run(
            new CellSource(0, expression),
            item => answer = item switch
            {
                ResultEvent result => new() { ["status"] = "ok", ["data"] = result.Data.DeepClone(), ["metadata"] = new JsonObject() },
                ErrorEvent error => Failure(error),
                _ => answer,
            },
            interrupt);
        _chain.Return(kept);
        return answer ?? (outcome == CellOutcome.Completed
            ? new() { ["status"] = "ok", ["data"] = new JsonObject(), ["metadata"] = new JsonObject() }
            : Failure(new ErrorEvent("Interrupted", "The evaluation was interrupted.", [])));
    }

    private static JsonObject Failure(ErrorEvent error) => new()
    {
        ["status"] = "error",
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]),
    };
}
