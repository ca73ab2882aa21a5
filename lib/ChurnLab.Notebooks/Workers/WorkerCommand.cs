using System.Text.Json.Serialization;

namespace ChurnLab.Notebooks.Workers;

/// <summary>What the runner or kernel asks of its worker: one JSON object per line.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(RunCell), "run")]
[JsonDerivedType(typeof(Evaluate), "evaluate")]
[JsonDerivedType(typeof(Complete), "complete")]
[JsonDerivedType(typeof(Inspect), "inspect")]
[JsonDerivedType(typeof(CancelCell), "cancel")]
[JsonDerivedType(typeof(Answer), "answer")]
internal abstract record WorkerCommand
{
    /// <summary>Number of the request, repeated by everything that answers it.</summary>
    public long Request { get; init; }

    /// <summary>Run a cell; the answer is any number of events and one <see cref="WorkerReply.CellDone"/>.</summary>
    public sealed record RunCell(int Ordinal, string Language, string Source) : WorkerCommand
    {
        /// <summary>Whether there is somebody to answer what the cell asks.</summary>
        public bool AllowInput { get; init; }

        /// <summary>Number of the page its outputs go to.</summary>
        public long Page { get; init; }
    }

    /// <summary>Evaluate expressions by name without changing the session; the answer is <see cref="WorkerReply.Evaluated"/>.</summary>
    public sealed record Evaluate(IReadOnlyDictionary<string, string> Expressions) : WorkerCommand;

    /// <summary>Say what can stand at a place; the answer is <see cref="WorkerReply.Completed"/>.</summary>
    public sealed record Complete(string Code, int Position) : WorkerCommand;

    /// <summary>Say what stands at a place; the answer is <see cref="WorkerReply.Inspected"/>.</summary>
    public sealed record Inspect(string Code, int Position, bool Detailed) : WorkerCommand;

    /// <summary>Interrupt the request of that number if it is still under way; with number 0, whatever is.</summary>
    public sealed record CancelCell : WorkerCommand;

    /// <summary>What a person answered to <see cref="WorkerReply.InputNeeded"/>.</summary>
    public sealed record Answer(string Text) : WorkerCommand;
}
