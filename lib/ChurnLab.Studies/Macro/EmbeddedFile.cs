namespace ChurnLab.Studies.Macro;

/// <summary>Files of <c>data/macro</c> that are built into the library.</summary>
internal static class EmbeddedFile
{
    public static byte[] Bytes(string name)
    {
        using var stream = typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The library was built without its resource '{name}'.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
