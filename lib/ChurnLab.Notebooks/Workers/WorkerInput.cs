using System.Collections.Concurrent;

namespace ChurnLab.Notebooks.Workers;

/// <summary>Asks the other side of the channel for lines a person types.</summary>
internal sealed class WorkerInput(MessageChannel<WorkerReply, WorkerCommand> channel) : IDisposable
{
    private readonly Lock _turn = new();
    private readonly BlockingCollection<string> _answers = [];

    /// <summary>Number of the request on whose behalf is asked.</summary>
    public long Request { get; set; }

    /// <summary>Asks and waits; one question at a time.</summary>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public string Ask(string prompt, bool isPassword, CancellationToken interrupt)
    {
        lock (_turn)
        {
            // An answer that came after its question was given up belongs to nobody.
            while (_answers.TryTake(out _))
                continue;
            channel.Send(new WorkerReply.InputNeeded(prompt, isPassword) { Request = Request });
            return _answers.Take(interrupt);
        }
    }

    /// <summary>Takes what the person typed.</summary>
    public void Take(string answer) => _answers.Add(answer);

    public void Dispose() => _answers.Dispose();
}
