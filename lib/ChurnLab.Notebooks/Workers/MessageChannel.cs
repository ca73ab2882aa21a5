using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ChurnLab.Notebooks.Workers;

/// <summary>Messages over a pipe, one JSON object per line. Writing is safe from any thread.</summary>
/// <typeparam name="TOut">What is sent.</typeparam>
/// <typeparam name="TIn">What is received.</typeparam>
internal sealed class MessageChannel<TOut, TIn>(Stream pipe, JsonTypeInfo<TOut> outgoing, JsonTypeInfo<TIn> incoming) : IDisposable
    where TIn : class
{
    private readonly Lock _gate = new();
    private readonly StreamReader _reader = new(pipe, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, bufferSize: 64 * 1024);

    /// <summary>Sends a message; waits while the other side is behind.</summary>
    /// <exception cref="IOException">The other side is gone.</exception>
    public void Send(TOut message)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(message, outgoing);
        lock (_gate)
        {
            pipe.Write(line);
            pipe.Write("\n"u8);
            pipe.Flush();
        }
    }

    /// <summary>Waits for a message; null when the other side is gone.</summary>
    public TIn? Receive()
    {
        try
        {
            return _reader.ReadLine() is { } line ? JsonSerializer.Deserialize(line, incoming) : null;
        }
        catch (IOException)
        {
            return null;
        }
        catch (JsonException)
        {
            // Half a line: the other side died while writing.
            return null;
        }
        catch (ObjectDisposedException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        pipe.Dispose();
    }
}
