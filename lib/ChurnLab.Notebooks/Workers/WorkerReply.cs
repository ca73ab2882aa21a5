using System.Text.Json.Serialization;
using ChurnLab.Notebooks.Events;
using ChurnLab.Notebooks.Sessions;

namespace ChurnLab.Notebooks.Workers;

/// <summary>What a worker answers: one JSON object per line.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "reply")]
[JsonDerivedType(typeof(Ready), "ready")]
[JsonDerivedType(typeof(Produced), "produced")]
[JsonDerivedType(typeof(CellDone), "done")]
internal abstract record WorkerReply
{
    /// <summary>The worker listens.</summary>
    public sealed record Ready : WorkerReply;

    /// <summary>The running cell produced something.</summary>
    public sealed record Produced(CellEvent Event) : WorkerReply;

    /// <summary>The running cell ended.</summary>
    public sealed record CellDone(CellOutcome Outcome) : WorkerReply;
}
