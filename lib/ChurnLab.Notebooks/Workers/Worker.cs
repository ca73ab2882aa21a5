using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using ChurnLab.Notebooks.Sessions;

namespace ChurnLab.Notebooks.Workers;

/// <summary>The worker's side: one process, one session, cells as they are asked for.</summary>
internal sealed class Worker : IDisposable
{
    private readonly MessageChannel<WorkerReply, WorkerCommand> _channel;
    private readonly BlockingCollection<WorkerCommand.RunCell> _cells = [];
    private readonly CSharpSession _session;
    private readonly Lock _gate = new();
    private CancellationTokenSource _interrupt = new();

    private Worker(Stream pipe, SessionOptions options)
    {
        _channel = new(pipe, WorkerJson.Wire.WorkerReply, WorkerJson.Wire.WorkerCommand);
        _session = new CSharpSession(options);
    }

    /// <summary>Runs until the runner goes away.</summary>
    /// <param name="arguments">Name of the runner's pipe, path of the notebook, output limit per cell.</param>
    /// <returns>2 when the arguments are not those of a runner; otherwise it does not return by itself.</returns>
    public static int Run(IReadOnlyList<string> arguments)
    {
        if (arguments.Count != 3 || !int.TryParse(arguments[2], CultureInfo.InvariantCulture, out var limit))
        {
            Console.Error.WriteLine("This program is started by the notebook runner (churnlab run); it takes PIPE NOTEBOOK OUTPUT-LIMIT.");
            return 2;
        }

        // Results must not depend on the machine's settings.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        using var pipe = new NamedPipeClientStream(".", arguments[0], PipeDirection.InOut, PipeOptions.CurrentUserOnly);
        pipe.Connect(10_000);
        using var worker = new Worker(pipe, new SessionOptions { DocumentPath = arguments[1], OutputLimit = limit });
        worker.Loop();
        return 0;
    }

    public void Dispose()
    {
        _session.Dispose();
        _interrupt.Dispose();
        _cells.Dispose();
        _channel.Dispose();
    }

    private void Loop()
    {
        new Thread(Listen) { IsBackground = true, Name = "commands" }.Start();
        _session.WarmUp();
        _channel.Send(new WorkerReply.Ready());
        foreach (var cell in _cells.GetConsumingEnumerable())
        {
            var outcome = _session.Run(
                new CellSource(cell.Ordinal, cell.Source, cell.Language),
                item => _channel.Send(new WorkerReply.Produced(item)),
                _interrupt.Token);
            _channel.Send(new WorkerReply.CellDone(outcome));
            if (outcome == CellOutcome.Stuck)
                EndNow();
            lock (_gate)
            {
                if (_interrupt.IsCancellationRequested)
                    _interrupt = new CancellationTokenSource();
            }
        }
    }

    private void Listen()
    {
        while (_channel.Receive() is { } command)
        {
            if (command is WorkerCommand.RunCell cell)
                _cells.Add(cell);
            else
                Interrupt();
        }

        // The runner is gone, however it went: nobody will read what this process makes.
        EndNow();
    }

    private void Interrupt()
    {
        lock (_gate)
            _interrupt.Cancel();
    }

    // Not Environment.Exit: that would run the user's exit handlers and wait for a stuck thread.
    private static void EndNow() => Process.GetCurrentProcess().Kill();
}
