namespace ChurnLab.Notebooks.Zmtp;

/// <summary>The 64 bytes each side begins with: signature, version, security mechanism.</summary>
internal static class Greeting
{
    public const int Length = 64;

    /// <summary>Bytes that hold the signature and the major version: enough to know another protocol.</summary>
    public const int KnownAt = 11;

    private const int SignatureEnd = 9;
    private const int Major = 10;
    private const int Mechanism = 12;
    private const int MechanismLength = 20;

    /// <summary>Ours: version 3.0, mechanism NULL, not as server.</summary>
    public static ReadOnlySpan<byte> Own =>
    [
        0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0x7F, 3, 0, (byte)'N', (byte)'U', (byte)'L', (byte)'L', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>Checks the first byte, which peers of other protocols have different.</summary>
    public static void CheckFirst(ReadOnlySpan<byte> bytes)
    {
        if (bytes[0] != 0xFF)
            throw new ZmtpException($"The peer began with 0x{bytes[0]:X2}; a ZMTP 3 peer begins with 0xFF.");
    }

    /// <summary>Checks signature and version; the eight bytes between are padding that peers fill in different ways.</summary>
    public static void CheckVersion(ReadOnlySpan<byte> bytes)
    {
        if (bytes[SignatureEnd] != 0x7F)
            throw new ZmtpException($"The peer's signature ended with 0x{bytes[SignatureEnd]:X2}; a ZMTP 3 peer's ends with 0x7F.");
        // A later peer steps down to our version.
        if (bytes[Major] < 3)
            throw new ZmtpException($"The peer speaks ZMTP {bytes[Major]}; version 3 is needed.");
    }

    /// <summary>Checks the mechanism. As-server has no meaning with NULL.</summary>
    public static void CheckMechanism(ReadOnlySpan<byte> bytes)
    {
        var mechanism = bytes.Slice(Mechanism, MechanismLength).TrimEnd((byte)0);
        if (!mechanism.SequenceEqual("NULL"u8))
            throw new ZmtpException("The peer asks for a security mechanism other than NULL.");
    }
}
