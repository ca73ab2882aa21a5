using System.Net;
using System.Net.Sockets;
using ChurnLab.Notebooks.Running;
using ChurnLab.Notebooks.Zmtp;

namespace ChurnLab.Notebooks.Jupyter;

/// <summary>The five sockets of a kernel.</summary>
internal sealed class KernelSockets : IAsyncDisposable
{
    private readonly List<ZmtpSocket> _all = [];

    private KernelSockets(ConnectionFile file, Func<ReadOnlyMemory<byte>, IReadOnlyList<ReadOnlyMemory<byte>>?> welcome)
    {
        // The heartbeat first: a client that probes early finds somebody.
        Heartbeat = Add(file, "hb_port", file.HeartbeatPort, static endPoint => EchoSocket.Bind(endPoint));
        Iopub = Add(file, "iopub_port", file.IopubPort, endPoint => PublisherSocket.Bind(endPoint, welcome));
        Stdin = Add(file, "stdin_port", file.StdinPort, static endPoint => RouterSocket.Bind(endPoint));
        Control = Add(file, "control_port", file.ControlPort, static endPoint => RouterSocket.Bind(endPoint));
        Shell = Add(file, "shell_port", file.ShellPort, static endPoint => RouterSocket.Bind(endPoint));
        File = file with
        {
            HeartbeatPort = PortOf(Heartbeat, file.HeartbeatPort),
            IopubPort = PortOf(Iopub, file.IopubPort),
            StdinPort = PortOf(Stdin, file.StdinPort),
            ControlPort = PortOf(Control, file.ControlPort),
            ShellPort = PortOf(Shell, file.ShellPort),
        };
    }

    public RouterSocket Shell { get; }

    public RouterSocket Control { get; }

    public RouterSocket Stdin { get; }

    public PublisherSocket Iopub { get; }

    public EchoSocket Heartbeat { get; }

    /// <summary>The connection file, with the ports the system chose where it asked for 0.</summary>
    public ConnectionFile File { get; }

    /// <summary>Connections dropped for breaking the protocol.</summary>
    public long Rejected => _all.Sum(socket => socket.Rejected);

    /// <summary>Binds all five.</summary>
    /// <param name="file">Where.</param>
    /// <param name="welcome">Message for a new subscriber of a topic.</param>
    /// <exception cref="RunUsageException">An address is taken or not this machine's.</exception>
    public static KernelSockets Bind(ConnectionFile file, Func<ReadOnlyMemory<byte>, IReadOnlyList<ReadOnlyMemory<byte>>?> welcome) =>
        new(file, welcome);

    public async ValueTask DisposeAsync()
    {
        foreach (var socket in _all)
            await socket.DisposeAsync().ConfigureAwait(false);
    }

    private static int PortOf(ZmtpSocket socket, int asked) => (socket.LocalEndPoint as IPEndPoint)?.Port ?? asked;

    private T Add<T>(ConnectionFile file, string name, int port, Func<EndPoint, T> bind)
        where T : ZmtpSocket
    {
        try
        {
            var socket = bind(file.EndPointOf(port));
            _all.Add(socket);
            return socket;
        }
        catch (SocketException exception)
        {
            foreach (var bound in _all)
                bound.DisposeAsync().AsTask().GetAwaiter().GetResult();
            throw new RunUsageException(
                $"The kernel cannot listen on {file.Ip}, {name} {port}: {exception.Message}. Another program may use the port: start the kernel again.");
        }
    }
}
