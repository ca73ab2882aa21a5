using System.Text;

namespace ChurnLab.Studies.Generation;

/// <summary>Writes generated files so that a reader sees the old content or the new one, never a part.</summary>
internal static class AtomicTextFile
{
    private const int BufferSize = 1 << 16;

    /// <summary>Writes a file beside the target as UTF-8 without a byte order mark, then moves it into place.</summary>
    /// <param name="path">The file; its folder is made when missing.</param>
    /// <param name="write">Writes the whole content. When it throws, the target is untouched and nothing is left beside it.</param>
    public static void Write(string path, Action<TextWriter> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var target = Path.GetFullPath(path);
        if (Directory.Exists(target))
            throw new IOException($"'{path}' is a folder; expected the path of a file to write.");
        var folder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(folder);

        // Same folder, because a move is atomic only within one file system.
        var beside = Path.Combine(folder, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            using (var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize))
            {
                write(writer);
            }

            File.Move(beside, target, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }
}
