using System.Text.Json.Serialization;

namespace ChurnLab.Notebooks.Workers;

/// <summary>What the runner asks of its worker: one JSON object per line.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(RunCell), "run")]
[JsonDerivedType(typeof(CancelCell), "cancel")]
internal abstract record WorkerCommand
{
    /// <summary>Run a cell; the answer is any number of events and one <see cref="WorkerReply.CellDone"/>.</summary>
    public sealed record RunCell(int Ordinal, string Language, string Source) : WorkerCommand;

    /// <summary>Interrupt the running cell.</summary>
    public sealed record CancelCell : WorkerCommand;
}
