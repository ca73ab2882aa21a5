using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Events;
using ChurnLab.Notebooks.Jupyter.Wire;

namespace ChurnLab.Notebooks.Jupyter;

/// <summary>A cell a client asked to run, and what it has produced.</summary>
internal sealed class CellRequest(JupyterMessage message, int count)
{
    public JupyterMessage Message { get; } = message;

    /// <summary>The number in brackets beside the cell.</summary>
    public int Count { get; } = count;

    public string Code => Message.Text("code");

    public bool IsSilent => Message.Flag("silent", otherwise: false);

    public bool KeepsHistory => !IsSilent && Message.Flag("store_history", otherwise: true);

    public bool StopsOnError => Message.Flag("stop_on_error", otherwise: true);

    public bool AllowsInput => Message.Flag("allow_stdin", otherwise: true);

    public JsonObject? Expressions => Message.Content["user_expressions"] as JsonObject;

    public ProgressBars Progress { get; } = new();

    public ErrorEvent? Error { get; set; }

    public JsonArray Payload { get; } = [];

    public string? ResultText { get; set; }
}
