using System.IO.Compression;

namespace ChurnLab.Tests.Studies.Npf.Generation;

/// <summary>Content of a compressed file: how tightly it is packed may differ between machines.</summary>
internal static class Unpacked
{
    public static byte[] Of(string path)
    {
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var content = new MemoryStream();
        packed.CopyTo(content);
        return content.ToArray();
    }
}
