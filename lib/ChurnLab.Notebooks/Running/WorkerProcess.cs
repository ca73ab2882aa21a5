using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Text;
using System.Threading.Channels;
using ChurnLab.Notebooks.Events;
using ChurnLab.Notebooks.Workers;

namespace ChurnLab.Notebooks.Running;

/// <summary>The process that runs one notebook, as its runner sees it.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private const int TailLength = 4_000;
    private const int SmallBlock = 1_024;

    private static readonly TimeSpan MemoryInterval = TimeSpan.FromMilliseconds(50);

    // Who writes line by line without a buffer, as the runtime does its last words, is read in larger pieces.
    private static readonly TimeSpan BlockPause = TimeSpan.FromMilliseconds(5);

    private readonly Process _process;
    private readonly NamedPipeServerStream _pipe;
    private readonly long _memoryLimit;
    private readonly Channel<WorkerReply> _replies = Channel.CreateBounded<WorkerReply>(1_000);
    private readonly StringBuilder _tail = new();
    private readonly OverflowTrace _overflow = new();
    private readonly int _outputLimit;
    private long _rawLength;
    private MessageChannel<WorkerCommand, WorkerReply>? _channel;
    private Timer? _memoryWatch;

    private WorkerProcess(Process process, NamedPipeServerStream pipe, RunOptions options)
    {
        _process = process;
        _pipe = pipe;
        _memoryLimit = options.MemoryLimit;
        _outputLimit = options.OutputLimit;
    }

    /// <summary>Replies in order; completed when the worker is gone.</summary>
    public ChannelReader<WorkerReply> Replies => _replies.Reader;

    /// <summary>Resident memory at which the worker was killed; null when it was not.</summary>
    public long? KilledAtMemory { get; private set; }

    /// <summary>Starts the process; it warms up while the caller goes on.</summary>
    /// <param name="documentPath">Notebook the cells belong to; its folder becomes the current one.</param>
    /// <param name="options">Limits.</param>
    public static WorkerProcess Start(string documentPath, RunOptions options)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"churnlab-{Environment.ProcessId}-{Guid.NewGuid():N}");
        var pipe = new NamedPipeServerStream(
            name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        var start = new ProcessStartInfo(DotnetHost.Path)
        {
            WorkingDirectory = Path.GetDirectoryName(documentPath)!,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in (string[])[typeof(Worker).Assembly.Location, name, documentPath, options.OutputLimit.ToString(CultureInfo.InvariantCulture)])
            start.ArgumentList.Add(argument);
        // Compiled code of every cell is new: background recompilation only competes with it.
        start.Environment["DOTNET_TieredPGO"] = "0";
        // A killed process leaves the files of its diagnostic ports in the temporary folder: three a run.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        var worker = new WorkerProcess(Process.Start(start)!, pipe, options);
        worker.Listen();
        return worker;
    }

    /// <summary>Asks the worker for something; does nothing when it is gone, which the replies tell.</summary>
    public void Send(WorkerCommand command)
    {
        try
        {
            _channel?.Send(command);
        }
        catch (IOException)
        {
            // The end of the replies says so.
        }
        catch (ObjectDisposedException)
        {
            // The same.
        }
    }

    /// <summary>Says how the process ended, once it has.</summary>
    public string DescribeEnd()
    {
        if (KilledAtMemory is { } memory)
            return $"it held {Megabytes(memory)} MB of memory, more than the {Megabytes(_memoryLimit)} MB it may (--memory)";
        if (!_process.WaitForExit(2_000))
            return "it closed its connection";
        lock (_tail)
        {
            // The runtime says what happened in its first two lines; frames of the library follow.
            var words = _tail.ToString()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .TakeWhile(line => !line.StartsWith("at ", StringComparison.Ordinal) && !line.StartsWith("Repeat", StringComparison.Ordinal))
                .Take(2)
                .ToList();
            var said = words.Count == 0 ? "" : ": " + string.Join(' ', words).TrimEnd('.');
            return $"it ended with exit code {_process.ExitCode}{said}";
        }
    }

    /// <summary>Kills the process with every process it started.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // It is ending now.
        }
    }

    public void Dispose()
    {
        _memoryWatch?.Dispose();
        Kill();
        _process.WaitForExit(5_000);
        _channel?.Dispose();
        _pipe.Dispose();
        _process.Dispose();
    }

    private static long Megabytes(long bytes) => bytes / (1024 * 1024);

    private void Listen()
    {
        _process.StandardInput.Close();
        _ = ReadRawAsync("stdout", _process.StandardOutput);
        _ = ReadRawAsync("stderr", _process.StandardError);
        _memoryWatch = new Timer(_ => WatchMemory(), null, MemoryInterval, MemoryInterval);
        new Thread(Read) { IsBackground = true, Name = "worker replies" }.Start();
    }

    private void Read()
    {
        using var ended = new CancellationTokenSource();
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => Cancel(ended);
        try
        {
            if (_process.HasExited)
                return;
            _pipe.WaitForConnectionAsync(ended.Token).GetAwaiter().GetResult();
            _channel = new(_pipe, WorkerJson.Wire.WorkerCommand, WorkerJson.Wire.WorkerReply);
            while (_channel.Receive() is { } reply)
                _replies.Writer.WriteAsync(reply).AsTask().GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            // The process ended before it connected.
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or ChannelClosedException)
        {
            // The runner let the worker go.
        }
        finally
        {
            _replies.Writer.TryComplete();
        }
    }

    private static void Cancel(CancellationTokenSource source)
    {
        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // Reading ended first.
        }
    }

    // Text that bypasses Console: native code, child processes, the runtime's last words. Read in blocks, because it may
    // hold no line end at all.
    private async Task ReadRawAsync(string stream, StreamReader reader)
    {
        var buffer = new char[8 * 1024];
        try
        {
            while (await reader.ReadAsync(buffer.AsMemory()).ConfigureAwait(false) is > 0 and var length)
            {
                var text = new string(buffer, 0, length);
                text = stream == "stderr" ? _overflow.Shorten(text) : text;
                if (text.Length > 0)
                    await RawAsync(stream, text).ConfigureAwait(false);
                if (length < SmallBlock)
                    await Task.Delay(BlockPause).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The runner let the worker go.
        }
    }

    private async ValueTask RawAsync(string stream, string text)
    {
        if (stream == "stderr")
        {
            lock (_tail)
            {
                if (_tail.Length < TailLength)
                    _tail.Append(text);
            }
        }

        var before = Interlocked.Add(ref _rawLength, text.Length) - text.Length;
        if (before >= _outputLimit)
            return;
        var cut = before + text.Length >= _outputLimit
            ? $"\n[output cut: more than {_outputLimit} characters were written past Console, the first are kept]\n"
            : "";
        try
        {
            // Waits while the reader is behind: then the process waits too, at its full pipe, and nothing is lost.
            await _replies.Writer.WriteAsync(new WorkerReply.Produced(new StreamEvent(stream, text + cut))).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            // The process is gone; what is still in its pipes are its last words, kept above.
        }
    }

    private void WatchMemory()
    {
        try
        {
            _process.Refresh();
            var memory = _process.WorkingSet64;
            if (memory <= _memoryLimit || KilledAtMemory is not null)
                return;
            KilledAtMemory = memory;
            Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended.
        }
    }
}
