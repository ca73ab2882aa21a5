using System.Text;
using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Jupyter.Wire;

namespace ChurnLab.Tests.Notebooks.Jupyter;

public sealed class JsonTextsTests
{
    [Theory]
    [InlineData("""{"code":"\ud83d\ude00"}""", "😀")]
    [InlineData("""{"code":"a\ud83d"}""", "a\ufffd")]
    [InlineData("""{"code":"\uDE00b"}""", "\ufffdb")]
    [InlineData("""{"code":"\ud83d\ud83d\ude00"}""", "\ufffd😀")]
    [InlineData("""{"code":"\ud83d\n\ude00"}""", "\ufffd\n\ufffd")]
    [InlineData("""{"code":"C:\\ud83d \u0041"}""", "C:\\ud83d A")]
    [InlineData("""{"code":"😀 \u0416"}""", "😀 Ж")]
    public void Half_an_escaped_pair_becomes_the_replacement_character(string frame, string code) =>
        Assert.Equal(code, Code(Encoding.UTF8.GetBytes(frame)));

    [Fact]
    public void Bytes_that_are_no_utf8_become_the_replacement_character() =>
        Assert.Equal("a\ufffdb", Code([.. "{\"code\":\"a"u8, 0xFF, .. "b\"}"u8]));

    [Fact]
    public void A_frame_without_escapes_is_not_copied()
    {
        var frame = Encoding.UTF8.GetBytes("""{"code":"Ж😀"}""");

        Assert.True(JsonTexts.Repair(frame) == frame);
    }

    private static string? Code(byte[] frame) => (string?)JsonNode.Parse(JsonTexts.Repair(frame))!["code"];
}
