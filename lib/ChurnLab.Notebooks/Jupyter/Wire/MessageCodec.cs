using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChurnLab.Notebooks.Jupyter.Wire;

/// <summary>Between messages and frames: delimiter, signature, four JSON objects, buffers.</summary>
internal sealed class MessageCodec(MessageSigner signer)
{
    /// <summary>Version of the messaging protocol: the one that brought <c>iopub_welcome</c>.</summary>
    public const string ProtocolVersion = "5.5";

    private const int JsonFrames = 4;

    private static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();
    private static readonly byte[] EmptyObject = "{}"u8.ToArray();

    // Two members of one name would be an error only when they are looked at.
    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 1_000, AllowDuplicateProperties = false };

    private static readonly JsonSerializerOptions Writing = new()
    {
        MaxDepth = 1_000,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver(),
    };

    private readonly string _session = Guid.NewGuid().ToString("N");
    private long _forged;
    private long _repeated;
    private long _malformed;
    private long _sent;

    /// <summary>Messages dropped because their signature was not made with the key.</summary>
    public long Forged => Interlocked.Read(ref _forged);

    /// <summary>Messages dropped because they had come before.</summary>
    public long Repeated => Interlocked.Read(ref _repeated);

    /// <summary>Messages dropped because they are none: no delimiter, frames missing, no JSON, no type.</summary>
    public long Malformed => Interlocked.Read(ref _malformed);

    /// <summary>Reads a message; null when it is dropped.</summary>
    /// <param name="peer">Identity of the peer it came from.</param>
    /// <param name="frames">Its frames.</param>
    public JupyterMessage? Read(ReadOnlyMemory<byte> peer, IReadOnlyList<ReadOnlyMemory<byte>> frames)
    {
        var at = 0;
        while (at < frames.Count && !frames[at].Span.SequenceEqual(Delimiter))
            at++;
        if (frames.Count < at + 2 + JsonFrames)
            return Drop(ref _malformed);
        ReadOnlyMemory<byte>[] json = [.. frames.Skip(at + 2).Take(JsonFrames)];
        switch (signer.Check(frames[at + 1].Span, json))
        {
            case SignatureCheck.Forged:
                return Drop(ref _forged);
            case SignatureCheck.Repeated:
                return Drop(ref _repeated);
        }

        if (Parse(json[0]) is not { } header || Parse(json[1]) is not { } parent || Parse(json[3]) is not { } content)
            return Drop(ref _malformed);
        var message = new JupyterMessage([peer, .. frames.Take(at)], new MessageHeader(header), parent, content)
        {
            CellId = Parse(json[2])?["cellId"] is JsonValue id && id.TryGetValue<string>(out var text) ? text : null,
        };
        return message.Header.Type.Length == 0 ? Drop(ref _malformed) : message;
    }

    /// <summary>Makes the frames of a message, without the route.</summary>
    /// <param name="type">Type of the message.</param>
    /// <param name="content">What it says.</param>
    /// <param name="parent">Header of the message it answers; null when it answers none.</param>
    /// <param name="metadata">More about it; null for none.</param>
    public ReadOnlyMemory<byte>[] Write(string type, JsonObject content, JsonObject? parent, JsonObject? metadata = null)
    {
        ReadOnlyMemory<byte>[] json = [Bytes(Header(type)), Bytes(parent), Bytes(metadata), Bytes(content)];
        return [Delimiter, signer.Sign(json), .. json];
    }

    private JsonObject Header(string type) => new()
    {
        ["msg_id"] = $"{_session}_{Interlocked.Increment(ref _sent).ToString(CultureInfo.InvariantCulture)}",
        ["msg_type"] = type,
        ["username"] = "kernel",
        ["session"] = _session,
        ["date"] = DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        ["version"] = ProtocolVersion,
    };

    private static byte[] Bytes(JsonObject? json) => json is null ? EmptyObject : JsonSerializer.SerializeToUtf8Bytes(json, Writing);

    private static JsonObject? Parse(ReadOnlyMemory<byte> frame)
    {
        try
        {
            return JsonNode.Parse(JsonTexts.Repair(frame.Span), documentOptions: Reading) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JupyterMessage? Drop(ref long counter)
    {
        Interlocked.Increment(ref counter);
        return null;
    }
}
