using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Sessions;

namespace ChurnLab.Notebooks.Workers;

/// <summary>The worker's side: one process, one session, cells as they are asked for.</summary>
internal sealed class Worker : IDisposable
{
    private readonly MessageChannel<WorkerReply, WorkerCommand> _channel;
    private readonly BlockingCollection<(WorkerCommand Command, CancellationTokenSource Interrupt)> _requests = [];
    private readonly WorkerInput _input;
    private readonly CSharpSession _session;

    private Worker(Stream pipe, SessionOptions options)
    {
        _channel = new(pipe, WorkerJson.Wire.WorkerReply, WorkerJson.Wire.WorkerCommand);
        _input = new WorkerInput(_channel);
        _session = new CSharpSession(options with { Input = _input.Ask });
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
        _requests.Dispose();
        _input.Dispose();
        _channel.Dispose();
    }

    private void Loop()
    {
        new Thread(Listen) { IsBackground = true, Name = "commands" }.Start();
        _session.WarmUp();
        _channel.Send(new WorkerReply.Ready());
        foreach (var (command, interrupt) in _requests.GetConsumingEnumerable())
        {
            var reply = Answer(command, interrupt.Token);
            _channel.Send(reply with { Request = command.Request });
            if (reply is WorkerReply.CellDone { Outcome: CellOutcome.Stuck })
                EndNow();
        }
    }

    private WorkerReply Answer(WorkerCommand command, CancellationToken interrupt) => command switch
    {
        WorkerCommand.RunCell cell => new WorkerReply.CellDone(Run(cell, interrupt)),
        WorkerCommand.Evaluate evaluate => new WorkerReply.Evaluated(new JsonObject(
            evaluate.Expressions.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)_session.Evaluate(pair.Value, interrupt))))),
        WorkerCommand.Complete complete => new WorkerReply.Completed(_session.Complete(complete.Code, complete.Position, interrupt)),
        WorkerCommand.Inspect inspect => new WorkerReply.Inspected(
            _session.Inspect(inspect.Code, inspect.Position, inspect.Detailed, interrupt)),
        _ => throw new InvalidOperationException($"A worker is not asked for {command.GetType().Name}."),
    };

    private CellOutcome Run(WorkerCommand.RunCell cell, CancellationToken interrupt)
    {
        _input.Request = cell.Request;
        return _session.Run(
            new CellSource(cell.Ordinal, cell.Source, cell.Language) { AllowInput = cell.AllowInput, Page = cell.Page },
            // What a cell left running in the background is the cell's even when others run.
            item => _channel.Send(new WorkerReply.Produced(item) { Request = cell.Request }),
            interrupt);
    }

    private void Listen()
    {
        var (current, interrupt) = (0L, new CancellationTokenSource());
        while (_channel.Receive() is { } command)
        {
            switch (command)
            {
                case WorkerCommand.Answer answer:
                    _input.Take(answer.Text);
                    break;
                case WorkerCommand.CancelCell when command.Request == 0 || command.Request == current:
                    interrupt.Cancel();
                    break;
                case WorkerCommand.CancelCell:
                    // What it meant has ended.
                    break;
                default:
                    (current, interrupt) = (command.Request, new CancellationTokenSource());
                    _requests.Add((command, interrupt));
                    break;
            }
        }

        // The runner is gone, however it went: nobody will read what this process makes.
        EndNow();
    }

    // Not Environment.Exit: that would run the user's exit handlers and wait for a stuck thread.
    private static void EndNow() => Process.GetCurrentProcess().Kill();
}
