using System.Runtime.ExceptionServices;
using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Events;
using ChurnLab.Notebooks.Jupyter.Wire;

namespace ChurnLab.Notebooks.Jupyter;

/// <summary>Serves the clients of one kernel: requests in, replies and outputs out.</summary>
/// <remarks>The shell answers one request after the other; the control channel answers beside it, also while a cell runs.</remarks>
internal sealed class KernelServer : IKernelWorkerListener, IAsyncDisposable
{
    private readonly KernelSockets _sockets;
    private readonly MessageCodec _codec;
    private readonly ReplyChannel _shell;
    private readonly ReplyChannel _control;
    private readonly ShellQueue _queue;
    private readonly InputChannel _input;
    private readonly IopubChannel _iopub;
    private readonly CellPublisher _publisher;
    private readonly KernelWorker _worker;
    private readonly KernelHistory _history = new();
    private readonly CellRunner _cells;
    private readonly LanguageAnswers _language;
    private readonly TextWriter _log;
    private readonly CancellationTokenSource _end = new();

    /// <summary>Binds the sockets and starts the process that will run the cells.</summary>
    /// <param name="file">Where to listen.</param>
    /// <param name="options">Limits.</param>
    /// <param name="log">Receives what no client asked for.</param>
    public KernelServer(ConnectionFile file, JupyterKernelOptions options, TextWriter log)
    {
        _log = log;
        _codec = new MessageCodec(new MessageSigner(file.Key));
        _sockets = KernelSockets.Bind(file, topic => IopubChannel.Welcome(_codec, topic));
        _shell = new ReplyChannel(_sockets.Shell, _codec);
        _control = new ReplyChannel(_sockets.Control, _codec);
        _queue = new ShellQueue(_shell);
        _input = new InputChannel(new ReplyChannel(_sockets.Stdin, _codec));
        _iopub = new IopubChannel(_sockets.Iopub, _codec);
        _publisher = new CellPublisher(_iopub);
        _worker = new KernelWorker(Path.GetFullPath("notebook.ipynb"), options.Worker, this);
        _cells = new CellRunner(_worker, _iopub, _publisher, _history);
        _language = new LanguageAnswers(_worker);
    }

    /// <summary>The connection file as it became.</summary>
    public ConnectionFile File => _sockets.File;

    /// <summary>Messages and connections that were dropped, in words; null when none was.</summary>
    public string? Dropped => (_codec.Forged + _codec.Repeated + _codec.Malformed + _sockets.Rejected) == 0
        ? null
        : $"dropped {_codec.Forged} messages with a wrong signature, {_codec.Repeated} repeated, {_codec.Malformed} malformed, "
            + $"{_sockets.Rejected} connections that broke the protocol";

    /// <summary>Serves until a client asks for the end or <see cref="End"/> is called.</summary>
    public async Task RunAsync()
    {
        await _iopub.StatusAsync("starting", parent: null).ConfigureAwait(false);
        Task[] loops = [ShellAsync(), ControlAsync(), _input.ListenAsync(_worker.Answer, _end.Token)];
        var first = await Task.WhenAny(loops).ConfigureAwait(false);
        End();
        if (first.Exception?.InnerException is { } failure)
            ExceptionDispatchInfo.Throw(failure);
        // The reply to the shutdown is on its way; a cell that still runs ends with its process.
        await Task.WhenAny(Task.WhenAll(loops), Task.Delay(TimeSpan.FromSeconds(1))).ConfigureAwait(false);
    }

    /// <summary>Interrupts the running cell.</summary>
    public void Interrupt() => _worker.Interrupt();

    /// <summary>Ends the kernel.</summary>
    public void End() => _end.Cancel();

    public Task ProducedAsync(long request, CellEvent item) => _publisher.PublishAsync(request, item);

