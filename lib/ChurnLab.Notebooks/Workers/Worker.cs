using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Runtime.InteropServices;
using ChurnLab.Notebooks.Sessions;

namespace ChurnLab.Notebooks.Workers;

/// <summary>The worker's side: one process, one session, cells as they are asked for.</summary>
internal sealed class Worker : IDisposable
{
    private readonly MessageChannel<WorkerReply, WorkerCommand> _channel;
    private readonly BlockingCollection<(WorkerCommand.RunCell Cell, CancellationTokenSource Interrupt)> _cells = [];
    private readonly CSharpSession _session;

    private Worker(Stream pipe, SessionOptions options)
    {
        _channel = new(pipe, WorkerJson.Wire.WorkerReply, WorkerJson.Wire.WorkerCommand);
        _session = new CSharpSession(options);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => _session.Flush();
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
        // Ctrl+C in a terminal reaches the worker too; its runner decides what it means.
        using var terminal = PosixSignalRegistration.Create(PosixSignal.SIGINT, static signal => signal.Cancel = true);
        using var worker = new Worker(pipe, new SessionOptions { DocumentPath = arguments[1], OutputLimit = limit });
        worker.Loop();
        return 0;
    }

    public void Dispose()
    {
        _session.Dispose();
        _cells.Dispose();
        _channel.Dispose();
    }

    private void Loop()
    {
        new Thread(Listen) { IsBackground = true, Name = "commands" }.Start();
        _session.WarmUp();
        _channel.Send(new WorkerReply.Ready());
        foreach (var (cell, interrupt) in _cells.GetConsumingEnumerable())
        {
            var outcome = _session.Run(
                new CellSource(cell.Ordinal, cell.Source, cell.Language),
                item => _channel.Send(new WorkerReply.Produced(item)),
                interrupt.Token);
            _channel.Send(new WorkerReply.CellDone(outcome));
            if (outcome == CellOutcome.Stuck)
                EndNow();
        }
    }

    private void Listen()
    {
        var interrupt = new CancellationTokenSource();
        while (_channel.Receive() is { } command)
        {
            if (command is WorkerCommand.RunCell cell)
                _cells.Add((cell, interrupt = new CancellationTokenSource()));
            else
                interrupt.Cancel();
        }

        // The runner is gone, however it went: nobody will read what this process makes.
        EndNow();
    }

    // Not Environment.Exit: that would run the user's exit handlers and wait for a stuck thread.
    private static void EndNow() => Process.GetCurrentProcess().Kill();
}
