using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Jupyter.Wire;
using ChurnLab.Notebooks.Sessions;
using ChurnLab.Notebooks.Sessions.Language;
using ChurnLab.Notebooks.Workers;

namespace ChurnLab.Notebooks.Jupyter;

/// <summary>Answers <c>complete_request</c>, <c>inspect_request</c> and <c>is_complete_request</c>.</summary>
internal sealed class LanguageAnswers(KernelWorker worker)
{
    public async Task<JsonObject> CompleteAsync(JupyterMessage request)
    {
        var (code, position) = Place(request);
        var answer = await worker.AskAsync(new WorkerCommand.Complete(code, position)).ConfigureAwait(false);
        var list = (answer.Reply as WorkerReply.Completed)?.List ?? new CompletionList([], position, position);
        var (start, end) = (CodePoints.FromUtf16(code, list.Start), CodePoints.FromUtf16(code, list.End));
        return new JsonObject
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray([.. list.Items.Select(item => (JsonNode)item.Text)]),
            ["cursor_start"] = start,
            ["cursor_end"] = end,
            ["metadata"] = new JsonObject
            {
                // Clients show kind and signature beside the text; the name is Jupyter's own.
                ["_jupyter_types_experimental"] = new JsonArray([.. list.Items.Select(item => new JsonObject
                {
                    ["start"] = start,
                    ["end"] = end,
                    ["text"] = item.Text,
                    ["type"] = item.Kind,
                    ["signature"] = item.Signature ?? "",
                })]),
            },
        };
    }

    public async Task<JsonObject> InspectAsync(JupyterMessage request)
    {
        var (code, position) = Place(request);
        var detailed = request.Number("detail_level") is > 0;
        var answer = await worker.AskAsync(new WorkerCommand.Inspect(code, position, detailed)).ConfigureAwait(false);
        var data = (answer.Reply as WorkerReply.Inspected)?.Data;
        return new JsonObject
        {
            ["status"] = "ok",
            ["found"] = data is not null,
            ["data"] = data?.DeepClone() ?? new JsonObject(),
            ["metadata"] = new JsonObject(),
        };
    }

    /// <summary>Answers by the grammar alone, here: Jupyter's console waits a second, and asks no more when it had to wait longer once.</summary>
    public static JsonObject Check(JupyterMessage request) => CSharpSession.CheckCompleteness(request.Text("code")) switch
    {
        { Status: Completeness.Complete } => new JsonObject { ["status"] = "complete" },
        { Status: Completeness.Invalid } => new JsonObject { ["status"] = "invalid" },
        { Indent: var indent } => new JsonObject { ["status"] = "incomplete", ["indent"] = indent },
    };

    private static (string Code, int Position) Place(JupyterMessage request)
    {
        var code = request.Text("code");
        return (code, CodePoints.ToUtf16(code, request.Number("cursor_pos") ?? int.MaxValue));
    }
}