    public Task InputNeededAsync(long request, string prompt, bool isPassword) => _publisher.Find(request) is { } cell
        ? _input.AskAsync(cell.Message, prompt, isPassword)
        : Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        _worker.Dispose();
        await _sockets.DisposeAsync().ConfigureAwait(false);
        _iopub.Dispose();
        _end.Dispose();
    }

    private async Task ShellAsync()
    {
        while (await _queue.NextAsync(_end.Token).ConfigureAwait(false) is { } next)
            await HandleAsync(_shell, next.Message, next.IsAborted).ConfigureAwait(false);
    }

    private async Task ControlAsync()
    {
        while (await _control.ReceiveAsync(_end.Token).ConfigureAwait(false) is { } message)
            await HandleAsync(_control, message, isAborted: false).ConfigureAwait(false);
    }

    private async Task HandleAsync(ReplyChannel channel, JupyterMessage request, bool isAborted)
    {
        var parent = request.Header.Json;
        await _iopub.StatusAsync("busy", parent).ConfigureAwait(false);
        var reply = isAborted ? _cells.Aborted() : await TryAnswerAsync(channel, request).ConfigureAwait(false);
        if (reply is not null)
            await channel.SendAsync(request, request.Header.Type.Replace("_request", "_reply", StringComparison.Ordinal), reply).ConfigureAwait(false);
        await _iopub.StatusAsync("idle", parent).ConfigureAwait(false);
        if (request.Header.Type == "shutdown_request")
            End();
    }

    // A request that cannot be answered is no reason to lose the session.
    private async Task<JsonObject?> TryAnswerAsync(ReplyChannel channel, JupyterMessage request)
    {
        try
        {
            return await AnswerAsync(channel, request).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            await _log.WriteLineAsync($"churnlab kernel: '{request.Header.Type}' was not answered: {exception}").ConfigureAwait(false);
            var failure = CellPublisher.ErrorContent(new ErrorEvent(exception.GetType().Name, exception.Message, []));
            failure["status"] = "error";
            return failure;
        }
    }

    // Null for what has no reply.
    private async Task<JsonObject?> AnswerAsync(ReplyChannel channel, JupyterMessage request)
    {
        switch (request.Header.Type)
        {
            case "kernel_info_request":
                return KernelInfo.Reply();
            case "execute_request" when channel == _shell:
                return await ExecuteAsync(request).ConfigureAwait(false);
            case "complete_request" when channel == _shell:
                return await _language.CompleteAsync(request).ConfigureAwait(false);
            case "inspect_request" when channel == _shell:
                return await _language.InspectAsync(request).ConfigureAwait(false);
            case "is_complete_request" when channel == _shell:
                return LanguageAnswers.Check(request);
            case "history_request":
                return _history.Reply(request);
            case "interrupt_request":
                Interrupt();
                return Ok();
            case "shutdown_request":
                return new JsonObject { ["status"] = "ok", ["restart"] = request.Flag("restart", otherwise: false) };
            case "connect_request":
                return Ports();
            case "comm_info_request":
                return new JsonObject { ["status"] = "ok", ["comms"] = new JsonObject() };
            case "debug_request":
                return Refusal(request);
            case "comm_open":
                var closed = new JsonObject { ["comm_id"] = request.Text("comm_id"), ["data"] = new JsonObject() };
                await _iopub.PublishAsync("comm_close", closed, request.Header.Json).ConfigureAwait(false);
                return null;
            case "comm_msg" or "comm_close":
                // Comms are closed as soon as they are opened: what still comes is late.
                return null;
            default:
                await _log.WriteLineAsync($"churnlab kernel: a client asked for '{request.Header.Type}', which is not known here.").ConfigureAwait(false);
                return null;
        }
    }

    private async Task<JsonObject> ExecuteAsync(JupyterMessage request)
    {
        var (reply, aborts) = await _cells.RunAsync(request).ConfigureAwait(false);
        _input.Forget();
        if (aborts)
            await _queue.AbortAsync(request.Header.Session).ConfigureAwait(false);
        return reply;
    }

    private JsonObject Ports() => new()
    {
        ["status"] = "ok",
        ["shell_port"] = File.ShellPort,
        ["iopub_port"] = File.IopubPort,
        ["stdin_port"] = File.StdinPort,
        ["control_port"] = File.ControlPort,
        ["hb_port"] = File.HeartbeatPort,
    };

    private static JsonObject Ok() => new() { ["status"] = "ok" };

    private static JsonObject Refusal(JupyterMessage request) => new()
    {
        ["type"] = "response",
        ["request_seq"] = request.Number("seq") ?? 0,
        ["seq"] = 0,
        ["command"] = request.Text("command"),
        ["success"] = false,
        ["message"] = "This kernel has no debugger.",
    };
}
