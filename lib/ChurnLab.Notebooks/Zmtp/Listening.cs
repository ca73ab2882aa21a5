using System.Net;
using System.Net.Sockets;

namespace ChurnLab.Notebooks.Zmtp;

/// <summary>Sockets of the system, set up as peers expect them.</summary>
internal static class Listening
{
    private const int Backlog = 256;

    /// <summary>Listens at an address. Disposing the socket removes the file it listened at.</summary>
    /// <exception cref="SocketException">The address is taken or not this machine's.</exception>
    public static Socket Start(EndPoint endPoint)
    {
        var isFile = endPoint is UnixDomainSocketEndPoint;
        if (isFile)
            RemoveStaleFile(endPoint);
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, isFile ? ProtocolType.Unspecified : ProtocolType.Tcp);
        try
        {
            if (!isFile)
                socket.ExclusiveAddressUse = true;
            socket.Bind(endPoint);
            socket.Listen(Backlog);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Sets up a socket that was accepted; the stream owns it.</summary>
    /// <exception cref="SocketException">The peer has gone already.</exception>
    public static NetworkStream Stream(Socket socket)
    {
        try
        {
            if (socket.ProtocolType == ProtocolType.Tcp)
                socket.NoDelay = true;
            return new(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // A process that was killed leaves its file behind, and its successor is given the same address.
    private static void RemoveStaleFile(EndPoint endPoint)
    {
        if (PathOf(endPoint) is not { } path || new FileInfo(path) is not { Exists: true, Length: 0 })
            return;
        using var probe = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            probe.Connect(endPoint);
        }
        catch (SocketException refusal) when (refusal.SocketErrorCode == SocketError.ConnectionRefused)
        {
            File.Delete(path);
        }
    }

    // Names in the abstract space of Linux begin with a zero, shown as '@', and have no file.
    private static string? PathOf(EndPoint endPoint) =>
        endPoint is UnixDomainSocketEndPoint && endPoint.ToString() is { Length: > 0 } path && path[0] is not ('@' or '\0') ? path : null;
}
