using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Jupyter.Wire;

namespace ChurnLab.Tests.Notebooks.Jupyter.Wire;

public sealed class MessageCodecTests
{
    private const string Key = "a0436f6c-1916-498b-8eb9-e81ab9368e84";
    private const string Header = """{"msg_id":"1","msg_type":"execute_request","session":"s","username":"u","date":"","version":"5.3"}""";

    private static readonly byte[] Peer = "peer"u8.ToArray();

    private readonly MessageCodec _codec = new(new MessageSigner(Key));

    [Fact]
    public void A_signed_message_is_read_with_its_route_and_content()
    {
        var message = _codec.Read(Peer, Signed(Header, "{}", "{}", """{"code":"1+1"}""", before: ["router"]));

        Assert.NotNull(message);
        Assert.Equal(["peer", "router"], message.Route.Select(Utf8));
        Assert.Equal(("1", "execute_request", "s"), (message.Header.Id, message.Header.Type, message.Header.Session));
        Assert.Equal("1+1", message.Text("code"));
    }

    [Theory]
    [InlineData("""{"cellId":"a1"}""", "a1")]
    [InlineData("""{"cellId":7}""", null)]
    [InlineData("{}", null)]
    [InlineData("no JSON", null)]
    public void The_cell_a_message_is_about_is_known_where_the_client_tells(string metadata, string? cell) =>
        Assert.Equal(cell, _codec.Read(Peer, Signed(Header, "{}", metadata, """{"code":"1+1"}"""))!.CellId);

    [Fact]
    public void The_signature_is_the_hexadecimal_hmac_of_the_four_json_frames()
    {
        var frames = _codec.Write("status", new JsonObject { ["execution_state"] = "busy" }, JsonNode.Parse(Header)!.AsObject());

        Assert.Equal("<IDS|MSG>", Utf8(frames[0]));
        var signed = frames[2..].SelectMany(frame => frame.ToArray()).ToArray();
        Assert.Equal(Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Key), signed)), Utf8(frames[1]));
        Assert.Equal(Header, Utf8(frames[3]));
        Assert.Equal("{}", Utf8(frames[4]));
        Assert.Equal("""{"execution_state":"busy"}""", Utf8(frames[5]));
    }

    [Fact]
    public void What_is_written_can_be_read()
    {
        var frames = _codec.Write("input_reply", new JsonObject { ["value"] = "да < \"😀\"" }, parent: null);

        var message = new MessageCodec(new MessageSigner(Key)).Read(Peer, frames);

        Assert.Equal("да < \"😀\"", message?.Text("value"));
        Assert.Equal("5.5", (string?)message?.Header.Json["version"]);
    }

    [Fact]
    public void A_message_signed_with_another_key_is_dropped_and_counted()
    {
        var frames = new MessageCodec(new MessageSigner("other")).Write("kernel_info_request", [], parent: null);

        Assert.Null(_codec.Read(Peer, frames));
        Assert.Equal((1, 0, 0), (_codec.Forged, _codec.Repeated, _codec.Malformed));
    }

    [Fact]
    public void An_unsigned_message_is_dropped_where_there_is_a_key_and_read_where_there_is_none()
    {
        var frames = Signed(Header, "{}", "{}", "{}");
        frames[1] = ReadOnlyMemory<byte>.Empty;

        Assert.Null(_codec.Read(Peer, frames));
        Assert.Equal(1, _codec.Forged);
        Assert.NotNull(new MessageCodec(new MessageSigner("")).Read(Peer, frames));
    }

    [Fact]
    public void The_same_message_is_read_once()
    {
        var frames = Signed(Header, "{}", "{}", "{}");

        Assert.NotNull(_codec.Read(Peer, frames));
        Assert.Null(_codec.Read(Peer, frames));
        Assert.Equal(1, _codec.Repeated);
    }

    [Fact]
    public void A_changed_content_does_not_pass_under_the_old_signature()
    {
        var frames = Signed(Header, "{}", "{}", """{"code":"1+1"}""");
        frames[^1] = Encoding.UTF8.GetBytes("""{"code":"1+2"}""");

        Assert.Null(_codec.Read(Peer, frames));
        Assert.Equal(1, _codec.Forged);
    }

    [Theory]
    [InlineData("not json", "{}", "{}")]
    [InlineData("[]", "{}", "{}")]
    [InlineData("{}", "{}", "{}")]
    [InlineData("""{"msg_type":5}""", "{}", "{}")]
    [InlineData("""{"msg_type":"a","msg_type":"b"}""", "{}", "{}")]
    [InlineData(Header, "[", "{}")]
    [InlineData(Header, "{}", "null")]
    [InlineData(Header, "{}", "\"text\"")]
    public void What_is_signed_but_no_message_is_dropped_and_counted(string header, string parent, string content)
    {
        Assert.Null(_codec.Read(Peer, Signed(header, parent, "{}", content)));
        Assert.Equal((0, 1), (_codec.Forged, _codec.Malformed));
    }

    [Fact]
    public void Frames_without_a_delimiter_or_with_too_few_behind_it_are_dropped()
    {
        Assert.Null(_codec.Read(Peer, []));
        Assert.Null(_codec.Read(Peer, Signed(Header, "{}", "{}", "{}")[1..]));
        Assert.Null(_codec.Read(Peer, Signed(Header, "{}", "{}", "{}")[..^1]));
        Assert.Equal(3, _codec.Malformed);
    }

    [Fact]
    public void Names_and_types_of_the_content_that_are_not_as_expected_read_as_absent()
    {
        var message = _codec.Read(Peer, Signed(Header, "{}", "{}", """{"code":5,"silent":"yes","n":"three","deep":{"a":[1]}}"""))!;

        Assert.Equal("", message.Text("code"));
        Assert.Equal("", message.Text("absent"));
        Assert.True(message.Flag("silent", otherwise: true));
        Assert.Null(message.Number("n"));
        Assert.Null(message.Number("deep"));
    }

    private static List<ReadOnlyMemory<byte>> Signed(string header, string parent, string metadata, string content, string[]? before = null)
    {
        ReadOnlyMemory<byte>[] json = [.. new[] { header, parent, metadata, content }.Select(text => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(text))];
        return
        [
            .. (before ?? []).Select(text => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(text)),
            "<IDS|MSG>"u8.ToArray(),
            new MessageSigner(Key).Sign(json),
            .. json,
        ];
    }

    private static string Utf8(ReadOnlyMemory<byte> frame) => Encoding.UTF8.GetString(frame.Span);
}
