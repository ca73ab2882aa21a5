using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ChurnLab.Notebooks.Events;
using ChurnLab.Notebooks.Sessions;
using ChurnLab.Notebooks.Sessions.Language;

namespace ChurnLab.Notebooks.Workers;

/// <summary>What a worker answers: one JSON object per line.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "reply")]
[JsonDerivedType(typeof(Ready), "ready")]
[JsonDerivedType(typeof(Produced), "produced")]
[JsonDerivedType(typeof(InputNeeded), "input")]
[JsonDerivedType(typeof(CellDone), "done")]
[JsonDerivedType(typeof(Evaluated), "evaluated")]
[JsonDerivedType(typeof(Completed), "completed")]
[JsonDerivedType(typeof(Inspected), "inspected")]
internal abstract record WorkerReply
{
    /// <summary>Number of the request this belongs to; 0 when it belongs to none.</summary>
    public long Request { get; init; }

    /// <summary>The worker listens.</summary>
    public sealed record Ready : WorkerReply;

    /// <summary>A cell produced something, perhaps after it had ended.</summary>
    public sealed record Produced(CellEvent Event) : WorkerReply;

    /// <summary>The running cell waits for a person.</summary>
    public sealed record InputNeeded(string Prompt, bool IsPassword) : WorkerReply;

    /// <summary>The running cell ended.</summary>
    public sealed record CellDone(CellOutcome Outcome) : WorkerReply;

    /// <summary>Values of expressions by name, as Jupyter wants them.</summary>
    public sealed record Evaluated(JsonObject Values) : WorkerReply;

    /// <summary>What can stand at the place.</summary>
    public sealed record Completed(CompletionList List) : WorkerReply;

    /// <summary>What stands at the place, by media type; null when nothing is known.</summary>
    public sealed record Inspected(JsonObject? Data) : WorkerReply;
}
