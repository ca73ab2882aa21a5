using System.Security.Cryptography;
using System.Text;

namespace ChurnLab.Notebooks.Jupyter.Wire;

/// <summary>Signs messages with the key of the connection file, and tells forged and repeated ones.</summary>
internal sealed class MessageSigner(string key)
{
    // As many as jupyter_client remembers.
    private const int Remembered = 65_536;

    private readonly byte[] _key = Encoding.UTF8.GetBytes(key);
    private readonly Lock _gate = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>Signature of the four JSON frames of a message: hexadecimal, lower case; empty without a key.</summary>
    public byte[] Sign(ReadOnlySpan<ReadOnlyMemory<byte>> frames) => _key.Length == 0 ? [] : Encoding.ASCII.GetBytes(Hex(frames));

    /// <summary>Checks the signature of a message that came.</summary>
    public SignatureCheck Check(ReadOnlySpan<byte> signature, ReadOnlySpan<ReadOnlyMemory<byte>> frames)
    {
        if (_key.Length == 0)
            return SignatureCheck.Good;
        var expected = Hex(frames);
        if (!CryptographicOperations.FixedTimeEquals(signature, Encoding.ASCII.GetBytes(expected)))
            return SignatureCheck.Forged;
        lock (_gate)
        {
            if (!_seen.Add(expected))
                return SignatureCheck.Repeated;
            _order.Enqueue(expected);
            if (_order.Count > Remembered)
                _seen.Remove(_order.Dequeue());
        }

        return SignatureCheck.Good;
    }

    private string Hex(ReadOnlySpan<ReadOnlyMemory<byte>> frames)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        foreach (var frame in frames)
            hash.AppendData(frame.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
