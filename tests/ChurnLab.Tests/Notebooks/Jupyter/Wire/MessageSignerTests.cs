using System.Text;
using ChurnLab.Notebooks.Jupyter.Wire;

namespace ChurnLab.Tests.Notebooks.Jupyter.Wire;

public sealed class MessageSignerTests
{
    // python3 -c "import hmac;h=hmac.new(b'key',digestmod='sha256');[h.update(p) for p in (b'{\"a\":1}',b'{}',b'{}',b'{\"b\":2}')];print(h.hexdigest())"
    // Python 3.11.2.
    private const string Golden = "0206f42f4ae2a48f6054ab91271f90c100f7022f55fb1f23de6377624d533752";

    private static readonly ReadOnlyMemory<byte>[] Frames = [.. new[] { "{\"a\":1}", "{}", "{}", "{\"b\":2}" }.Select(Bytes)];

    [Fact]
    public void The_signature_is_what_python_computes() =>
        Assert.Equal(Golden, Encoding.ASCII.GetString(new MessageSigner("key").Sign(Frames)));

    [Fact]
    public void Old_signatures_are_forgotten_after_65536_newer_ones()
    {
        var signer = new MessageSigner("key");
        Assert.Equal(SignatureCheck.Good, signer.Check(signer.Sign(Frames), Frames));
        for (var i = 0; i < 65_535; i++)
        {
            ReadOnlyMemory<byte>[] other = [Bytes(i.ToString(System.Globalization.CultureInfo.InvariantCulture))];
            signer.Check(signer.Sign(other), other);
        }

        Assert.Equal(SignatureCheck.Repeated, signer.Check(signer.Sign(Frames), Frames));
        ReadOnlyMemory<byte>[] last = [Bytes("last")];
        signer.Check(signer.Sign(last), last);
        Assert.Equal(SignatureCheck.Good, signer.Check(signer.Sign(Frames), Frames));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("A28EF8")]
    public void A_signature_of_another_length_is_forged(string signature) =>
        Assert.Equal(SignatureCheck.Forged, new MessageSigner("key").Check(Encoding.ASCII.GetBytes(signature), Frames));

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
