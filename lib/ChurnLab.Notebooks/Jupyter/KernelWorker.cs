using ChurnLab.Notebooks.Running;
using ChurnLab.Notebooks.Sessions;
using ChurnLab.Notebooks.Workers;

namespace ChurnLab.Notebooks.Jupyter;

/// <summary>The process that runs the cells of a kernel, and the ones that take its place when it dies.</summary>
/// <remarks>One request at a time. A process that dies is replaced at once, and who asked is told how it ended.</remarks>
internal sealed class KernelWorker : IDisposable
{
    // A machine on which no worker starts is not helped by starting more of them.
    private const int MostStartsInARow = 3;

    private readonly string _documentPath;
    private readonly RunOptions _options;
    private readonly IKernelWorkerListener _listener;
    private readonly Lock _gate = new();
    private WorkerProcess _process;
    private TaskCompletionSource<bool> _ready = NewSignal();
    private Question? _question;
    private long _lastNumber;
    private int _startsInARow;
    private bool _disposed;
    private string? _diedIdle;

    /// <summary>Starts the first process.</summary>
    /// <param name="documentPath">Notebook the cells belong to.</param>
    /// <param name="options">Limits of the process.</param>
    /// <param name="listener">Takes what comes beside the answers.</param>
    public KernelWorker(string documentPath, RunOptions options, IKernelWorkerListener listener)
    {
        (_documentPath, _options, _listener) = (documentPath, options, listener);
        _process = Start();
    }

    /// <summary>Asks the process for something and waits for the answer.</summary>
    /// <param name="command">What is asked; it is given its number here.</param>
    /// <param name="numbered">Told the number before anything is produced under it.</param>
    public async Task<WorkerAnswer> AskAsync(WorkerCommand command, Action<long>? numbered = null)
    {
        Question question;
        Task ready;
        lock (_gate)
        {
            if (_ready.Task is { IsCompletedSuccessfully: true, Result: false })
                Replace();
            question = _question = new Question(++_lastNumber);
            ready = _ready.Task;
        }

        numbered?.Invoke(question.Number);
        await Task.WhenAny(ready, question.Answered).ConfigureAwait(false);
        lock (_gate)
        {
            if (!question.Answered.IsCompleted)
            {
                question.IsSent = true;
                _process.Send(command with { Request = question.Number });
            }
        }

        return await question.Answered.ConfigureAwait(false);
    }

    /// <summary>Interrupts what is under way, if anything is; kills the process when that does not help in time.</summary>
    public void Interrupt()
    {
        lock (_gate)
        {
            if (_question is not { } question)
                return;
            if (!question.IsSent)
            {
                _question = null;
                question.Answer(new WorkerAnswer(new WorkerReply.CellDone(CellOutcome.Cancelled), null));
                return;
            }

            _process.Send(new WorkerCommand.CancelCell { Request = question.Number });
            _ = KillIfLateAsync(_process, question.Answered);
        }
    }

    /// <summary>Passes on what a person typed.</summary>
    public void Answer(string text)
    {
        lock (_gate)
            _process.Send(new WorkerCommand.Answer(text));
    }

    /// <summary>How the process ended that died while nothing was asked of it; null when none did, or when this was asked before.</summary>
    public string? TakeDiedIdle()
    {
        lock (_gate)
        {
            var note = _diedIdle;
            _diedIdle = null;
            return note;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _process.Dispose();
        }
    }

    private static TaskCompletionSource<bool> NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task KillIfLateAsync(WorkerProcess process, Task answered)
    {
        if (await Task.WhenAny(answered, Task.Delay(_options.InterruptGrace)).ConfigureAwait(false) != answered)
            process.Kill();
    }

    private WorkerProcess Start()
    {
        _startsInARow++;
        var process = WorkerProcess.Start(_documentPath, _options);
        var ready = _ready;
        _ = Task.Run(() => ReadAsync(process, ready));
        return process;
    }

    private void Replace()
    {
        _ready = NewSignal();
        _process = Start();
    }

    private async Task ReadAsync(WorkerProcess process, TaskCompletionSource<bool> ready)
    {
        await foreach (var reply in process.Replies.ReadAllAsync().ConfigureAwait(false))
        {
            switch (reply)
            {
                case WorkerReply.Ready:
                    lock (_gate)
                        _startsInARow = 0;
                    ready.TrySetResult(true);
                    break;
                case WorkerReply.Produced produced:
                    await _listener.ProducedAsync(reply.Request, produced.Event).ConfigureAwait(false);
                    break;
                case WorkerReply.InputNeeded input:
                    await _listener.InputNeededAsync(input.Request, input.Prompt, input.IsPassword).ConfigureAwait(false);
                    break;
                default:
                    Answered(process, reply);
                    break;
            }
        }

        Died(process, ready);
    }

    private void Answered(WorkerProcess process, WorkerReply reply)
    {
        lock (_gate)
        {
            // It is of no use any more: who asks next is not to find it dying.
            if (process == _process && reply is WorkerReply.CellDone { Outcome: CellOutcome.Stuck })
            {
                process.Kill();
                Replace();
            }

            if (_question?.Number != reply.Request)
                return;
            _question.Answer(new WorkerAnswer(reply, null));
            _question = null;
        }
    }

    private void Died(WorkerProcess process, TaskCompletionSource<bool> ready)
    {
        var end = process.DescribeEnd();
        lock (_gate)
        {
            if (_disposed)
                return;
            if (process == _process)
                Mourn(end);
            ready.TrySetResult(false);
        }

        process.Dispose();
    }

    private void Mourn(string end)
    {
        if (_question is null)
            _diedIdle = end;
        _question?.Answer(new WorkerAnswer(null, end));
        _question = null;
        if (_startsInARow < MostStartsInARow)
            Replace();
    }

    /// <summary>What was asked.</summary>
    private sealed class Question(long number)
    {
        private readonly TaskCompletionSource<WorkerAnswer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public long Number { get; } = number;

        public bool IsSent { get; set; }

        public Task<WorkerAnswer> Answered => _answer.Task;

        public void Answer(WorkerAnswer answer) => _answer.TrySetResult(answer);
    }
}
