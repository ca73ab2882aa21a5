using System.Globalization;
using System.Net;
using ChurnLab.Notebooks.Zmtp;

namespace ChurnLab.Tests.Notebooks.Zmtp;

/// <summary>Good conversations with bytes damaged, played to a socket; the same seed, the same damage.</summary>
internal sealed class MutatedConversations(int seed)
{
    // A connection has two buffers of 64 KiB; a few kilobytes of conversation add little.
    private const long MostMemory = 2 << 20;

    private static readonly TimeSpan LongestTime = TimeSpan.FromSeconds(20);

    private static readonly IPEndPoint Any = new(IPAddress.Loopback, 0);

    private static readonly (SocketKind Kind, string[] Peers)[] Sockets =
        [(SocketKind.Router, ["DEALER", "REQ", "ROUTER"]), (SocketKind.Publisher, ["SUB", "XSUB"]), (SocketKind.Reply, ["REQ", "DEALER"])];

    private static readonly byte[][] Telling =
    [
        [0], [0xFF], [0x7F], [3], [0, 0], [1, 0], [4, 0], [6], [2], [3, 0, 0], [2, 0x7F], Wire.LongHeader(0, ulong.MaxValue),
        Wire.LongHeader(0, long.MaxValue), Wire.LongHeader(1, 1 << 28), Wire.LongHeader(0, (1 << 28) + 1),
        Wire.LongHeader(4, 65_536), Wire.LongHeader(4, 1 << 20),
        Wire.LongHeader(1, 0), Wire.Ping(), Wire.Ping(Wire.Body(17)), Wire.Command("SUBSCRIBE"), Wire.Command("CANCEL"), Wire.Ready("DEALER"),
        Wire.Message("\u0001"), Wire.Message("\0"), Wire.Message("", ""), Wire.Greeting(), [.. "NULL"u8], [.. "Socket-Type"u8], [0xFF, 0xFF, 0xFF, 0xFF],
    ];

    private readonly Random _random = new(seed);

    /// <summary>Cases that kept to the protocol to their end.</summary>
    public int Good { get; private set; }

    /// <summary>Cases that were refused.</summary>
    public int Refused { get; private set; }

    /// <summary>Plays so many conversations.</summary>
    /// <returns>What went wrong with the first that gave trouble; null when none did.</returns>
    public async Task<string?> FirstProblemAsync(int count)
    {
        await using var router = RouterSocket.Bind(Any);
        await using var publisher = PublisherSocket.Bind(Any, topic => [topic, topic]);
        await using var echo = EchoSocket.Bind(Any);
        ZmtpSocket[] sockets = [router, publisher, echo];
        for (var number = 0; number < count; number++)
        {
            var which = number % sockets.Length;
            var bytes = Damaged(Conversation(Pick(Sockets[which].Peers)));
            var problem = await ProblemAsync(sockets[which], Sockets[which].Kind, bytes);
            if (problem is not null || sockets[which].Connections != 0)
            {
                return string.Create(
                    CultureInfo.InvariantCulture, $"seed {seed}, case {number}: {problem ?? "it stayed connected"}; {Convert.ToHexString(bytes)}");
            }

            while (router.Incoming.TryRead(out _))
            {
            }
        }

        return null;
    }

    private async Task<string?> ProblemAsync(ZmtpSocket socket, SocketKind kind, byte[] bytes)
    {
        var memory = GC.GetAllocatedBytesForCurrentThread();
        var running = new ZmtpConnection(new Script(bytes, _random), kind, new()).RunAsync(socket);
        memory = GC.GetAllocatedBytesForCurrentThread() - memory;
        try
        {
            await running.WaitAsync(LongestTime);
            Good++;
        }
        catch (ZmtpException)
        {
            Refused++;
        }
        catch (TimeoutException)
        {
            return "it took too long";
        }
#pragma warning disable CA1031 // Whatever else is thrown is what this looks for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception.ToString();
        }

        return memory > MostMemory ? $"it took {memory} bytes of memory" : null;
    }

    private byte[] Conversation(string type)
    {
        List<byte[]> pieces = [Wire.Hello(type, _random.Next(2) == 0 ? "" : "peer", (byte)_random.Next(2))];
        for (var i = _random.Next(8); i > 0; i--)
        {
            pieces.Add(_random.Next(6) switch
            {
                0 => Wire.Message([1, .. Wire.Body(_random.Next(4))]),
                1 => Wire.Message([0, .. Wire.Body(_random.Next(4))]),
                2 => Wire.Ping(Wire.Body(_random.Next(17))),
                3 => Wire.Command(_random.Next(2) == 0 ? "SUBSCRIBE" : "CANCEL", Wire.Body(_random.Next(4))),
                4 => Wire.Message([], Wire.Body(_random.Next(600))),
                _ => Wire.Message([.. Enumerable.Range(0, 1 + _random.Next(6)).Select(size => Wire.Body(size * 50))]),
            });
        }

        return Wire.Join(pieces);
    }

    // One case in eight stays good; damage is as often in the greeting as behind it.
    private byte[] Damaged(byte[] conversation)
    {
        var bytes = conversation.ToList();
        for (var times = _random.Next(8) == 0 ? 0 : 1 + _random.Next(3); times > 0 && bytes.Count > 0; times--)
        {
            var place = _random.Next(_random.Next(2) == 0 ? Math.Min(bytes.Count, 110) : bytes.Count);
            var length = Math.Min(1 + _random.Next(12), bytes.Count - place);
            switch (_random.Next(6))
            {
                case 0:
                    bytes[place] = (byte)_random.Next(256);
                    break;
                case 1:
                    bytes[place] ^= (byte)(1 << _random.Next(8));
                    break;
                case 2:
                    bytes.InsertRange(place, Pick(Telling));
                    break;
                case 3:
                    bytes.RemoveRange(place, length);
                    break;
                case 4:
                    bytes.InsertRange(place, bytes.GetRange(place, length));
                    break;
                default:
                    bytes.RemoveRange(place, bytes.Count - place);
                    break;
            }
        }

        return [.. bytes];
    }

    private T Pick<T>(T[] values) => values[_random.Next(values.Length)];

    /// <summary>A peer that says its lines in pieces of any size, hangs up, and throws away what it is told.</summary>
    private sealed class Script(byte[] lines, Random random) : MemoryStream(lines)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(Read(buffer.Span[..Math.Min(buffer.Length, random.Next(4) == 0 ? 1 : 1 + random.Next(300))]));

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
    }
}
