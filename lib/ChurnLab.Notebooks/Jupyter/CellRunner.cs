using System.Diagnostics;
using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Events;
using ChurnLab.Notebooks.Jupyter.Wire;
using ChurnLab.Notebooks.Sessions;
using ChurnLab.Notebooks.Workers;

namespace ChurnLab.Notebooks.Jupyter;

/// <summary>Answers <c>execute_request</c>.</summary>
internal sealed class CellRunner(KernelWorker worker, IopubChannel iopub, CellPublisher publisher, KernelHistory history)
{
    private const string Gone = "A new one was started: variables are gone, run the cells above again.";

    private readonly OutputPages _pages = new(static () => Stopwatch.GetElapsedTime(0));
    private int _count;

    /// <summary>Runs a cell; what it produces is published before this returns.</summary>
    /// <returns>Content of <c>execute_reply</c>, and whether the requests behind it are to be aborted.</returns>
    public async Task<(JsonObject Reply, bool Aborts)> RunAsync(JupyterMessage message)
    {
        var cell = new CellRequest(message, _count + 1);
        if (cell.KeepsHistory)
            _count++;
        if (!cell.IsSilent)
        {
            var input = new JsonObject { ["code"] = cell.Code, ["execution_count"] = cell.Count };
            await iopub.PublishAsync("execute_input", input, message.Header.Json).ConfigureAwait(false);
        }

        await TellOfDeathAsync(cell).ConfigureAwait(false);
        var answer = await worker.AskAsync(
            new WorkerCommand.RunCell(cell.Count, "csharp", cell.Code) { AllowInput = cell.AllowsInput, Page = _pages.Begin(cell) },
            number => publisher.Begin(number, cell)).ConfigureAwait(false);
        await ExplainAsync(answer, cell).ConfigureAwait(false);
        _pages.End();
        if (cell.KeepsHistory)
            history.Add(cell.Count, cell.Code, cell.ResultText);
        return (await ReplyAsync(cell).ConfigureAwait(false), cell is { Error: not null, StopsOnError: true });
    }

    /// <summary>Content of the reply to a cell that is not run because one before it failed.</summary>
    public JsonObject Aborted() => new() { ["status"] = "aborted", ["execution_count"] = _count };

    private Task TellOfDeathAsync(CellRequest cell) => worker.TakeDiedIdle() is { } end
        ? iopub.PublishAsync(
            "stream",
            new JsonObject { ["name"] = "stderr", ["text"] = $"The process running the cells died after the last one: {end}. {Gone}\n" },
            cell.Message.Header.Json)
        : Task.CompletedTask;

    // A cell never ends well without having said so itself.
    private Task ExplainAsync(WorkerAnswer answer, CellRequest cell) => answer switch
    {
        { Reply: WorkerReply.CellDone { Outcome: CellOutcome.Completed } } => Task.CompletedTask,
        { Reply: WorkerReply.CellDone { Outcome: CellOutcome.Stuck } } => FailAsync(
            cell, "Interrupted", $"The cell did not stop when it was interrupted, so the process running it was ended. {Gone}"),
        { Reply: null } => FailAsync(cell, "WorkerDied", $"The process running the cell died: {answer.End}. {Gone}"),
        _ when cell.Error is null => FailAsync(cell, "Interrupted", "The cell was interrupted."),
        _ => Task.CompletedTask,
    };

    private Task FailAsync(CellRequest cell, string name, string message) =>
        publisher.ErrorAsync(new ErrorEvent(name, message, [$"{name}: {message}"]), cell);

    // Of a cell that is not counted the reply tells where the count stands.
    private async Task<JsonObject> ReplyAsync(CellRequest cell)
    {
        if (cell.Error is { } error)
        {
            var failed = CellPublisher.ErrorContent(error);
            failed["status"] = "error";
            failed["execution_count"] = _count;
            failed["user_expressions"] = new JsonObject();
            failed["payload"] = cell.Payload;
            return failed;
        }

        return new JsonObject
        {
            ["status"] = "ok",
            ["execution_count"] = _count,
            ["user_expressions"] = await EvaluateAsync(cell).ConfigureAwait(false),
            ["payload"] = cell.Payload,
        };
    }

    private async Task<JsonObject> EvaluateAsync(CellRequest cell)
    {
        if (cell.Expressions is not { Count: > 0 } asked)
            return [];
        var expressions = asked.Where(pair => pair.Value is JsonValue).ToDictionary(pair => pair.Key, pair => pair.Value!.ToString(), StringComparer.Ordinal);
        var answer = await worker.AskAsync(
            new WorkerCommand.Evaluate(expressions), number => publisher.Begin(number, cell)).ConfigureAwait(false);
        return (answer.Reply as WorkerReply.Evaluated)?.Values.DeepClone().AsObject() ?? [];
    }
}
