using System.Diagnostics;
using System.Net;
using System.Text;
using ChurnLab.Notebooks.Zmtp;

namespace ChurnLab.Tests.Notebooks.Zmtp;

/// <summary>What tests of the sockets share.</summary>
internal static class Sockets
{
    private static readonly TimeSpan LongestTime = TimeSpan.FromSeconds(20);

    public static IPEndPoint Any { get; } = new(IPAddress.Loopback, 0);

    public static ReadOnlyMemory<byte>[] Frames(params string[] frames) => [.. frames.Select(frame => (ReadOnlyMemory<byte>)Wire.Ascii(frame))];

    public static string Text(RoutedMessage message) => string.Join('|', message.Frames.Select(frame => Encoding.ASCII.GetString(frame.Span)));

    public static async Task<RoutedMessage> ReadAsync(this RouterSocket socket)
    {
        using var limit = new CancellationTokenSource(LongestTime);
        return await socket.Incoming.ReadAsync(limit.Token);
    }

    public static Task PublishAsync(this PublisherSocket socket, params string[] frames) => socket.PublishAsync(Frames(frames)).AsTask();

    public static async Task ComesTrueAsync(Func<bool> condition)
    {
        var start = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < LongestTime, "It did not come true in time.");
            await Task.Delay(5);
        }
    }

    /// <summary>Compares frames; the framework's own comparison takes seconds for megabytes.</summary>
    public static void Equal(IReadOnlyList<byte[]> expected, IReadOnlyList<byte[]> actual)
    {
        Assert.Equal(expected.Select(frame => frame.Length), actual.Select(frame => frame.Length));
        for (var i = 0; i < expected.Count; i++)
            Assert.True(expected[i].AsSpan().SequenceEqual(actual[i]), $"Frame {i} has other bytes.");
    }

    public static Task EndsAsync(Task task) => task.WaitAsync(LongestTime);

    /// <summary>The peer was dropped and counted, and a good one is served.</summary>
    public static async Task RefusedAsync(EchoSocket socket, RawPeer peer, long rejected = 1)
    {
        await peer.IsClosedAsync();
        await ComesTrueAsync(() => socket.Rejected == rejected);
        await ServesAsync(socket);
    }

    /// <summary>A good peer is served, and nothing unexpected happened so far.</summary>
    public static async Task ServesAsync(EchoSocket socket)
    {
        using var good = await RawPeer.JoinAsync(socket, "REQ");
        await good.SendMessageAsync("", "alive");
        Assert.Equal("|alive", await good.ReadTextAsync());
        Assert.Null(socket.Fault);
    }
}
